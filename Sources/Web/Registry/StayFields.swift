import Mentoring
import Storage

/// Organisation, role, class or post, first day: what every form about a place asks.
struct StayFields: Encodable, Sendable {
  let organisation: Choice
  let role: Choice
  let label: Field
  let since: Field

  init(_ input: Input, _ organisations: [OrganisationOption]) {
    let blank = organisations.count > 1 ? [("", "Выберите организацию", String?.none)] : []
    organisation = Choice(
      input, "organisation", "Организация", options: blank + organisations.map { ($0.id.description, $0.name, nil) })
    let offered = Set(organisations.flatMap { Stay.Role.offered(by: $0.kind) })
    role = Choice(
      input, "role", "Кто это",
      options: Stay.Role.allCases.filter(offered.contains).map { ($0.rawValue, Words.stayRole($0), nil) })
    label = Field(
      input, "label", "Класс, группа или должность", hint: "Например, 9А или учитель математики", width: .name,
      autocomplete: "off")
    since = Field(
      input, "since", "С какого дня здесь", hint: "Например, 27.09.2026", width: .date, inputmode: "numeric",
      autocomplete: "off")
  }

  /// What a new form begins with: the viewer's only school, the beginning of the school year.
  static func defaults(_ organisations: [OrganisationOption], today: CalendarDate) -> [(String, String)] {
    let schools = organisations.filter(\.kind.isEducational)
    let own = schools.count == 1 ? schools.first : organisations.count == 1 ? organisations.first : nil
    return [
      ("organisation", own?.id.description ?? ""), ("since", Russian.date(SchoolYear(containing: today).start)),
    ]
  }

  static func read(_ input: inout Input, _ organisations: [OrganisationOption], today: CalendarDate) -> NewStay? {
    let organisation: Organisation.ID? = input.id("organisation", missing: "Выберите организацию")
    let role: Stay.Role? = input.choice("role", missing: "Выберите, кто это")
    let since = input.date("since", today: today, missing: "Укажите, с какого дня человек здесь")
    let place = organisations.first { $0.id == organisation }
    if organisation != nil, place == nil { input.fail("organisation", "Выберите организацию из списка") }
    guard let place, let role else {
      _ = input.text("label", label: "Класс или должность", limit: 100)
      return nil
    }
    if !Stay.Role.offered(by: place.kind).contains(role) {
      input.fail("role", "\(place.name): \(Words.kind(place.kind)), здесь не бывает роли «\(Words.stayRole(role))»")
    }
    let label = readLabel(&input, role, at: place.kind)
    return since.map { NewStay(organisation: place.id, role: role, label: label, since: $0) }
  }

  /// A class in one spelling, «9А»; posts and groups as typed.
  static func readLabel(_ input: inout Input, _ role: Stay.Role, at kind: Organisation.Kind) -> String {
    let missing: String? =
      switch role {
      case .pupil, .student: "Укажите класс или группу"
      case .teacher, .employee: "Укажите должность"
      case .parent, .volunteer: nil
      }
    let label = input.text("label", label: "Класс или должность", limit: 100, missing: missing)
    guard role == .pupil, kind == .school, !label.isEmpty else { return label }
    guard let schoolClass = SchoolClass(label) else {
      input.fail("label", "Напишите класс числом и буквой, например 9А")
      return label
    }
    return schoolClass.label
  }

  private init() {
    organisation = .sample
    role = .sample
    label = .sample
    since = .sample
  }

  static let sample = StayFields()
}
