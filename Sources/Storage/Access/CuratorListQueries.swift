internal import GRDB
import Mentoring

/// Which lines of the base of curators a list shows.
package struct CuratorFilter: Sendable {
  package var search = ""
  /// The slug of one organisation.
  package var organisation: String?
  package var lack: CuratorLack?
  package var includesFormer = false
  package var sort = Sort.organisation
  package var isDescending = false
  package var page = 1

  package enum Sort: String, Sendable { case organisation, name, since, trained }

  package init() {}
}

/// A line of the base: an appointment, or an organisation that has nobody.
package struct CuratorBaseLine: Sendable {
  package let organisation: String
  package let organisationSlug: String
  package let municipality: String
  package let appointment: Appointment?

  package struct Appointment: Sendable {
    package let id: Curatorship.ID
    package let account: Account.ID
    package let name: String
    package let contacts: AccountDetails.Contacts
    package let period: Period
    package let order: AppointmentOrder
    package let training: CuratorTraining
  }
}

/// A page of the base, the number of lines, and how many lines lack what, whatever the filter.
package struct CuratorList: Sendable {
  package let lines: [CuratorBaseLine]
  package let total: Int
  package let page: Int
  package let lacking: [CuratorLack: Int]
}

extension Store {
  /// The base of curators: one line an appointment, and one for each organisation that implements the model without one.
  package func curators(
    _ filter: CuratorFilter, within scope: Scope, on today: CalendarDate, limit: Int, page: (Int) -> Int
  ) throws -> CuratorList {
    let base = CuratorFilter.base(within: scope, on: today, includesFormer: filter.includesFormer)
    return try read { db in
      let matching: SQL = "\(base) AND \(filter.condition(on: today))"
      let total = try SQLRequest<Int>(literal: "SELECT count(*) \(matching)").fetchOne(db) ?? 0
      let number = page(total)
      let lines: SQLRequest<Row> = """
        SELECT organisation.shortName, organisation.slug, municipality.name, curatorship.id, account.id, account.name,
          account.post, account.phone, account.email, curatorship.starts, curatorship.ends, curatorship.orderNumber,
          curatorship.orderedOn, account.course, account.courseHours, account.trainedOn, account.certificate
        \(matching)
        ORDER BY \(filter.ordering), searchKey(organisation.shortName), curatorship.starts, curatorship.id
        LIMIT \(limit) OFFSET \((number - 1) * limit)
        """
      return CuratorList(
        lines: try lines.fetchAll(db).map(CuratorBaseLine.init(row:)), total: total, page: number,
        lacking: try Self.lacking(db, within: scope, on: today))
    }
  }

  private static func lacking(_ db: Database, within scope: Scope, on today: CalendarDate) throws -> [CuratorLack: Int]
  {
    let counts = CuratorLack.allCases.map { "count(*) FILTER (WHERE \($0.condition))" as SQL }
    let request: SQLRequest<Row> = """
      SELECT \(counts.joined(separator: ", "))
      \(CuratorFilter.base(within: scope, on: today, includesFormer: false))
      """
    guard let row = try request.fetchOne(db) else { return [:] }
    return Dictionary(uniqueKeysWithValues: CuratorLack.allCases.enumerated().map { ($1, row[$0]) })
  }
}

extension CuratorFilter {
  /// The lines there are: appointments that are not over, and organisations that implement the model without any.
  static func base(within scope: Scope, on today: CalendarDate, includesFormer: Bool) -> SQL {
    let lasting: SQL = includesFormer ? "1" : "ifnull(curatorship.ends, '9999') >= \(today)"
    return """
      FROM organisation
      JOIN municipality ON municipality.id = organisation.municipalityId
      LEFT JOIN curatorship ON curatorship.organisationId = organisation.id AND \(lasting) AND EXISTS (
        SELECT 1 FROM account AS living WHERE living.id = curatorship.accountId
          AND (living.disabledOn IS NULL OR \(includesFormer)))
      LEFT JOIN account ON account.id = curatorship.accountId
      WHERE \(scope.condition(on: "organisation"))
        AND organisation.kind IN \(Organisation.Kind.educational.map(\.rawValue))
        AND (\(Organisation.implements) OR curatorship.id IS NOT NULL)
      """
  }

  fileprivate func condition(on today: CalendarDate) -> SQL {
    let words = SearchKey(search).text
    var sql: SQL = "1"
    if !words.isEmpty {
      sql += " AND matches(searchKey(ifnull(account.name, '') || ' ' || organisation.shortName), \(words))"
    }
    if let organisation { sql += " AND organisation.slug = \(organisation)" }
    if let lack { sql += " AND \(lack.condition) AND ifnull(curatorship.ends, '9999') >= \(today)" }
    return sql
  }

  /// Empty values stand last both ways (`ux.md` 46).
  fileprivate var ordering: SQL {
    let column: SQL =
      switch sort {
      case .organisation: "searchKey(organisation.shortName)"
      case .name: "searchKey(account.name)"
      case .since: "curatorship.starts"
      case .trained: "account.trainedOn"
      }
    return isDescending ? "\(column) DESC NULLS LAST" : "\(column) ASC NULLS LAST"
  }
}

extension CuratorLack {
  /// For the `curatorship` and the `account` of a line.
  var condition: SQL {
    switch self {
    case .curator: "curatorship.id IS NULL"
    case .order: "curatorship.id IS NOT NULL AND (curatorship.orderNumber = '' OR curatorship.orderedOn IS NULL)"
    case .training: "curatorship.id IS NOT NULL AND account.trainedOn IS NULL"
    }
  }
}

extension CuratorBaseLine {
  fileprivate init(row: Row) {
    organisation = row[0]
    organisationSlug = row[1]
    municipality = row[2]
    let id: Curatorship.ID? = row[3]
    appointment = id.flatMap { id in
      Period(start: row[9], end: row[10]).map { period in
        Appointment(
          id: id, account: row[4], name: row[5],
          contacts: AccountDetails.Contacts(post: row[6], phone: row[7], email: row[8]), period: period,
          order: AppointmentOrder(number: row[11], date: row[12]),
          training: CuratorTraining(course: row[13], hours: row[14], date: row[15], certificate: row[16]))
      }
    }
  }
}
