internal import GRDB
import Mentoring

// Papers of a district: the acts above, what its schools have issued since, and what some of them have not.
extension DemoWriter {
  func writeDocuments(_ district: DemoFilledDistrict, municipality: Int64) throws {
    let region = try write(
      .init(kind: "regionAct", title: "О дорожной карте внедрения целевой модели", number: "1394", date: "2020-11-05"),
      municipality: municipality)
    let order = try write(
      .init(
        kind: "districtOrder", title: "О внедрении целевой модели наставничества", number: "78-ОД",
        date: "2020-12-03", basis: region), municipality: municipality)
    let targets = try writeTargetOrders(municipality: municipality, below: order)
    let places = registry.organisations.filter {
      district.organisations.contains($0.id) && $0.kind.isEducational && $0.isImplementing
    }
    for (number, place) in places.enumerated() {
      try writePapers(of: place, number, below: order, targets: targets.former)
    }
    guard district.plan.hasCast else { return }
    try write(
      .init(
        kind: "guidance", title: "Типовое положение о наставничестве", number: "", date: "2021-01-20",
        link: "https://centre.example/polozhenie"), municipality: municipality)
    try insert(
      "documentTerm", "municipalityId, kindCode, due",
      [[municipality, "monitoring", registry.calendar.day(1, 12, of: registry.calendar.year)]])
    try writeRenewed(places, below: targets.latter)
  }

  struct Paper {
    let kind: String
    var title = ""
    var number: String
    var date: String
    var link = ""
    var basis: Int64?
    var replaces: Int64?
    var isPublished = true
  }

  /// The order on the values of indicators, and the one that replaced it this autumn.
  private func writeTargetOrders(municipality: Int64, below order: Int64) throws -> (former: Int64, latter: Int64) {
    let calendar = registry.calendar
    let former = try write(
      .init(
        kind: "districtOrder", title: "О показателях эффективности наставничества", number: "15-ОД",
        date: "2021-01-25", basis: order), municipality: municipality)
    let since = calendar.past(calendar.day(22, 9, of: calendar.year))
    let latter = try write(
      .init(
        kind: "districtOrder", title: "О показателях эффективности наставничества", number: "61-ОД", date: since.iso,
        basis: order, replaces: former), municipality: municipality)
    return (former, latter)
  }

  private static let school: [Paper] = [
    Paper(kind: "group", number: "4-од", date: "2021-01-18", isPublished: false),
    Paper(kind: "council", number: "3", date: "2021-01-26"),
    Paper(kind: "roadmap", number: "", date: "2021-02-01"),
    Paper(kind: "position", number: "", date: "2021-02-01"),
    Paper(kind: "mediaPlan", number: "", date: "2021-02-01"),
    Paper(kind: "monitoring", number: "", date: "2021-02-01"),
    Paper(kind: "agreed", number: "12", date: "2021-02-03", isPublished: false),
    Paper(kind: "site", number: "", date: "2021-02-02"),
  ]

  /// Papers that a school, by its place in the district, does not have.
  private static let absent: [Int: Set<String>] = [
    1: ["monitoring"], 4: ["site", "position"], 7: ["site", "council", "monitoring", "mediaPlan"],
  ]

  private func writePapers(of place: DemoOrganisation, _ number: Int, below order: Int64, targets: Int64) throws {
    let own = try write(
      Paper(
        kind: "implementation", number: "\(5 + place.id)-од", date: "2021-02-01",
        link: "https://\(place.slug).example/nastavnichestvo/prikaz", basis: order), of: place)
    let absent = Self.absent[number] ?? []
    for paper in Self.school where !absent.contains(paper.kind) {
      var paper = paper
      paper.basis = paper.kind == "group" || paper.kind == "council" ? nil : own
      let isPage = paper.kind == "site"
      paper.link = "https://\(place.slug).example/nastavnichestvo" + (isPage ? "" : "/\(paper.kind.lowercased())")
      try write(paper, of: place)
    }
    // All but two have set their indicators anew below the order of this autumn.
    try write(
      Paper(
        kind: "targets", number: "", date: "2021-02-01", link: "https://\(place.slug).example/nastavnichestvo/targets",
        basis: number == 1 || number == 2 ? targets : own), of: place)
  }

  /// A school that has issued its position anew: the earlier one stays in the history.
  private func writeRenewed(_ places: [DemoOrganisation], below order: Int64) throws {
    guard places.count > 1 else { return }
    let school = places[1]
    let former = try Int64.fetchOne(
      db, sql: "SELECT id FROM officialDocument WHERE organisationId = ? AND kindCode = 'position'",
      arguments: [school.id])
    let since = registry.calendar.past(registry.calendar.day(9, 9, of: registry.calendar.year))
    try write(
      Paper(
        kind: "position", number: "31-од", date: since.iso,
        link: "https://\(school.slug).example/nastavnichestvo/position-2", replaces: former), of: school)
  }

  @discardableResult
  private func write(
    _ paper: Paper, municipality: Int64? = nil, of place: DemoOrganisation? = nil
  ) throws -> Int64 {
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO officialDocument (municipalityId, organisationId, kindCode, title, number, issuedOn, signer, link,
          basisId, replacesId, isPublished)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let signer = place.map { "директор \($0.head)" } ?? "начальник управления образования"
    try insert.execute(arguments: [
      municipality, place?.id, paper.kind, paper.title, paper.number, paper.date, signer, paper.link, paper.basis,
      paper.replaces, paper.isPublished && !(paper.link.isEmpty && place != nil),
    ])
    return db.lastInsertedRowID
  }
}
