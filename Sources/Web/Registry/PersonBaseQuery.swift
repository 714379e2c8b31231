import HTTP
import Mentoring
import Storage

/// The filter of a base in its address.
extension PersonBaseFilter {
  init(_ query: FormFields, _ organisations: [OrganisationOption], _ forms: [MentoringForm]) {
    self.init()
    search = Typography.tidied(query["q"] ?? "")
    let named = query["organisation"] ?? ""
    organisation =
      named.isEmpty
      ? nil : organisations.first { $0.slug == named || $0.id.description == named }?.id ?? Organisation.ID(0)
    role = Stay.Role(rawValue: query["category"] ?? "")
    form = forms.first { $0.code.rawValue == query["form"] }?.code
    subject = Typography.tidied(query["subject"] ?? "")
    isFree = query["free"] == "1"
    isTrained = query["trained"] == "1"
    reason = MenteeProfile.Reason(rawValue: query["reason"] ?? "")
    schoolClass = Typography.tidied(query["class"] ?? "")
    hasPair = ["yes": true, "none": false][query["pair"] ?? ""]
    let typed = query["sort"] ?? ""
    sort = Sort(rawValue: typed.trimmingPrefix("-").description) ?? .name
    isDescending = typed.hasPrefix("-")
    page = Int(query["page"] ?? "") ?? 1
  }

  /// The value of `sort` in the address.
  var sorted: String { (isDescending ? "-" : "") + sort.rawValue }

  /// The filters in force, each with the link that takes it off.
  func tags(
    _ query: FormFields, _ organisations: [OrganisationOption], _ forms: [MentoringForm],
    address: (FormFields) -> String
  ) -> [AppliedTag] {
    let place = organisations.first { $0.id == organisation }?.name ?? organisation.map { _ in "другая организация" }
    let found: [(String, String?)] = [
      ("q", search.isEmpty ? nil : "Имя: \(search)"), ("organisation", place),
      ("category", role.map(Words.stayRole)), ("form", forms.first { $0.code == form }?.name),
      ("subject", subject.isEmpty ? nil : "Компетенции: \(subject)"), ("free", isFree ? "есть место" : nil),
      ("trained", isTrained ? "обучен" : nil), ("reason", reason.map(Words.menteeReason)),
      ("class", schoolClass.isEmpty ? nil : "класс \(schoolClass)"),
      ("pair", hasPair.map { $0 ? "есть пара" : "нет пары" }),
    ]
    return found.compactMap { name, text in
      text.map { AppliedTag($0, removing: name, from: query, address: address) }
    }
  }
}

/// The fields of the filter above a base; each side has its own.
struct PersonBasePanel: Encodable, Sendable {
  let action: String
  let search: Field
  let selects: [Choice]
  let texts: [Field]
  let ticks: [Tick]
  let sort: String?

  struct Tick: Encodable, Sendable {
    let name: String
    let label: String
    let isSelected: Bool
  }

  init(
    _ side: Pair.Side, _ query: FormFields, _ organisations: [OrganisationOption], _ forms: [MentoringForm],
    _ district: DistrictChoice
  ) {
    let input = Input(query)
    action = side == .mentor ? PersonBaseAddress.mentors : PersonBaseAddress.mentees
    search = Field(
      input, "q", "Фамилия, имя", hint: district.viewer.seesMinorsByName ? nil : "Только взрослые", autocomplete: "off")
    let places =
      organisations.count < 2
      ? []
      : [
        Choice(
          input, "organisation", "Организация",
          options: [("", "все", nil)] + organisations.map { ($0.id.description, $0.name, nil) })
      ]
    let form = Choice(
      input, "form", "Форма", options: [("", "любая", nil)] + forms.map { ($0.code.rawValue, $0.name, nil) })
    let role = Choice(
      input, "category", "Кто это",
      options: [("", "все", nil)] + Stay.Role.allCases.map { ($0.rawValue, Words.stayRole($0), nil) })
    let pair = Choice(
      input, "pair", "Пара", options: [("", "не важно", nil), ("yes", "есть", nil), ("none", "нет", nil)])
    let reason = Choice(
      input, "reason", "Зачем",
      options: [("", "любая причина", nil)]
        + MenteeProfile.Reason.allCases.map { ($0.rawValue, Words.menteeReason($0), nil) })
    selects =
      [district.choice(input)].compactMap(\.self) + places + [form, role] + (side == .mentee ? [reason, pair] : [])
    texts =
      side == .mentor
      ? [Field(input, "subject", "Предмет, компетенция", autocomplete: "off")]
      : [Field(input, "class", "Класс", width: .short, autocomplete: "off")]
    ticks =
      side == .mentor
      ? [
        Tick(name: "free", label: "есть место", isSelected: query["free"] == "1"),
        Tick(name: "trained", label: "обучен", isSelected: query["trained"] == "1"),
      ] : []
    sort = query["sort"]
  }

  private init() {
    action = PersonBaseAddress.mentors
    search = .sample
    selects = [.sample]
    texts = [.sample]
    ticks = [Tick(name: "free", label: "есть место", isSelected: true)]
    sort = "name"
  }

  static let sample = PersonBasePanel()
}
