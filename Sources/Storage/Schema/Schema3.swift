/// Tables that people bring in: kept for a day at most, with what was done, so that it can be taken back; and faster rules.
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

    -- The plus keeps SQLite from looking for a person's stays among all those of the organisation: a load of 20,000
    -- people took half a minute that way.
    DROP TRIGGER stay_overlap_insert;
    CREATE TRIGGER stay_overlap_insert BEFORE INSERT ON stay
    WHEN EXISTS (
      SELECT 1 FROM stay AS other
      WHERE other.personId = NEW.personId AND +other.organisationId = NEW.organisationId AND +other.role = NEW.role
        AND other.starts <= ifnull(NEW.ends, '9999') AND NEW.starts <= ifnull(other.ends, '9999'))
    BEGIN SELECT raise(ABORT, 'overlappingStay'); END;

    DROP TRIGGER stay_overlap_update;
    CREATE TRIGGER stay_overlap_update BEFORE UPDATE OF personId, organisationId, role, starts, ends ON stay
    WHEN EXISTS (
      SELECT 1 FROM stay AS other
      WHERE other.id <> NEW.id AND other.personId = NEW.personId AND +other.organisationId = NEW.organisationId
        AND +other.role = NEW.role
        AND other.starts <= ifnull(NEW.ends, '9999') AND NEW.starts <= ifnull(other.ends, '9999'))
    BEGIN SELECT raise(ABORT, 'overlappingStay'); END;
    """
}
