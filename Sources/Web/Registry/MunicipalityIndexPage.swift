import Mentoring
import Storage

/// The municipalities of the region with the totals of their organisations (mission A2).
struct MunicipalityIndexPage: Page {
  static let template = "registry/municipality-index"

  let title: String
  let year: String
  let addAddress: String?
  let rows: [Row]
  let hasRows: Bool
  /// The region; absent where there is only one municipality.
  let total: Row?

  struct Row: Encodable, Sendable {
    let name: String
    let address: String?
    let organisations: String
    let implementing: String
    let entered: String
    let lacksFigures: Bool
    let pupils: String
    let pupils10to19: String
    let teachers: String
    let enterprises: String
  }

  init(_ lines: [MunicipalityLine], viewer: Account, year: SchoolYear) {
    title = "Районы"
    self.year = year.label
    addAddress = viewer.isOfCentre && viewer.scope == .everything ? MunicipalityAddress.new : nil
    rows = lines.map(Row.init)
    hasRows = !lines.isEmpty
    total = lines.count > 1 ? Row(totalOf: lines) : nil
  }

  private init(total: Row) {
    title = "Районы"
    year = "2026/27"
    addAddress = MunicipalityAddress.new
    rows = [total]
    hasRows = true
    self.total = total
  }

  static let sample = MunicipalityIndexPage(total: .sample)
}

extension MunicipalityIndexPage.Row {
  fileprivate init(_ line: MunicipalityLine) {
    self.init(
      name: line.municipality.name, address: MunicipalityAddress.show(line.municipality.slug),
      organisations: line.organisations, implementing: line.implementing, entered: line.contingent.entered,
      heads: line.contingent.heads, enterprises: line.enterprises?.enterprises)
  }

  fileprivate init(totalOf lines: [MunicipalityLine]) {
    var heads: [Contingent.Group: Int] = [:]
    for line in lines { heads.merge(line.contingent.heads, uniquingKeysWith: +) }
    let counts = lines.compactMap { $0.enterprises?.enterprises }
    self.init(
      name: "Всего", address: nil, organisations: lines.map(\.organisations).reduce(0, +),
      implementing: lines.map(\.implementing).reduce(0, +), entered: lines.map(\.contingent.entered).reduce(0, +),
      heads: heads, enterprises: counts.isEmpty ? nil : counts.reduce(0, +))
  }

  private init(
    name: String, address: String?, organisations: Int, implementing: Int, entered: Int,
    heads: [Contingent.Group: Int], enterprises: Int?
  ) {
    let figure = { (group: Contingent.Group) in heads[group].map(Russian.number) ?? "–" }
    self.name = name
    self.address = address
    self.organisations = Russian.number(organisations)
    self.implementing = Russian.number(implementing)
    self.entered = "\(Russian.number(entered)) из \(Russian.number(organisations))"
    lacksFigures = entered < organisations
    pupils = figure(.pupils)
    pupils10to19 = figure(.pupils10to19)
    teachers = figure(.teachers)
    self.enterprises = enterprises.map(Russian.number) ?? "–"
  }

  fileprivate static let sample = Self(
    name: "Пижанский район", address: "/municipalities/pizhanka", organisations: 9, implementing: 8, entered: 8,
    heads: [.pupils: 1_500, .pupils10to19: 959, .teachers: 160], enterprises: 120)
}
