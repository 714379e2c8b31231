/// Consents and what hangs on them: representatives, contacts, special categories, destruction; and the columns of the
/// standard bases that migration 1 left out.
enum Schema6 {
  static let sql = consents + data + bases + erasure

  private static let consents = """
    CREATE TABLE representative (
      id INTEGER PRIMARY KEY,
      personId INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
      name TEXT NOT NULL CHECK (name <> ''),
      relation TEXT NOT NULL CHECK (relation IN ('mother', 'father', 'guardian', 'other')),
      phone TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX representative_person ON representative(personId);

    CREATE TABLE consent (
      id INTEGER PRIMARY KEY,
      personId INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
      kind TEXT NOT NULL CHECK (kind IN ('processing', 'participation', 'dissemination', 'image', 'special',
        'mentorAtWork')),
      printedOn TEXT CHECK (printedOn IS date(printedOn)),
      signedOn TEXT CHECK (signedOn IS date(signedOn)),
      signer TEXT CHECK (signer IN ('person', 'representative')),
      representativeId INTEGER REFERENCES representative(id) ON DELETE SET NULL,
      items TEXT NOT NULL DEFAULT '',
      ends TEXT CHECK (ends IS date(ends) AND ends >= signedOn),
      place TEXT NOT NULL DEFAULT '',
      scan TEXT UNIQUE,
      scanFormat TEXT CHECK (scanFormat IN ('pdf', 'jpg', 'png')),
      scanSize INTEGER CHECK (scanSize > 0),
      withdrawnOn TEXT CHECK (withdrawnOn IS date(withdrawnOn) AND withdrawnOn >= signedOn),
      withdrawalReason TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1,
      CHECK ((signedOn IS NULL) = (signer IS NULL)),
      CHECK (signedOn IS NOT NULL OR printedOn IS NOT NULL),
      CHECK (withdrawnOn IS NULL OR signedOn IS NOT NULL),
      CHECK ((scan IS NULL) = (scanFormat IS NULL) AND (scan IS NULL) = (scanSize IS NULL))
    ) STRICT;
    CREATE INDEX consent_person ON consent(personId, kind);
    CREATE INDEX consent_representative ON consent(representativeId);
    CREATE UNIQUE INDEX consent_blank ON consent(personId, kind) WHERE signedOn IS NULL;

    CREATE TABLE destruction (
      id INTEGER PRIMARY KEY,
      personId INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
      consentId INTEGER NOT NULL UNIQUE REFERENCES consent(id) ON DELETE RESTRICT,
      organisationId INTEGER REFERENCES organisation(id) ON DELETE RESTRICT,
      openedOn TEXT NOT NULL CHECK (openedOn IS date(openedOn)),
      due TEXT NOT NULL CHECK (due IS date(due) AND due >= openedOn),
      holdGround TEXT NOT NULL DEFAULT '',
      holdUntil TEXT CHECK (holdUntil IS date(holdUntil) AND holdUntil >= openedOn),
      doneOn TEXT CHECK (doneOn IS date(doneOn) AND doneOn >= openedOn),
      accountId INTEGER REFERENCES account(id) ON DELETE RESTRICT,
      categories TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1,
      CHECK ((holdGround = '') = (holdUntil IS NULL))
    ) STRICT;
    CREATE INDEX destruction_person ON destruction(personId);
    CREATE INDEX destruction_organisation ON destruction(organisationId);
    CREATE INDEX destruction_account ON destruction(accountId);

    CREATE TABLE operatorDetails (
      organisationId INTEGER PRIMARY KEY REFERENCES organisation(id) ON DELETE CASCADE,
      ogrn TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1
    ) STRICT;

    """

  private static let data = """
    CREATE TABLE contact (
      personId INTEGER PRIMARY KEY REFERENCES person(id) ON DELETE CASCADE,
      phone TEXT NOT NULL DEFAULT '',
      email TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1
    ) STRICT;

    CREATE TABLE specialCategory (
      personId INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
      category TEXT NOT NULL CHECK (category IN ('health', 'gifted', 'hardship', 'lowIncome', 'remote', 'orphan')),
      PRIMARY KEY (personId, category)
    ) STRICT, WITHOUT ROWID;

    """

  private static let bases = """
    ALTER TABLE mentorProfile ADD COLUMN achievements TEXT NOT NULL DEFAULT '';
    ALTER TABLE mentorProfile ADD COLUMN wantedAge TEXT NOT NULL DEFAULT '';
    ALTER TABLE mentorProfile ADD COLUMN time TEXT NOT NULL DEFAULT '';
    ALTER TABLE mentorProfile ADD COLUMN enteredOn TEXT CHECK (enteredOn IS date(enteredOn));
    ALTER TABLE mentorProfile ADD COLUMN interviewedOn TEXT CHECK (interviewedOn IS date(interviewedOn));
    ALTER TABLE mentorProfile ADD COLUMN results TEXT NOT NULL DEFAULT '';
    ALTER TABLE mentorProfile ADD COLUMN caseAddress TEXT NOT NULL DEFAULT '';
    ALTER TABLE menteeProfile ADD COLUMN enteredOn TEXT CHECK (enteredOn IS date(enteredOn));
    ALTER TABLE menteeProfile ADD COLUMN results TEXT NOT NULL DEFAULT '';
    ALTER TABLE menteeProfile ADD COLUMN caseAddress TEXT NOT NULL DEFAULT '';

    """

  /// The log stays what it was, but for one thing: when a person's data are destroyed, the values that her lines keep
  /// become empty (decision 62). Who did what and when is never touched.
  private static let erasure = """
    DROP TRIGGER event_immutable;
    CREATE TRIGGER event_immutable BEFORE UPDATE ON event
    WHEN NOT (
      NEW.id IS OLD.id AND NEW.at IS OLD.at AND NEW.accountId IS OLD.accountId AND NEW.kind IS OLD.kind
      AND NEW.subject IS OLD.subject AND NEW.organisationId IS OLD.organisationId AND NEW.address IS OLD.address
      AND NEW.before IS NULL AND NEW.after IS NULL
      AND EXISTS (
        SELECT 1
        FROM destruction
        JOIN consent ON consent.id = destruction.consentId AND consent.kind = 'processing'
        WHERE destruction.doneOn IS NOT NULL AND (
          OLD.subject = 'person:' || destruction.personId
          OR OLD.subject IN (SELECT 'person:' || person.id FROM person WHERE person.mergedInto = destruction.personId)
          OR OLD.subject IN (
            SELECT 'transfer:' || transfer.id FROM stay JOIN transfer ON transfer.stayId = stay.id
            WHERE stay.personId = destruction.personId)
          OR OLD.subject IN (
            SELECT 'pair:' || pair.id FROM stay JOIN pair ON pair.mentorStayId = stay.id
            WHERE stay.personId = destruction.personId)
          OR OLD.subject IN (
            SELECT 'pair:' || pair.id FROM stay JOIN pair ON pair.menteeStayId = stay.id
            WHERE stay.personId = destruction.personId))))
    BEGIN SELECT raise(ABORT, 'eventIsImmutable'); END;
    """
}
