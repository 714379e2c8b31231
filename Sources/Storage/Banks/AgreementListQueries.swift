internal import GRDB
import Mentoring

/// Which agreements the register of agreements shows.
package struct AgreementFilter: Sendable {
  /// Words of either side's name, or of the number.
  package var text = ""
  package var kind: Agreement.Kind?
  package var standing: Standing?
  package var sort = Sort.ends
  package var isDescending = false
  package var page = 1

  package init() {}

  package enum Sort: String, Sendable { case number, organisation, partner, kind, signed, ends }

  package enum Standing: String, Sendable, CaseIterable { case inForce, expiring, expired, absent }
}

/// An agreement as the register shows it, with both its sides.
package struct AgreementRecord: Sendable {
  package let agreement: Agreement
  package let organisation: Side
  package let partner: Side

  package struct Side: Sendable {
    package let name: String
    /// Absent where the viewer has no business with the organisation.
    package let slug: String?
  }
}

/// One page of the register of agreements.
package struct AgreementList: Sendable {
  package let records: [AgreementRecord]
  package let total: Int
  package let page: Int
  package let swapped: String?
}

extension Store {
  /// The agreements of the municipality: numbers, dates and sides are no secret (`domain.md` 7.5).
  package func agreements(
    _ filter: AgreementFilter, within scope: Scope, on today: CalendarDate, size: Int = 50
  ) throws -> AgreementList {
    try read { db in
      let (list, swapped) = try filter.text.orSwapped { text in
        var filter = filter
        filter.text = text
        return try SlicedRows(page: filter.page, size: size) { slice in
          try AgreementRecord.rows(db, filter, slice, scope, today)
        }
      }
      return AgreementList(
        records: list.rows.compactMap { AgreementRecord(row: $0) }, total: list.total, page: list.page,
        swapped: swapped)
    }
  }
}

extension AgreementRecord {
  static func count(_ db: Database, _ filter: AgreementFilter, _ scope: Scope, _ today: CalendarDate) throws -> Int {
    let request: SQLRequest<Int> = "SELECT count(*) \(source(filter, scope, today))"
    return try request.fetchOne(db) ?? 0
  }

  fileprivate static func rows(
    _ db: Database, _ filter: AgreementFilter, _ slice: Slice, _ scope: Scope, _ today: CalendarDate
  ) throws -> [Row] {
    let request: SQLRequest<Row> = """
      SELECT agreement.kind, agreement.number, agreement.signedOn, agreement.ends, organisation.shortName,
        iif(\(scope.conditionWithPartners(on: "organisation")), organisation.slug, NULL), partner.shortName,
        iif(\(scope.conditionWithPartners(on: "partner")), partner.slug, NULL), count(*) OVER () AS total
      \(source(filter, scope, today))
      ORDER BY \(filter.order), agreement.id
      LIMIT \(slice.size) OFFSET \(slice.offset)
      """
    return try request.fetchAll(db)
  }

  fileprivate static func source(_ filter: AgreementFilter, _ scope: Scope, _ today: CalendarDate) -> SQL {
    var parts: [SQL] = [scope.reachesMunicipality(of: "organisation")]
    let words = SearchKey(filter.text).text
    if !words.isEmpty {
      let names: SQL = "organisation.shortName || ' ' || partner.name || ' ' || partner.shortName"
      parts.append("matches(searchKey(agreement.number || ' ' || \(names)), \(words))")
    }
    if let kind = filter.kind { parts.append("agreement.kind = \(kind.rawValue)") }
    switch filter.standing {
    case nil, .absent: break
    case .inForce: parts.append("ifnull(agreement.ends, '9999') >= \(today)")
    case .expiring:
      parts.append("agreement.ends BETWEEN \(today) AND \(today.adding(days: Agreement.warningDays))")
    case .expired: parts.append("agreement.ends < \(today)")
    }
    return """
      FROM agreement
      JOIN organisation ON organisation.id = agreement.organisationId
      JOIN organisation AS partner ON partner.id = agreement.partnerId
      WHERE \(parts.joined(separator: " AND "))
      """
  }

  fileprivate init?(row: Row) {
    let start: CalendarDate = row[2]
    guard let kind = Agreement.Kind(rawValue: row[0]) else { return nil }
    self.init(
      agreement: Agreement(
        kind: kind, number: row[1], period: Period(start: start, end: row[3]) ?? Period(openFrom: start)),
      organisation: Side(name: row[4], slug: row[5]), partner: Side(name: row[6], slug: row[7]))
  }
}

extension AgreementFilter {
  fileprivate var order: SQL {
    let column: SQL =
      switch sort {
      case .number: "agreement.number"
      case .organisation: "searchKey(organisation.shortName)"
      case .partner: "searchKey(partner.shortName)"
      case .kind: "agreement.kind"
      case .signed: "agreement.signedOn"
      case .ends: "agreement.ends"
      }
    return isDescending ? "\(column) DESC NULLS LAST" : "\(column) ASC NULLS LAST"
  }
}

extension Scope {
  /// Whether the scope works in the municipality of the organisation that stands in a query under `alias`.
  func reachesMunicipality(of alias: String) -> SQL {
    switch self {
    case .everything, .municipality: condition(on: alias)
    case .organisations(let own):
      "\(sql: alias).municipalityId IN (SELECT municipalityId FROM organisation AS own WHERE own.id IN \(own))"
    }
  }
}
