/// What a municipality counts itself: its enterprises, the denominator of the fourth indicator (`domain.md` 2.1).
enum Schema2 {
  static let sql = """
    ALTER TABLE municipality ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

    CREATE TABLE enterpriseCount (
      municipalityId INTEGER NOT NULL REFERENCES municipality(id) ON DELETE CASCADE,
      year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
      enterprises INTEGER NOT NULL CHECK (enterprises >= 0),
      asOf TEXT NOT NULL CHECK (asOf IS date(asOf)),
      source TEXT NOT NULL CHECK (source <> ''),
      version INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (municipalityId, year)
    ) STRICT, WITHOUT ROWID;
    """
}
