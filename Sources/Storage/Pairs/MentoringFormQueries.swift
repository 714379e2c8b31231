internal import GRDB
import Mentoring

extension Store {
  /// The forms of mentoring in the order of the directory.
  package func mentoringForms() throws -> [MentoringForm] {
    try read { db in try MentoringForm.fetchAll(db) }
  }
}

extension MentoringForm {
  static func fetchAll(_ db: Database) throws -> [MentoringForm] {
    try Row.fetchAll(db, sql: "SELECT \(columns) FROM mentoringForm ORDER BY position").compactMap(Self.init(row:))
  }

  static func fetchOne(_ db: Database, _ code: Code) throws -> MentoringForm? {
    try Row.fetchOne(db, sql: "SELECT \(columns) FROM mentoringForm WHERE code = ?", arguments: [code.rawValue])
      .flatMap(Self.init(row:))
  }

  private static let columns = """
    code, name, track, mentorRole, menteeRole, menteeAgeFrom, menteeAgeTo, menteeGradeFrom, noviceYears, mentorYears,
    sameOrganisation, source
    """

  private init?(row: Row) {
    guard let track = Track(rawValue: row[2]), let mentorRole = Stay.Role(rawValue: row[3]),
      let menteeRole = Stay.Role(rawValue: row[4])
    else { return nil }
    var ages: ClosedRange<Int>?
    if let from: Int = row[5], let to: Int = row[6], from <= to { ages = from...to }
    self.init(
      code: Code(rawValue: row[0]), name: row[1], track: track, mentorRole: mentorRole, menteeRole: menteeRole,
      menteeAges: ages, menteeGradeFrom: row[7], noviceYears: row[8], mentorYears: row[9], sameOrganisation: row[10],
      source: row[11])
  }
}

extension RoleModel {
  static func fetchAll(_ db: Database, of form: MentoringForm.Code) throws -> [RoleModel] {
    try Row.fetchAll(
      db, sql: "SELECT id, name FROM roleModel WHERE formCode = ? ORDER BY id", arguments: [form.rawValue]
    ).map { RoleModel(id: $0[0], name: $0[1]) }
  }
}

extension Programme {
  /// What a pair of an organisation may choose: the published first, then what is still being written or checked.
  ///
  /// - Parameter pair: keeps its programme in the choice, though that went to the archive since.
  static func fetchAll(
    _ db: Database, of form: MentoringForm.Code, in organisation: Organisation.ID, keeping pair: Pair.ID? = nil
  ) throws -> [Programme] {
    let request: SQLRequest<Row> = """
      SELECT id, title, moderation = 'published'
      FROM programme
      WHERE organisationId = \(organisation) AND formCode = \(form.rawValue)
        AND (moderation <> 'archived' OR id = (SELECT programmeId FROM pair WHERE pair.id = \(pair)))
      ORDER BY moderation <> 'published', title
      """
    return try request.fetchAll(db).map { Programme(id: $0[0], title: $0[1], isPublished: $0[2]) }
  }
}
