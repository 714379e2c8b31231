internal import GRDB
import Mentoring

/// What one box of search finds, group by group, within what the viewer may see (`ux.md` D5).
package struct SearchResults: Sendable {
  /// What was looked for instead, when nobody was found and the other keyboard layout finds somebody.
  package let swapped: String?
  package let people: PersonList
  package let organisations: Found<OrganisationName>
  package let orders: Found<OrderLine>
  package let tasks: Found<RoadmapTaskLine>
  package let documents: Found<DocumentLine>
  package let events: Found<MentoringEventLine>
  /// Experts, programmes, practices and working groups.
  package let entries: [Bank: Found<EntryName>]
  /// The pair of exactly this number.
  package let pair: PairLine?

  package struct Found<Line: Sendable>: Sendable {
    package let lines: [Line]
    package let total: Int
  }

  /// An order that fixes pairs.
  package struct OrderLine: Sendable {
    package let id: Int64
    package let order: Pair.FixingOrder
    package let organisation: String
    package let pairs: Int
  }

  /// An entry of a bank as a search names it.
  package struct EntryName: Sendable {
    package let id: BankEntry.ID
    package let title: String
    /// Nil for the centre's.
    package let owner: String?
    package let municipality: String
    package let moderation: Moderation
  }

  package static let empty = SearchResults(
    swapped: nil, people: .empty, organisations: Found(lines: [], total: 0), orders: Found(lines: [], total: 0),
    tasks: Found(lines: [], total: 0), documents: Found(lines: [], total: 0), events: Found(lines: [], total: 0),
    entries: [:], pair: nil)

  /// The pair or the order that was asked for by its number, when nothing else was found.
  ///
  /// - Parameter ignoringPeople: a number of somebody is no reason to ask, where people are looked for by their names.
  package func exact(ignoringPeople: Bool) -> Exact? {
    let others =
      (ignoringPeople ? 0 : people.total) + organisations.total + tasks.total + documents.total + events.total
      + entries.values.map(\.total).reduce(0, +)
    guard others == 0 else { return nil }
    switch (pair, orders.total) {
    case (.some(let line), 0): return .pair(line.id)
    case (nil, 1): return orders.lines.first.map { .order($0.id) }
    default: return nil
    }
  }

  package enum Exact: Sendable, Equatable {
    case pair(Pair.ID)
    case order(Int64)
  }
}

extension Store {
  /// - Parameter size: lines of a group; each says how many there are in all.
  package func search(
    _ text: String, for viewer: Account, on today: CalendarDate, size: Int
  ) throws -> SearchResults {
    var filter = PersonFilter()
    filter.search = text
    return try read { db in
      // A word of one or two letters would have to be compared with a whole region.
      let people =
        filter.isPointed || viewer.scope != .everything
        ? try PersonList.fetch(db, filter, for: viewer, on: today, size: size) : .empty
      let looked = people.swapped ?? text
      return SearchResults(
        swapped: people.swapped, people: people,
        organisations: try OrganisationName.search(db, looked, for: viewer, size: size),
        orders: try SearchResults.OrderLine.search(db, text, for: viewer, size: size),
        tasks: try RoadmapTaskLine.search(db, looked, for: viewer, size: size),
        documents: try DocumentLine.search(db, looked, for: viewer, size: size),
        events: try MentoringEventLine.search(db, looked, for: viewer, size: size),
        entries: try Dictionary(
          uniqueKeysWithValues: Bank.allCases.map {
            ($0, try SearchResults.EntryName.search(db, looked, in: $0, for: viewer, size: size))
          }),
        pair: try PairLine.numbered(db, text, for: viewer, on: today))
    }
  }
}

extension SearchResults.EntryName {
  /// Entries of a bank by the words of their names; the archive is not looked through.
  fileprivate static func search(
    _ db: Database, _ text: String, in bank: Bank, for viewer: Account, size: Int
  ) throws -> SearchResults.Found<Self> {
    let words = SearchKey.words(of: text)
    if words.isEmpty { return SearchResults.Found(lines: [], total: 0) }
    let request: SQLRequest<Row> = """
      SELECT entry.id, \(bank.title), owner.shortName, municipality.name, entry.moderation, count(*) OVER ()
      \(bank.source)
      WHERE \(bank.isVisible(to: viewer)) AND entry.moderation <> 'archived'
        AND \(SearchMatch.condition(on: bank.titleKey, words))
      ORDER BY \(bank.titleKey), entry.id
      LIMIT \(size)
      """
    let rows = try request.fetchAll(db)
    return SearchResults.Found(
      lines: rows.compactMap { row in
        Moderation(rawValue: row[4]).map {
          Self(id: row[0], title: row[1], owner: row[2], municipality: row[3], moderation: $0)
        }
      }, total: rows.first?[5] ?? 0)
  }
}

extension SearchResults.OrderLine {
  /// Orders of a number: «12», «№ 12-од».
  fileprivate static func search(
    _ db: Database, _ text: String, for viewer: Account, size: Int
  ) throws -> SearchResults.Found<Self> {
    let number = text.trimmingPrefix { $0 == "№" || $0.isWhitespace }.description
    let matching: SQL = """
      FROM fixingOrder
      JOIN organisation ON organisation.id = fixingOrder.organisationId
      WHERE fixingOrder.number = \(number) AND \(viewer.scope.condition(on: "organisation"))
      """
    let lines: SQLRequest<Row> = """
      SELECT fixingOrder.id, fixingOrder.number, fixingOrder.issuedOn, organisation.shortName,
        (SELECT count(*) FROM pair WHERE pair.orderId = fixingOrder.id)
      \(matching)
      ORDER BY fixingOrder.issuedOn DESC, fixingOrder.id
      LIMIT \(size)
      """
    return SearchResults.Found(
      lines: try lines.fetchAll(db).map { row in
        Self(
          id: row[0], order: Pair.FixingOrder(number: row[1], date: row[2]), organisation: row[3], pairs: row[4])
      }, total: try SQLRequest<Int>(literal: "SELECT count(*) \(matching)").fetchOne(db) ?? 0)
  }
}

extension OrganisationName {
  /// Organisations and partners, by the words of either name.
  fileprivate static func search(
    _ db: Database, _ text: String, for viewer: Account, size: Int
  ) throws -> SearchResults.Found<OrganisationName> {
    let words = SearchKey.words(of: text)
    if words.isEmpty { return SearchResults.Found(lines: [], total: 0) }
    let request: SQLRequest<Row> = """
      SELECT id, slug, shortName, kind
      FROM organisation
      WHERE \(viewer.scope.conditionWithPartners(on: "organisation"))
        AND \(SearchMatch.condition(on: "nameKey", words))
      ORDER BY searchKey(shortName)
      """
    let found = try request.fetchAll(db)
    return SearchResults.Found(
      lines: found.prefix(size).compactMap { row in
        Organisation.Kind(rawValue: row[3]).map { OrganisationName(id: row[0], slug: row[1], name: row[2], kind: $0) }
      }, total: found.count)
  }
}

extension RoadmapTaskLine {
  /// Tasks by the words of their titles.
  fileprivate static func search(
    _ db: Database, _ text: String, for viewer: Account, size: Int
  ) throws -> SearchResults.Found<RoadmapTaskLine> {
    let words = SearchKey.words(of: text)
    if words.isEmpty { return SearchResults.Found(lines: [], total: 0) }
    // Every organisation has the tasks of one template: a title is compared once.
    let request: SQLRequest<Row> = """
      WITH known AS MATERIALIZED (SELECT DISTINCT title FROM roadmapTask)
      SELECT \(sql: columns), count(*) OVER () AS total
      \(tables)
      WHERE \(viewer.scope.conditionOnRoadmaps) AND roadmapTask.title IN (
        SELECT title FROM known WHERE \(SearchMatch.condition(on: "searchKey(title)", words)))
      ORDER BY roadmapTask.doneOn IS NOT NULL, roadmapTask.due ASC NULLS LAST, roadmapTask.id
      LIMIT \(size)
      """
    let found = try request.fetchAll(db)
    return SearchResults.Found(
      lines: found.map { RoadmapTaskLine(row: $0, scope: viewer.scope) }, total: found.first?["total"] ?? 0)
  }
}

extension PairLine {
  fileprivate static func numbered(
    _ db: Database, _ text: String, for viewer: Account, on today: CalendarDate
  ) throws -> PairLine? {
    guard let id = Pair.ID(text.trimmingPrefix { $0 == "№" || $0.isWhitespace }.description) else { return nil }
    let isFound: SQL = "pair.id = \(id) AND \(Pair.isVisible(in: viewer.scope))"
    return try fetchAll(db, where: isFound, in: viewer.scope, today: today).first
  }
}
