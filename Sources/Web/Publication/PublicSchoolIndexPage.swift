import Mentoring
import Storage

/// The organisations that publish the section «Наставничество».
struct PublicSchoolIndexPage: Page {
  static let template = "publication/school-index"

  let title = "Образовательные организации"
  let action: String
  let query: String
  let summary: String
  let groups: [PublicSchoolGroup]
  let isEmpty: Bool
  let nothingFound: Bool
  let allAddress: String
  /// Shown in the place of a page that is not there.
  let isInstead: Bool

  init(_ query: String, _ schools: [PublicSchoolLine], isInstead: Bool = false) {
    self.isInstead = isInstead
    action = PublicAddress.schools
    self.query = query
    let count = Russian.plural(schools.count, "организация", "организации", "организаций")
    summary = query.isEmpty ? "\(count) внедряют целевую модель наставничества" : "Найдено: \(count)"
    groups = PublicSchoolGroup.groups(of: schools)
    isEmpty = schools.isEmpty && query.isEmpty
    nothingFound = schools.isEmpty && !query.isEmpty
    allAddress = PublicAddress.schools
  }

  private init() {
    action = PublicAddress.schools
    query = "воя"
    summary = "Найдено: 1 организация"
    groups = [.sample]
    isEmpty = true
    nothingFound = true
    allAddress = PublicAddress.schools
    isInstead = true
  }

  static let sample = PublicSchoolIndexPage()
}

/// The organisations of one municipality. The name stands only where there are several.
struct PublicSchoolGroup: Encodable, Sendable {
  let name: String?
  let schools: [School]

  struct School: Encodable, Sendable {
    let name: String
    let kind: String
    let address: String
  }

  /// - Parameter lines: by municipality.
  static func groups(of lines: [PublicSchoolLine]) -> [PublicSchoolGroup] {
    let names = lines.map(\.municipality).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    return names.map { name in
      PublicSchoolGroup(
        name: names.count > 1 ? name : nil,
        schools: lines.filter { $0.municipality == name }.map {
          School(name: $0.name, kind: Words.kind($0.kind), address: PublicAddress.school($0.slug))
        })
    }
  }

  static let sample = PublicSchoolGroup(
    name: "Пижанский район", schools: [School(name: "СОШ", kind: "школа", address: "/schools/a/mentoring")])
}
