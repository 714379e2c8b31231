/// Tables that people bring in: kept for a day at most, with what was done, so that it can be taken back.
enum Schema3 {
  static let sql = """
    CREATE TABLE import (
      id INTEGER PRIMARY KEY,
      accountId INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
      createdAt INTEGER NOT NULL,
      stage TEXT NOT NULL CHECK (stage IN ('columns', 'checked', 'loaded', 'withdrawn')),
      sheets TEXT NOT NULL,
      "plan" TEXT NOT NULL,
      lastEventId INTEGER
    ) STRICT;
    CREATE INDEX import_account ON import(accountId);
    CREATE INDEX import_organisation ON import(organisationId);

    CREATE TABLE importRow (
      importId INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE,
      sheet INTEGER NOT NULL,
      number INTEGER NOT NULL,
      cells TEXT NOT NULL,
      outcome TEXT CHECK (outcome IN ('new', 'changed', 'same', 'similar', 'refused')),
      note TEXT NOT NULL DEFAULT '',
      decision TEXT,
      personId INTEGER REFERENCES person(id) ON DELETE SET NULL,
      done TEXT,
      PRIMARY KEY (importId, sheet, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX importRow_outcome ON importRow(importId, outcome, number);
    CREATE INDEX importRow_person ON importRow(personId);

    CREATE TABLE importColumn (
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
      heading TEXT NOT NULL,
      field TEXT NOT NULL,
      PRIMARY KEY (organisationId, heading)
    ) STRICT, WITHOUT ROWID;
    """
}
