/// Accounts that are made in the browser, and the base of curators (A3, H1).
enum Schema7 {
  static let sql = """
    ALTER TABLE account ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE account ADD COLUMN signedInAt INTEGER;
    ALTER TABLE account ADD COLUMN course TEXT NOT NULL DEFAULT '';
    ALTER TABLE account ADD COLUMN courseHours INTEGER CHECK (courseHours BETWEEN 1 AND 2000);
    ALTER TABLE account ADD COLUMN trainedOn TEXT CHECK (trainedOn IS date(trainedOn));
    ALTER TABLE account ADD COLUMN certificate TEXT NOT NULL DEFAULT '';

    ALTER TABLE curatorship ADD COLUMN orderedOn TEXT CHECK (orderedOn IS date(orderedOn));
    ALTER TABLE curatorship ADD COLUMN predecessorId INTEGER REFERENCES curatorship(id) ON DELETE SET NULL;
    CREATE INDEX curatorship_predecessor ON curatorship(predecessorId);

    CREATE TRIGGER curatorship_overlap_insert BEFORE INSERT ON curatorship
    WHEN EXISTS (
      SELECT 1 FROM curatorship AS other
      WHERE other.accountId = NEW.accountId AND other.organisationId = NEW.organisationId
        AND other.starts <= ifnull(NEW.ends, '9999') AND NEW.starts <= ifnull(other.ends, '9999'))
    BEGIN SELECT raise(ABORT, 'alreadyCurator'); END;

    CREATE TRIGGER curatorship_overlap_update BEFORE UPDATE OF accountId, organisationId, starts, ends ON curatorship
    WHEN EXISTS (
      SELECT 1 FROM curatorship AS other
      WHERE other.id <> NEW.id AND other.accountId = NEW.accountId AND other.organisationId = NEW.organisationId
        AND other.starts <= ifnull(NEW.ends, '9999') AND NEW.starts <= ifnull(other.ends, '9999'))
    BEGIN SELECT raise(ABORT, 'alreadyCurator'); END;

    ALTER TABLE session ADD COLUMN device TEXT NOT NULL DEFAULT '';
    ALTER TABLE session ADD COLUMN endedAt INTEGER;

    CREATE TABLE invitation (
      accountId INTEGER PRIMARY KEY REFERENCES account(id) ON DELETE CASCADE,
      tokenHash BLOB NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('first', 'reset')),
      issuedBy INTEGER REFERENCES account(id) ON DELETE SET NULL,
      expiresAt INTEGER NOT NULL,
      usedAt INTEGER,
      askedAt INTEGER,
      CHECK (usedAt IS NULL OR askedAt IS NULL)
    ) STRICT;

    CREATE INDEX event_account ON event(accountId, id);
    CREATE INDEX event_kind ON event(kind, id);

    UPDATE account
    SET signedInAt = (SELECT max(at) FROM event WHERE event.accountId = account.id AND event.kind = 'signedIn');
    """
}
