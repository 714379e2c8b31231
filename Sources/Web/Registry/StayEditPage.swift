import Mentoring
import Storage

/// What was entered of a stay by mistake: its days, a class of it, the whole of it.
struct StayEditPage: Page {
  static let template = "registry/stay-edit"

  let title = "Исправить место"
  let errors: ErrorSummary?
  let crumbs: [Crumb]
  let person: String
  let place: String
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let starts: Field
  let departure: Departure?
  let placements: Placements?
  let removalAction: String

  /// Asked where the person has left.
  struct Departure: Encodable, Sendable {
    let ends: Field
    let reason: Choice
    let withdrawalAddress: String
  }

  struct Placements: Encodable, Sendable {
    let action: String
    let lines: [Line]

    struct Line: Encodable, Sendable {
      let text: String
      let since: String
    }
  }

  init(_ form: StayEditForm, _ person: Person) {
    let input = form.input
    let stay = form.line.stay
    errors = ErrorSummary(input)
    crumbs = [Crumb("Участники", PersonAddress.index), Crumb("Карточка", PersonAddress.show(person.id))]
    self.person = person.name.full
    place = form.line.words(on: form.today)
    action = StayAddress.update(stay.id)
    cancelAddress = PersonAddress.show(person.id)
    edit = EditTokens(input)
    let hint = "Например, 27.09.2026"
    starts = Field(input, "starts", "Первый день здесь", hint: hint, width: .date, inputmode: "numeric")
    departure =
      stay.period.isOpen
      ? nil
      : Departure(
        ends: Field(input, "ends", "Последний день здесь", hint: hint, width: .date, inputmode: "numeric"),
        reason: Choice(
          input, "reason", "Причина ухода",
          options: Stay.LeaveReason.allCases.map { ($0.rawValue, Words.leaveReason($0), nil) }),
        withdrawalAddress: StayAddress.newWithdrawal(stay.id))
    let lines = form.line.placements.reversed().map {
      Placements.Line(text: "\($0.label) с \(Russian.date($0.since))", since: $0.since.iso)
    }
    placements = lines.count > 1 ? Placements(action: StayAddress.removePlacement(stay.id), lines: lines) : nil
    removalAction = StayAddress.remove(stay.id)
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    crumbs = [Crumb("Участники", PersonAddress.index)]
    person = "Котов Даниил Сергеевич"
    place = "МКОУ СОШ с. Воя: ученик, 8А, с 01.09.2019"
    action = "/stays/1"
    cancelAddress = "/people/1"
    edit = .sample
    starts = .sample
    departure = Departure(ends: .sample, reason: .sample, withdrawalAddress: "/stays/1/withdrawal/new")
    placements = Placements(
      action: "/stays/1/placement-removal", lines: [Placements.Line(text: "8А с 01.09.2026", since: "2026-09-01")])
    removalAction = "/stays/1/removal"
  }

  static let sample = StayEditPage(errors: .sample)
}
