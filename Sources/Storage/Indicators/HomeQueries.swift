internal import GRDB
import Mentoring

/// The first page of a role: what waits, how things stand, what others did.
package struct Home: Sendable {
  package let agenda: Agenda
  package let total: Workload
  /// The educational organisations of the viewer that implement the model.
  package let parts: [Part]
  /// The widest place of those who look at more than their own organisations, and its leading figure.
  package let place: Place?
  package let figure: Figure?
  package let indicator: Indicator?
  package let changes: [Change]
  /// Accounts that can sign in, all of them: for the administrator.
  package let accounts: Int

  package struct Part: Sendable {
    package let place: Place
    package let work: Workload
    package let figure: Figure?
  }
}

extension Store {
  package func home(of viewer: Account, on today: CalendarDate) throws -> Home {
    let page = try read { db in
      (
        board: try Workload.Board(db, viewer.scope, on: today),
        organisations: try Home.organisations(db, viewer.scope),
        changes: try Change.fetchLatest(db, for: viewer, limit: 5),
        accounts: try Int.fetchOne(db, sql: "SELECT count(*) FROM account WHERE disabledOn IS NULL") ?? 0
      )
    }
    let indicator = try indicators().first
    let parts = try page.organisations.map { organisation in
      let counts = indicator.map { $0.kinds.contains(organisation.kind) } ?? false
      return Home.Part(
        place: organisation.place, work: page.board.organisations[organisation.id] ?? Workload(),
        figure: counts ? try indicator.map { try figure($0, of: organisation.place, on: today) } : nil)
    }
    // A curator looks at each of her organisations apart.
    let place = viewer.seesDistrict ? try places(within: viewer.scope).first : nil
    var work = page.board.total
    if !viewer.mayEdit { (work.lackingConsents, work.destructions) = (0, Workload.Due()) }
    return Home(
      agenda: Agenda(work, monitoring: try nextMonitoring(from: today), today: today),
      total: page.board.total, parts: parts, place: place,
      figure: try place.flatMap { place in try indicator.map { try figure($0, of: place, on: today) } },
      indicator: indicator, changes: page.changes, accounts: page.accounts)
  }

  /// The next day of monitoring, today included.
  package func nextMonitoring(from today: CalendarDate) throws -> CalendarDate? {
    try monitoringDays(in: Period(start: today, end: today.adding(years: 1)) ?? Period(openFrom: today)).first
  }
}

extension Home {
  fileprivate struct OrganisationLine {
    let id: Organisation.ID
    let kind: Organisation.Kind
    let place: Place
  }

  fileprivate static func organisations(_ db: Database, _ scope: Scope) throws -> [OrganisationLine] {
    let request: SQLRequest<Row> = """
      SELECT organisation.id, organisation.kind, organisation.shortName, organisation.slug
      FROM organisation
      WHERE \(scope.condition(on: "organisation"))
        AND organisation.kind IN \(Organisation.Kind.educational.map(\.rawValue))
        AND organisation.implementsSince IS NOT NULL
      ORDER BY organisation.shortName
      """
    return try request.fetchAll(db).compactMap { row in
      guard let kind = Organisation.Kind(rawValue: row[1]) else { return nil }
      return OrganisationLine(
        id: row[0], kind: kind, place: Place(area: .organisation(row[0]), name: row[2], slug: row[3]))
    }
  }
}
