import HTTP
import Mentoring
import Storage

/// The filter of a list of people in its address: `q, role, category, pair, class, organisation, left, sort, page`.
extension PersonFilter {
  init(_ query: FormFields) {
    self.init()
    search = Typography.tidied(query["q"] ?? "")
    side = Indicator.Side(rawValue: query["role"] ?? "")
    role = Stay.Role(rawValue: query["category"] ?? "")
    hasPair = ["yes": true, "none": false][query["pair"] ?? ""]
    schoolClass = Typography.tidied(query["class"] ?? "")
    organisation = Organisation.ID(query["organisation"])
    includesLeft = query["left"] == "1"
    let typed = query["sort"] ?? ""
    sort = Sort(rawValue: typed.trimmingPrefix("-").description) ?? .name
    isDescending = typed.hasPrefix("-")
    page = Int(query["page"] ?? "") ?? 1
  }

  /// The value of `sort` in the address.
  var sorted: String { (isDescending ? "-" : "") + sort.rawValue }

  /// The filters in force, each with the link that takes it off.
  func tags(_ query: FormFields, organisations: [OrganisationOption]) -> [AppliedTag] {
    let organisationName = organisations.first { $0.id == organisation }?.name
    let found: [(String, String?)] = [
      ("q", search.isEmpty ? nil : "Имя: \(search)"),
      ("role", side.map(Words.side)),
      ("category", role.map(Words.stayRole)),
      ("pair", hasPair.map { $0 ? "есть пара" : "нет пары" }),
      ("class", schoolClass.isEmpty ? nil : "класс \(schoolClass)"),
      ("organisation", organisationName),
      ("left", includesLeft ? "вместе с выбывшими" : nil),
    ]
    return found.compactMap { name, text in
      text.map { AppliedTag($0, removing: name, from: query, address: PersonAddress.index) }
    }
  }
}
