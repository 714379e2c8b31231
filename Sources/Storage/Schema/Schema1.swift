/// The first released schema. Append-only from the day it is released: a change is a new migration beside it.
enum Schema1 {
  static let sql = registry + pairs + indicators + roadmap + access

  private static let registry = """
    CREATE TABLE municipality (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
      region TEXT NOT NULL
    ) STRICT;

    CREATE TABLE organisation (
      id INTEGER PRIMARY KEY,
      municipalityId INTEGER NOT NULL REFERENCES municipality(id) ON DELETE RESTRICT,
      kind TEXT NOT NULL CHECK (kind IN ('school', 'supplementary', 'kindergarten', 'college', 'university',
        'enterprise', 'nonprofit', 'culture', 'authority', 'entrepreneur')),
      name TEXT NOT NULL CHECK (name <> ''),
      shortName TEXT NOT NULL CHECK (shortName <> ''),
      slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
      head TEXT NOT NULL DEFAULT '',
      address TEXT NOT NULL DEFAULT '',
      phone TEXT NOT NULL DEFAULT '',
      email TEXT NOT NULL DEFAULT '',
      site TEXT NOT NULL DEFAULT '',
      implementsSince TEXT CHECK (implementsSince IS date(implementsSince)),
      implementationOrder TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX organisation_municipality ON organisation(municipalityId, kind);

    CREATE TABLE contingent (
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
      startYear INTEGER NOT NULL CHECK (startYear BETWEEN 2000 AND 2100),
      pupils INTEGER CHECK (pupils >= 0),
      pupils10to19 INTEGER CHECK (pupils10to19 >= 0 AND pupils10to19 <= pupils),
      pupils15to19 INTEGER CHECK (pupils15to19 >= 0 AND pupils15to19 <= pupils10to19),
      teachers INTEGER CHECK (teachers >= 0),
      teachersUnder35 INTEGER CHECK (teachersUnder35 >= 0 AND teachersUnder35 <= teachers),
      novices INTEGER CHECK (novices >= 0 AND novices <= teachers),
      asOf TEXT NOT NULL CHECK (asOf IS date(asOf)),
      source TEXT NOT NULL CHECK (source <> ''),
      version INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (organisationId, startYear)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE person (
      id INTEGER PRIMARY KEY,
      surname TEXT NOT NULL CHECK (surname <> ''),
      given TEXT NOT NULL CHECK (given <> ''),
      patronymic TEXT NOT NULL DEFAULT '',
      searchKey TEXT NOT NULL,
      birthDate TEXT CHECK (birthDate IS date(birthDate)),
      sex TEXT CHECK (sex IN ('male', 'female')),
      workSince TEXT CHECK (workSince IS date(workSince)),
      version INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX person_searchKey ON person(searchKey);
    CREATE INDEX person_birthDate ON person(birthDate);

    CREATE TABLE formerSurname (
      id INTEGER PRIMARY KEY,
      personId INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
      surname TEXT NOT NULL CHECK (surname <> ''),
      searchKey TEXT NOT NULL,
      until TEXT NOT NULL CHECK (until IS date(until))
    ) STRICT;
    CREATE INDEX formerSurname_person ON formerSurname(personId);
    CREATE INDEX formerSurname_searchKey ON formerSurname(searchKey);

    CREATE TABLE stay (
      id INTEGER PRIMARY KEY,
      personId INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE RESTRICT,
      role TEXT NOT NULL CHECK (role IN ('pupil', 'student', 'teacher', 'employee', 'parent', 'volunteer')),
      starts TEXT NOT NULL CHECK (starts IS date(starts)),
      ends TEXT CHECK (ends IS date(ends) AND ends >= starts),
      leaveReason TEXT CHECK (leaveReason IN ('graduated', 'transferred', 'resigned', 'retired', 'other')),
      CHECK (leaveReason IS NULL OR ends IS NOT NULL)
    ) STRICT;
    CREATE INDEX stay_person ON stay(personId);
    CREATE INDEX stay_organisation ON stay(organisationId, role);

    CREATE TRIGGER stay_overlap_insert BEFORE INSERT ON stay
    WHEN EXISTS (
      SELECT 1 FROM stay AS other
      WHERE other.personId = NEW.personId AND other.organisationId = NEW.organisationId AND other.role = NEW.role
        AND other.starts <= ifnull(NEW.ends, '9999') AND NEW.starts <= ifnull(other.ends, '9999'))
    BEGIN SELECT raise(ABORT, 'overlappingStay'); END;

    CREATE TRIGGER stay_overlap_update BEFORE UPDATE OF personId, organisationId, role, starts, ends ON stay
    WHEN EXISTS (
      SELECT 1 FROM stay AS other
      WHERE other.id <> NEW.id AND other.personId = NEW.personId AND other.organisationId = NEW.organisationId
        AND other.role = NEW.role
        AND other.starts <= ifnull(NEW.ends, '9999') AND NEW.starts <= ifnull(other.ends, '9999'))
    BEGIN SELECT raise(ABORT, 'overlappingStay'); END;

    CREATE TABLE placement (
      stayId INTEGER NOT NULL REFERENCES stay(id) ON DELETE CASCADE,
      since TEXT NOT NULL CHECK (since IS date(since)),
      label TEXT NOT NULL CHECK (label <> ''),
      PRIMARY KEY (stayId, since)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mentorProfile (
      personId INTEGER PRIMARY KEY REFERENCES person(id) ON DELETE CASCADE,
      competencies TEXT NOT NULL DEFAULT '',
      interests TEXT NOT NULL DEFAULT '',
      capacity INTEGER NOT NULL DEFAULT 3 CHECK (capacity BETWEEN 1 AND 50),
      trainedOn TEXT CHECK (trainedOn IS date(trainedOn)),
      version INTEGER NOT NULL DEFAULT 1
    ) STRICT;

    CREATE TABLE menteeProfile (
      personId INTEGER PRIMARY KEY REFERENCES person(id) ON DELETE CASCADE,
      reason TEXT NOT NULL CHECK (reason IN ('grades', 'adaptation', 'gifted', 'career', 'project', 'communication',
        'profession', 'other')),
      request TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1
    ) STRICT;

    CREATE TABLE agreement (
      id INTEGER PRIMARY KEY,
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
      partnerId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE RESTRICT,
      number TEXT NOT NULL CHECK (number <> ''),
      signedOn TEXT NOT NULL CHECK (signedOn IS date(signedOn)),
      ends TEXT CHECK (ends IS date(ends) AND ends >= signedOn),
      CHECK (organisationId <> partnerId),
      UNIQUE (organisationId, partnerId, number)
    ) STRICT;
    CREATE INDEX agreement_partner ON agreement(partnerId);

    """

  private static let roadmap = """
    CREATE TABLE roadmapTask (
      id INTEGER PRIMARY KEY,
      municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE,
      organisationId INTEGER REFERENCES organisation(id) ON DELETE CASCADE,
      title TEXT NOT NULL CHECK (title <> ''),
      source TEXT NOT NULL,
      term TEXT NOT NULL CHECK (term <> ''),
      due TEXT CHECK (due IS date(due)),
      doneOn TEXT CHECK (doneOn IS date(doneOn)),
      evidence TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1,
      CHECK ((municipalityId IS NULL) <> (organisationId IS NULL))
    ) STRICT;
    CREATE INDEX roadmapTask_organisation ON roadmapTask(organisationId);
    CREATE INDEX roadmapTask_municipality ON roadmapTask(municipalityId);

    """

  private static let access = """
    CREATE TABLE account (
      id INTEGER PRIMARY KEY,
      login TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (login <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      post TEXT NOT NULL DEFAULT '',
      phone TEXT NOT NULL DEFAULT '',
      email TEXT NOT NULL DEFAULT '',
      role TEXT NOT NULL CHECK (role IN ('administrator', 'coordinator', 'ruo', 'curator')),
      municipalityId INTEGER REFERENCES municipality(id) ON DELETE RESTRICT,
      passwordHash TEXT NOT NULL,
      disabledOn TEXT CHECK (disabledOn IS date(disabledOn))
    ) STRICT;

    CREATE TABLE curatorship (
      id INTEGER PRIMARY KEY,
      accountId INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
      orderNumber TEXT NOT NULL DEFAULT '',
      starts TEXT NOT NULL CHECK (starts IS date(starts)),
      ends TEXT CHECK (ends IS date(ends) AND ends >= starts)
    ) STRICT;
    CREATE INDEX curatorship_account ON curatorship(accountId);
    CREATE INDEX curatorship_organisation ON curatorship(organisationId);

    CREATE TABLE session (
      tokenHash BLOB PRIMARY KEY,
      accountId INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
      csrf BLOB NOT NULL,
      createdAt INTEGER NOT NULL,
      seenAt INTEGER NOT NULL,
      address TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_account ON session(accountId);

    CREATE TABLE throttle (
      key TEXT PRIMARY KEY,
      failures INTEGER NOT NULL,
      lastAt INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE event (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      accountId INTEGER REFERENCES account(id) ON DELETE RESTRICT,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      organisationId INTEGER,
      before TEXT,
      after TEXT,
      address TEXT NOT NULL
    ) STRICT;
    CREATE INDEX event_subject ON event(subject, id);
    CREATE INDEX event_organisation ON event(organisationId, id);

    CREATE TRIGGER event_immutable BEFORE UPDATE ON event
    BEGIN SELECT raise(ABORT, 'eventIsImmutable'); END;
    CREATE TRIGGER event_permanent BEFORE DELETE ON event
    BEGIN SELECT raise(ABORT, 'eventIsPermanent'); END;

    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
