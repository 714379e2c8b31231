/// People over time: acts that can be undone, requests for a transfer, twins that were merged or told apart.
enum Schema4 {
  static let sql = """
    ALTER TABLE stay ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

    ALTER TABLE person ADD COLUMN mergedInto INTEGER REFERENCES person(id) ON DELETE CASCADE;
    CREATE INDEX person_mergedInto ON person(mergedInto) WHERE mergedInto IS NOT NULL;
    CREATE INDEX person_birthAndName ON person(birthDate, searchKey) WHERE birthDate IS NOT NULL;
    CREATE INDEX person_birthAndGiven ON person(birthDate, substr(searchKey, instr(searchKey, ' ') + 1))
      WHERE birthDate IS NOT NULL;

    CREATE TABLE movement (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind <> ''),
      at INTEGER NOT NULL,
      accountId INTEGER REFERENCES account(id) ON DELETE SET NULL,
      memory TEXT NOT NULL
    ) STRICT;
    CREATE INDEX movement_account ON movement(accountId, at);
    CREATE INDEX movement_at ON movement(at);

    CREATE TABLE movementPerson (
      personId INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
      movementId INTEGER NOT NULL REFERENCES movement(id) ON DELETE CASCADE,
      PRIMARY KEY (personId, movementId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX movementPerson_movement ON movementPerson(movementId);

    CREATE TABLE distinctPeople (
      firstId INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
      secondId INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
      PRIMARY KEY (firstId, secondId),
      CHECK (firstId < secondId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX distinctPeople_second ON distinctPeople(secondId);

    CREATE TABLE transfer (
      id INTEGER PRIMARY KEY,
      stayId INTEGER NOT NULL REFERENCES stay(id) ON DELETE CASCADE,
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
      role TEXT NOT NULL CHECK (role IN ('pupil', 'student', 'teacher', 'employee', 'parent', 'volunteer')),
      label TEXT NOT NULL DEFAULT '',
      typedName TEXT NOT NULL CHECK (typedName <> ''),
      wishedFor TEXT NOT NULL CHECK (wishedFor IS date(wishedFor)),
      request TEXT NOT NULL DEFAULT '',
      askedAt INTEGER NOT NULL,
      askedBy INTEGER REFERENCES account(id) ON DELETE SET NULL,
      answer TEXT CHECK (answer IN ('agreed', 'refused', 'withdrawn')),
      answeredAt INTEGER,
      answeredBy INTEGER REFERENCES account(id) ON DELETE SET NULL,
      movesOn TEXT CHECK (movesOn IS date(movesOn)),
      reply TEXT NOT NULL DEFAULT '',
      CHECK ((answer IS NULL) = (answeredAt IS NULL)),
      CHECK ((answer IS 'agreed') = (movesOn IS NOT NULL))
    ) STRICT;
    CREATE UNIQUE INDEX transfer_pending ON transfer(stayId, organisationId) WHERE answer IS NULL;
    CREATE INDEX transfer_stay ON transfer(stayId);
    CREATE INDEX transfer_organisation ON transfer(organisationId);
    """
}
