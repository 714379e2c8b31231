import HTTP
import Mentoring
import Storage

/// The fields of the filter above a list of people.
struct PersonFilterPanel: Encodable, Sendable {
  let action: String
  let municipality: Choice?
  let search: Field
  let role: Choice
  let category: Choice
  let pair: Choice
  let schoolClass: Field
  let organisation: Choice?
  let left: Bool
  let sort: String?

  init(_ filter: PersonFilter, _ query: FormFields, _ organisations: [OrganisationOption], _ district: DistrictChoice) {
    let input = Input(query)
    let viewer = district.viewer
    action = PersonAddress.index
    municipality = district.choice(input)
    search = Field(
      input, "q", "Фамилия, имя", hint: viewer.seesMinorsByName ? nil : "Обучающиеся – по номеру", autocomplete: "off")
    role = Choice(
      input, "role", "Роль",
      options: [("", "любая", nil), ("mentor", "наставник", nil), ("mentee", "наставляемый", nil)])
    category = Choice(
      input, "category", "Кто это",
      options: [("", "все", nil)] + Stay.Role.allCases.map { ($0.rawValue, Words.stayRole($0), nil) })
    pair = Choice(input, "pair", "Пара", options: [("", "не важно", nil), ("yes", "есть", nil), ("none", "нет", nil)])
    schoolClass = Field(input, "class", "Класс", width: .short, autocomplete: "off")
    organisation = Self.organisation(filter, query, organisations, viewer)
    left = query["left"] == "1"
    sort = query["sort"]
  }

  /// A curator chooses between her own people and everybody she may pair them with; the district between schools.
  private static func organisation(
    _ filter: PersonFilter, _ query: FormFields, _ organisations: [OrganisationOption], _ viewer: Account
  ) -> Choice? {
    guard organisations.count > 1 else { return nil }
    let all = [("all", viewer.seesDistrict ? "все" : "мои и партнёры", String?.none)]
    let own = viewer.seesDistrict ? [] : [("own", "только мои", String?.none)]
    let isEverywhere = filter.includesPartners || viewer.seesDistrict
    let chosen = filter.organisation?.description ?? (isEverywhere ? "all" : "own")
    return Choice(
      Input(query.setting("organisation", to: chosen)), "organisation", "Организация",
      options: own + all + organisations.map { ($0.id.description, $0.name, nil) })
  }

  private init() {
    action = PersonAddress.index
    municipality = .sample
    search = .sample
    role = .sample
    category = .sample
    pair = .sample
    schoolClass = .sample
    organisation = .sample
    left = true
    sort = "name"
  }

  static let sample = PersonFilterPanel()
}
