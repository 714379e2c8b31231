internal import GRDB
import Mentoring

/// Which partners the bank of partners shows.
package struct PartnerFilter: Sendable {
  package var text = ""
  package var kind: Organisation.Kind?
  package var standing: AgreementFilter.Standing?
  package var sort = Sort.name
  package var isDescending = false
  package var page = 1

  package init() {}

  package enum Sort: String, Sendable { case name, kind, inn, agreements, ends, mentors, experts }
}

/// A partner with what it has signed and whom it gave (Пижанка, п. 10.10).
package struct PartnerLine: Sendable {
  package let slug: String
  package let name: String
  package let kind: Organisation.Kind
  package let inn: String
  package let agreements: Int
  /// The nearest end of those in force.
  package let ends: CalendarDate?
  package let hasExpired: Bool
  /// People of the partner who lead a pair that is not over.
  package let mentors: Int
  package let experts: Int
}

/// One page of the bank of partners.
package struct PartnerList: Sendable {
  package let lines: [PartnerLine]
  package let total: Int
  package let page: Int
  package let swapped: String?
}

extension Store {
  package func partners(
    _ filter: PartnerFilter, within scope: Scope, on today: CalendarDate, size: Int = 50
  ) throws -> PartnerList {
    try read { db in
      let (list, swapped) = try filter.text.orSwapped { text in
        var filter = filter
        filter.text = text
        return try SlicedRows(page: filter.page, size: size) { slice in
          try PartnerLine.rows(db, filter, slice, scope, today)
        }
      }
      return PartnerList(
        lines: list.rows.compactMap { PartnerLine(row: $0) }, total: list.total, page: list.page, swapped: swapped)
    }
  }
}

extension PartnerLine {
  static func count(_ db: Database, _ filter: PartnerFilter, _ scope: Scope, _ today: CalendarDate) throws -> Int {
    let request: SQLRequest<Int> = """
      WITH \(listed(filter, scope, today))
      SELECT count(*)
      FROM listed
      """
    return try request.fetchOne(db) ?? 0
  }

  fileprivate static func rows(
    _ db: Database, _ filter: PartnerFilter, _ slice: Slice, _ scope: Scope, _ today: CalendarDate
  ) throws -> [Row] {
    let request: SQLRequest<Row> = """
      WITH \(listed(filter, scope, today)),
      page AS (
        SELECT *, count(*) OVER () AS total
        FROM listed
        ORDER BY \(filter.order(on: today)), searchKey(shortName), id
        LIMIT \(slice.size) OFFSET \(slice.offset))
      SELECT slug, shortName, kind, inn, agreements, ends, hasExpired, \(mentors(today)), \(experts(today)), total
      FROM page AS listed
      ORDER BY \(filter.order(on: today)), searchKey(shortName), id
      """
    return try request.fetchAll(db)
  }

  fileprivate static func listed(_ filter: PartnerFilter, _ scope: Scope, _ today: CalendarDate) -> SQL {
    var parts: [SQL] = []
    let words = SearchKey.words(of: filter.text)
    if !words.isEmpty {
      parts.append("(\(SearchMatch.condition(on: "nameKey", words)) OR inn = \(words.joined(separator: " ")))")
    }
    if let kind = filter.kind { parts.append("kind = \(kind.rawValue)") }
    switch filter.standing {
    case nil: break
    case .inForce: parts.append("agreements > 0")
    case .expiring: parts.append("ends <= \(today.adding(days: Agreement.warningDays))")
    case .expired: parts.append("agreements = 0 AND hasExpired")
    case .absent: parts.append("agreements = 0 AND NOT hasExpired")
    }
    let wanted: SQL = parts.isEmpty ? "1" : parts.joined(separator: " AND ")
    let inForce: SQL = """
      agreement.partnerId = organisation.id AND agreement.signedOn <= \(today)
        AND ifnull(agreement.ends, '9999') >= \(today)
      """
    return """
      partner AS (
        SELECT organisation.id, organisation.slug, organisation.name, organisation.shortName, organisation.kind,
          organisation.inn, organisation.nameKey,
          (SELECT count(*) FROM agreement WHERE \(inForce)) AS agreements,
          (SELECT min(agreement.ends) FROM agreement WHERE \(inForce)) AS ends,
          EXISTS (SELECT 1 FROM agreement
            WHERE agreement.partnerId = organisation.id AND agreement.ends < \(today)) AS hasExpired
        FROM organisation
        WHERE organisation.kind IN \(Organisation.Kind.partners.map(\.rawValue))
          AND \(scope.conditionWithPartners(on: "organisation"))),
      listed AS (SELECT * FROM partner WHERE \(wanted))
      """
  }

  fileprivate static func mentors(_ today: CalendarDate) -> SQL {
    """
    (SELECT count(DISTINCT stay.personId)
      FROM stay
      JOIN pair ON pair.mentorStayId = stay.id
      WHERE stay.organisationId = listed.id AND pair.lastDay >= \(today))
    """
  }

  /// Published experts who work at the partner: by what was entered, or by the registry.
  fileprivate static func experts(_ today: CalendarDate) -> SQL {
    """
    ((SELECT count(*) FROM expert WHERE expert.employerId = listed.id AND expert.moderation = 'published')
      + (SELECT count(DISTINCT expert.id)
        FROM stay
        JOIN expert ON expert.personId = stay.personId
        WHERE stay.organisationId = listed.id AND ifnull(stay.ends, '9999') >= \(today)
          AND expert.moderation = 'published'))
    """
  }

  fileprivate init?(row: Row) {
    guard let kind = Organisation.Kind(rawValue: row[2]) else { return nil }
    self.init(
      slug: row[0], name: row[1], kind: kind, inn: row[3], agreements: row[4], ends: row[5], hasExpired: row[6],
      mentors: row[7], experts: row[8])
  }
}

extension PartnerFilter {
  /// Empty values stand last both ways (`ux.md` 46).
  fileprivate func order(on today: CalendarDate) -> SQL {
    let column: SQL =
      switch sort {
      case .name: "searchKey(shortName)"
      case .kind: "kind"
      case .inn: "nullif(inn, '')"
      case .agreements: "agreements"
      case .ends: "ends"
      case .mentors: PartnerLine.mentors(today)
      case .experts: PartnerLine.experts(today)
      }
    return isDescending ? "\(column) DESC NULLS LAST" : "\(column) ASC NULLS LAST"
  }
}
