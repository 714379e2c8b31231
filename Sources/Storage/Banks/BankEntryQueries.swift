internal import GRDB
import Mentoring

/// An entry with the names that lists and cards show beside it.
package struct BankLine: Sendable {
  package let entry: BankEntry
  package let title: String
  /// Short name of the organisation whose entry it is; nil for the centre's.
  package let owner: String?
  package let municipality: String
  package let form: String?
  /// Where an expert works, and as what.
  package let workplace: String
  package let post: String
  /// Contests of a programme, members of a group, sheets on a practice.
  package let items: Int
  /// Organisations that made their own from it.
  package let uses: Int
  package let score: PracticeScore.Mean?
}

/// One page of a bank, and what its filters offer.
package struct BankList: Sendable {
  package let lines: [BankLine]
  package let total: Int
  package let page: Int
  /// What was found instead, when the words were typed in the other keyboard layout (`ux.md` 53).
  package let swapped: String?
  /// True before anybody has entered anything.
  package let isEmpty: Bool
  package let forms: [MentoringForm]
  package let owners: [OrganisationOption]
}

extension Store {
  /// - Parameter size: of a page; a file has all of them on one.
  package func entries(
    of bank: Bank, _ filter: BankFilter, for viewer: Account, size: Int = 50
  ) throws -> BankList {
    try read { db in
      let (list, swapped) = try filter.text.orSwapped { text in
        var filter = filter
        filter.text = text
        return try SlicedRows(page: filter.page, size: size) { slice in
          try BankLine.rows(db, bank, filter, slice, for: viewer)
        }
      }
      return BankList(
        lines: list.rows.compactMap { BankLine($0, bank) }, total: list.total, page: list.page, swapped: swapped,
        isEmpty: list.total == 0 ? try BankLine.count(db, bank, where: "1", for: viewer) == 0 : false,
        forms: bank.hasForm ? try MentoringForm.fetchAll(db) : [],
        owners: try OrganisationOption.havingEntries(db, bank, for: viewer))
    }
  }
}

extension BankLine {
  static func count(_ db: Database, _ bank: Bank, where condition: SQL, for viewer: Account) throws -> Int {
    let request: SQLRequest<Int> = """
      SELECT count(*)
      \(bank.source)
      WHERE \(bank.isVisible(to: viewer)) AND \(condition)
      """
    return try request.fetchOne(db) ?? 0
  }

  /// One page and the total. The keys are chosen first: what a line shows is read for those on the page only.
  fileprivate static func rows(
    _ db: Database, _ bank: Bank, _ filter: BankFilter, _ slice: Slice, for viewer: Account
  ) throws -> [Row] {
    let request: SQLRequest<Row> = """
      WITH page AS (
        SELECT entry.id, count(*) OVER () AS total
        \(bank.source)
        WHERE \(bank.isVisible(to: viewer)) AND \(filter.condition(on: bank))
        ORDER BY \(filter.order(of: bank))
        LIMIT \(slice.size) OFFSET \(slice.offset))
      SELECT \(columns(of: bank)), page.total
      \(bank.source)
      JOIN page ON page.id = entry.id
      ORDER BY \(filter.order(of: bank))
      """
    return try request.fetchAll(db)
  }

  /// - Parameter condition: may be followed by an order.
  static func fetchAll(_ db: Database, _ bank: Bank, where condition: SQL, for viewer: Account) throws -> [BankLine] {
    let request: SQLRequest<Row> = """
      SELECT \(columns(of: bank))
      \(bank.source)
      WHERE \(bank.isVisible(to: viewer)) AND \(condition)
      """
    return try request.fetchAll(db).compactMap { BankLine($0, bank) }
  }

  private static func columns(of bank: Bank) -> SQL {
    let texts = bank.fields.map { "entry.\($0.rawValue)" }.joined(separator: ", ")
    return """
      entry.id, entry.municipalityId, entry.organisationId, entry.title, \(bank.formCode), \(bank.personId),
      \(bank.employerId), \(bank.sourceId), entry.moderation, entry.remark, entry.version, \(bank.title),
      owner.shortName, municipality.name, mentoringForm.name, \(bank.workplace.organisation),
      \(bank.workplace.post), \(bank.itemCount), \(bank.uses), \(bank.meanScore), \(sql: texts)
      """
  }

  fileprivate init?(_ row: Row, _ bank: Bank) {
    guard let moderation = Moderation(rawValue: row[8]), let owner = BankDraft.Owner(row) else { return nil }
    let texts = zip(bank.fields, 20...).map { ($0, row[$1] as String) }
    entry = BankEntry(
      id: row[0], bank: bank,
      draft: BankDraft(
        owner: owner, title: row[3], form: (row[4] as String?).map(MentoringForm.Code.init(rawValue:)), person: row[5],
        employer: row[6], source: row[7], texts: Dictionary(uniqueKeysWithValues: texts)),
      moderation: moderation, remark: row[9], version: row[10])
    title = row[11]
    self.owner = row[12]
    municipality = row[13]
    form = row[14]
    workplace = row[15] ?? ""
    post = row[16] ?? ""
    items = row[17]
    uses = row[18]
    score = (row[19] as Double?).map { PracticeScore.Mean(total: $0, experts: row[17]) }
  }
}

extension BankDraft.Owner {
  fileprivate init?(_ row: Row) {
    if let organisation: Organisation.ID = row[2] {
      self = .organisation(organisation)
    } else if let municipality: Municipality.ID = row[1] {
      self = .municipality(municipality)
    } else {
      return nil
    }
  }
}

extension OrganisationOption {
  /// The organisations that the bank has entries of, as far as the account sees them.
  fileprivate static func havingEntries(_ db: Database, _ bank: Bank, for viewer: Account) throws
    -> [OrganisationOption]
  {
    let request: SQLRequest<Row> = """
      SELECT DISTINCT owner.id, owner.shortName, owner.kind, owner.slug
      \(bank.source)
      WHERE \(bank.isVisible(to: viewer)) AND owner.id IS NOT NULL
      ORDER BY owner.shortName
      """
    return try request.fetchAll(db).compactMap { OrganisationOption($0) }
  }
}
