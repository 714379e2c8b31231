/// Organisations that were closed or joined to another: what they did stays (mission A1).
enum Schema10 {
  static let sql = """
    ALTER TABLE organisation ADD COLUMN closedOn TEXT CHECK (closedOn IS date(closedOn));
    ALTER TABLE organisation ADD COLUMN closingOrder TEXT NOT NULL DEFAULT '';
    ALTER TABLE organisation ADD COLUMN successorId INTEGER REFERENCES organisation(id) ON DELETE SET NULL;
    CREATE INDEX organisation_successor ON organisation(successorId) WHERE successorId IS NOT NULL;
    """
}
