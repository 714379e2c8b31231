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
  /// Requests for transfers that wait, and those answered within a week.
  package let transfers: [TransferLine]
  /// Roles of curators that have passed from hand to hand lately, to the viewer or from her.
  package let handovers: [HandoverNews]

  package struct Part: Sendable {
    package let place: Place
    package let work: Workload
    package let figure: Figure?
  }
}

extension Store {
  package func home(of viewer: Account, on today: CalendarDate) throws -> Home {
    try counting { db, view in
      let source = try FigureSource(db, view, where: viewer.scope.condition(on: "organisation"), on: today)
      let board = try Workload.Board(db, viewer.scope, source, on: today)
      var total = board.total
      total.entries = try Workload.entries(db, for: viewer)
      total.askedLinks = try AccountState.countAsking(db, for: viewer, on: today)
      if !viewer.mayEdit { (total.lackingConsents, total.destructions, total.lackingAddenda) = (0, Workload.Due(), 0) }
      // What a child says of safety is for the curator of the school: not for the centre, not for the office.
      if viewer.role != .curator { total.safetyFlags = Workload.Due() }
      if !viewer.mayEdit { (total.endingSurveys, total.openApplications) = (Workload.Due(), Workload.Due()) }
      if !viewer.isOfCentre { total.leaveMonitoringToCentre() }
      if viewer.seesDistrict { total.reportsReturned = Workload.Due() }
      let indicator = source.directory.indicators(on: today).first
      // A curator looks at each of her organisations apart.
      let place = viewer.seesDistrict ? try Place.fetchAll(db, within: viewer.scope).first : nil
      return Home(
        agenda: Agenda(
          total,
          monitoring: try Campaign.nextDue(db, in: Questionnaire.home(db, of: viewer.scope), on: today),
          today: today), total: total,
        parts: Home.Part.all(source, board, indicator),
        place: place, figure: place.flatMap { place in indicator.map { source.figure($0, of: place.area) } },
        indicator: indicator, changes: try Change.fetchLatest(db, for: viewer, limit: 5),
        accounts: try Int.fetchOne(db, sql: "SELECT count(*) FROM account WHERE disabledOn IS NULL") ?? 0,
        transfers: try TransferLine.fetchRecent(
          db, in: viewer.scope, on: today, since: Int64(today.dayNumber - 7) * 86400),
        handovers: try HandoverNews.fetchAll(db, for: viewer.id, on: today))
    }
  }
}

extension Home.Part {
  fileprivate static func all(_ source: FigureSource, _ board: Workload.Board, _ indicator: Indicator?) -> [Home.Part] {
    let listed = source.organisations.filter { $0.kind.isEducational && $0.implements && $0.isThere(on: source.date) }
    let counting = indicator.map { indicator in listed.filter { indicator.rule.kinds.contains($0.kind) } } ?? []
    let figures = indicator.map { source.figures($0, of: counting.map(\.place.area)) } ?? []
    let known = Dictionary(uniqueKeysWithValues: zip(counting.map(\.id), figures))
    return listed.map {
      Home.Part(place: $0.place, work: board.organisations[$0.id] ?? Workload(), figure: known[$0.id])
    }
  }
}
