import HTTP
import Mentoring
import Storage

/// The filter of the register in its address: `q, kind, status, role, class, organisation, person, page`.
extension ConsentFilter {
  init(_ query: FormFields, _ organisations: [OrganisationOption]) {
    self.init()
    search = Typography.tidied(query["q"] ?? "")
    kind = Consent.Kind(rawValue: query["kind"] ?? "")
    wanted = Wanted(code: query["status"] ?? "")
    side = Pair.Side(rawValue: query["role"] ?? "")
    schoolClass = Typography.tidied(query["class"] ?? "")
    let named = query["organisation"] ?? ""
    organisation =
      named.isEmpty
      ? nil : organisations.first { $0.slug == named || $0.id.description == named }?.id ?? Organisation.ID(0)
    people = Person.ID(query["person"]).map { [$0] } ?? []
    page = Int(query["page"] ?? "") ?? 1
  }

  /// The names that an address of the register may have.
  static func query(_ fields: FormFields) -> FormFields {
    let names = [DistrictChoice.name, "q", "kind", "status", "role", "class", "organisation", "person", "page"]
    return FormFields(names.compactMap { name in fields[name].flatMap { $0.isEmpty ? nil : (name, $0) } })
  }

  /// The filters in force, each with the link that takes it off.
  func tags(_ query: FormFields, _ organisations: [OrganisationOption]) -> [AppliedTag] {
    let place = organisations.first { $0.id == organisation }?.name ?? organisation.map { _ in "другая организация" }
    let found: [(String, String?)] = [
      ("q", search.isEmpty ? nil : "Имя: \(search)"), ("kind", kind.map(Words.consent)),
      ("status", wanted.map(\.words)), ("role", side.map(Words.side)),
      ("class", schoolClass.isEmpty ? nil : "класс \(schoolClass)"), ("organisation", place),
      ("person", people.first.map { "участник №\(Typography.noBreakSpace)\($0)" }),
    ]
    return found.compactMap { name, text in
      text.map { AppliedTag($0, removing: name, from: query) { ConsentAddress.index($0) } }
    }
  }
}

extension ConsentFilter.Wanted {
  static let all: [Self] = [.lacking] + Consent.Status.allCases.map(Self.status) + [.withoutRepresentative]

  init?(code: String) {
    guard let found = Self.all.first(where: { $0.code == code }) else { return nil }
    self = found
  }

  var code: String {
    switch self {
    case .lacking: "lacking"
    case .withoutRepresentative: "no-representative"
    case .status(let status): status.rawValue
    }
  }

  var words: String {
    switch self {
    case .lacking: "ещё не подписано"
    case .withoutRepresentative: "нет представителя"
    case .status(let status): Words.consentStatus(status).word
    }
  }
}

/// The fields of the filter.
struct ConsentFilterPanel: Encodable, Sendable {
  let action: String
  let search: Field
  let kind: Choice
  let status: Choice
  let role: Choice
  let schoolClass: Field
  let organisation: Choice?
  let municipality: Choice?

  init(_ query: FormFields, _ organisations: [OrganisationOption], _ district: DistrictChoice) {
    let input = Input(query)
    action = ConsentAddress.index
    municipality = district.choice(input)
    search = Field(input, "q", "Фамилия, имя", autocomplete: "off")
    kind = Choice(
      input, "kind", "Вид согласия",
      options: [("", "все виды", nil)] + Consent.Kind.allCases.map { ($0.rawValue, Words.consent($0), nil) })
    status = Choice(
      input, "status", "Статус",
      options: [("", "любой", nil)] + ConsentFilter.Wanted.all.map { ($0.code, $0.words, nil) })
    role = Choice(
      input, "role", "Роль",
      options: [("", "любая", nil), ("mentor", "наставник", nil), ("mentee", "наставляемый", nil)])
    schoolClass = Field(input, "class", "Класс", width: .short, autocomplete: "off")
    organisation =
      organisations.count < 2
      ? nil
      : Choice(
        input, "organisation", "Организация",
        options: [("", "все", nil)] + organisations.map { ($0.id.description, $0.name, nil) })
  }

  private init() {
    action = ConsentAddress.index
    search = .sample
    kind = .sample
    status = .sample
    role = .sample
    schoolClass = .sample
    organisation = .sample
    municipality = .sample
  }

  static let sample = ConsentFilterPanel()
}
