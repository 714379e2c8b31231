import HTTP
import Mentoring
import Storage

/// The filter of a list of people in its address: `q, role, category, pair, class, organisation, left, sort, page`.
///
/// `organisation` is a key, a slug, `own` or `all`. Without it a curator sees her own people, and a search looks everywhere.
extension PersonFilter {
  init(_ query: FormFields, _ organisations: [OrganisationOption]) {
    self.init()
    search = Typography.tidied(query["q"] ?? "")
    side = Pair.Side(rawValue: query["role"] ?? "")
    role = Stay.Role(rawValue: query["category"] ?? "")
    hasPair = ["yes": true, "none": false][query["pair"] ?? ""]
    schoolClass = Typography.tidied(query["class"] ?? "")
    organisation = Self.organisation(query, organisations)
    let reach = query["organisation"] ?? ""
    includesPartners = organisation != nil || reach == "all" || reach != "own" && !search.isEmpty
    includesLeft = query["left"] == "1"
    let typed = query["sort"] ?? ""
    sort = Sort(rawValue: typed.trimmingPrefix("-").description) ?? .name
    isDescending = typed.hasPrefix("-")
    page = Int(query["page"] ?? "") ?? 1
  }

  /// Dashboards name an organisation by its key, its own page by its slug; a foreign one has no people here.
  private static func organisation(_ query: FormFields, _ organisations: [OrganisationOption]) -> Organisation.ID? {
    let named = query["organisation"] ?? ""
    guard !["", "own", "all"].contains(named) else { return nil }
    return organisations.first { $0.slug == named || $0.id.description == named }?.id ?? Organisation.ID(0)
  }

  /// The value of `sort` in the address.
  var sorted: String { (isDescending ? "-" : "") + sort.rawValue }

  /// The filters in force, each with the link that takes it off.
  func tags(_ query: FormFields, _ organisations: [OrganisationOption], _ viewer: Account) -> [AppliedTag] {
    let addsPartners = !viewer.seesDistrict && query["organisation"] == "all"
    let place =
      organisations.first { $0.id == organisation }?.name
      ?? (organisation != nil ? "другая организация" : addsPartners ? "мои и партнёры" : nil)
    let found: [(String, String?)] = [
      ("q", search.isEmpty ? nil : "Имя: \(search)"),
      ("role", side.map(Words.side)),
      ("category", role.map(Words.stayRole)),
      ("pair", hasPair.map { $0 ? "есть пара" : "нет пары" }),
      ("class", schoolClass.isEmpty ? nil : "класс \(schoolClass)"),
      ("organisation", place),
      ("left", includesLeft ? "вместе с выбывшими" : nil),
    ]
    return found.compactMap { name, text in
      text.map { AppliedTag($0, removing: name, from: query, address: PersonAddress.index) }
    }
  }
}
