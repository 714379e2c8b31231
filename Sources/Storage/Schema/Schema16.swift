/// Keys of names that a search compares, kept beside the names by the base itself; and the pairs that somebody leads
/// elsewhere, told from an index alone.
///
/// `searchKey` is the function that every connection of the portal has (`SearchMatch.key`).
enum Schema16 {
  static let sql: String = {
    let names = key(of: "nameKey", in: "organisation", from: ["name", "shortName"])
    let titles = ["programme", "practice", "workingGroup"].map { key(of: "titleKey", in: $0, from: ["title"]) }
    return ([names] + titles).joined(separator: "\n") + """

      DROP INDEX pair_mentor;
      CREATE INDEX pair_mentor ON pair(mentorStayId, organisationId, lastDay);
      """
  }()

  private static func key(of column: String, in table: String, from names: [String]) -> String {
    let key = { (row: String) in "searchKey(\(names.map { row + $0 }.joined(separator: " || ' ' || ")))" }
    let store = "UPDATE \(table) SET \(column) = \(key("NEW.")) WHERE id = NEW.id"
    return """
      ALTER TABLE \(table) ADD COLUMN \(column) TEXT NOT NULL DEFAULT '';
      UPDATE \(table) SET \(column) = \(key(""));
      CREATE TRIGGER \(table)_key_insert AFTER INSERT ON \(table)
      BEGIN \(store); END;
      CREATE TRIGGER \(table)_key_update AFTER UPDATE OF \(names.joined(separator: ", ")) ON \(table)
      BEGIN \(store); END;
      """
  }
}
