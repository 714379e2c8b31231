// The tables of pairs and of what is counted from them.

extension Schema1 {
  static let pairs = """
    CREATE TABLE mentoringForm (
      code TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      name TEXT NOT NULL UNIQUE,
      track TEXT NOT NULL CHECK (track IN ('learners', 'teachers')),
      mentorRole TEXT NOT NULL,
      menteeRole TEXT NOT NULL,
      menteeAgeFrom INTEGER,
      menteeAgeTo INTEGER CHECK (menteeAgeTo >= menteeAgeFrom),
      menteeGradeFrom INTEGER,
      noviceYears INTEGER,
      mentorYears INTEGER,
      sameOrganisation INTEGER NOT NULL CHECK (sameOrganisation IN (0, 1)),
      source TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE roleModel (
      id INTEGER PRIMARY KEY,
      formCode TEXT NOT NULL REFERENCES mentoringForm(code) ON DELETE CASCADE,
      name TEXT NOT NULL,
      UNIQUE (formCode, name)
    ) STRICT;

    CREATE TABLE programme (
      id INTEGER PRIMARY KEY,
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
      formCode TEXT NOT NULL REFERENCES mentoringForm(code) ON DELETE RESTRICT,
      title TEXT NOT NULL CHECK (title <> ''),
      UNIQUE (organisationId, formCode, title)
    ) STRICT;

    CREATE TABLE fixingOrder (
      id INTEGER PRIMARY KEY,
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE RESTRICT,
      number TEXT NOT NULL CHECK (number <> ''),
      issuedOn TEXT NOT NULL CHECK (issuedOn IS date(issuedOn)),
      UNIQUE (organisationId, number, issuedOn)
    ) STRICT;

    CREATE TABLE pair (
      id INTEGER PRIMARY KEY,
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE RESTRICT,
      formCode TEXT NOT NULL REFERENCES mentoringForm(code) ON DELETE RESTRICT,
      mentorStayId INTEGER NOT NULL REFERENCES stay(id) ON DELETE RESTRICT,
      menteeStayId INTEGER NOT NULL REFERENCES stay(id) ON DELETE RESTRICT,
      groupId INTEGER REFERENCES pair(id) ON DELETE SET NULL,
      programmeId INTEGER REFERENCES programme(id) ON DELETE SET NULL,
      roleModelId INTEGER REFERENCES roleModel(id) ON DELETE SET NULL,
      starts TEXT NOT NULL CHECK (starts IS date(starts)),
      ends TEXT NOT NULL CHECK (ends IS date(ends) AND ends >= starts),
      explanation TEXT NOT NULL DEFAULT '',
      orderId INTEGER REFERENCES fixingOrder(id) ON DELETE RESTRICT,
      closedOn TEXT CHECK (closedOn IS date(closedOn) AND closedOn >= starts),
      closeReason TEXT CHECK (closeReason IN ('completed', 'menteeLeft', 'mentorLeft', 'menteeRefused',
        'mentorRefused', 'mentorReplaced', 'goalReachedEarly', 'other')),
      closeNote TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1,
      lastDay TEXT NOT NULL GENERATED ALWAYS AS (min(ends, ifnull(closedOn, ends))) STORED,
      CHECK ((closedOn IS NULL) = (closeReason IS NULL)),
      CHECK (mentorStayId <> menteeStayId)
    ) STRICT;
    CREATE INDEX pair_organisation ON pair(organisationId);
    CREATE INDEX pair_mentor ON pair(mentorStayId);
    CREATE INDEX pair_mentee ON pair(menteeStayId);
    CREATE INDEX pair_order ON pair(orderId);
    CREATE INDEX pair_group ON pair(groupId);
    CREATE INDEX pair_programme ON pair(programmeId);

    CREATE TRIGGER pair_inside_insert AFTER INSERT ON pair
    WHEN EXISTS (
      SELECT 1 FROM stay WHERE id IN (NEW.mentorStayId, NEW.menteeStayId)
        AND (NEW.starts < starts OR NEW.lastDay > ifnull(ends, '9999')))
    BEGIN SELECT raise(ABORT, 'pairOutsideStay'); END;

    CREATE TRIGGER pair_inside_update AFTER UPDATE OF mentorStayId, menteeStayId, starts, ends, closedOn ON pair
    WHEN EXISTS (
      SELECT 1 FROM stay WHERE id IN (NEW.mentorStayId, NEW.menteeStayId)
        AND (NEW.starts < starts OR NEW.lastDay > ifnull(ends, '9999')))
    BEGIN SELECT raise(ABORT, 'pairOutsideStay'); END;

    CREATE TRIGGER stay_encloses_pairs AFTER UPDATE OF starts, ends ON stay
    WHEN EXISTS (
      SELECT 1 FROM pair WHERE mentorStayId = NEW.id
        AND (starts < NEW.starts OR lastDay > ifnull(NEW.ends, '9999')))
      OR EXISTS (
      SELECT 1 FROM pair WHERE menteeStayId = NEW.id
        AND (starts < NEW.starts OR lastDay > ifnull(NEW.ends, '9999')))
    BEGIN SELECT raise(ABORT, 'pairOutsideStay'); END;

    CREATE TRIGGER pair_overlap_insert AFTER INSERT ON pair
    WHEN EXISTS (
      SELECT 1 FROM stay AS own
      JOIN stay AS theirs ON theirs.personId = own.personId
      JOIN pair AS other ON other.menteeStayId = theirs.id
      WHERE own.id = NEW.menteeStayId AND other.id <> NEW.id AND other.formCode = NEW.formCode
        AND other.starts <= NEW.lastDay AND NEW.starts <= other.lastDay)
    BEGIN SELECT raise(ABORT, 'overlappingPair'); END;

    CREATE TRIGGER pair_overlap_update AFTER UPDATE OF menteeStayId, formCode, starts, ends, closedOn ON pair
    WHEN EXISTS (
      SELECT 1 FROM stay AS own
      JOIN stay AS theirs ON theirs.personId = own.personId
      JOIN pair AS other ON other.menteeStayId = theirs.id
      WHERE own.id = NEW.menteeStayId AND other.id <> NEW.id AND other.formCode = NEW.formCode
        AND other.starts <= NEW.lastDay AND NEW.starts <= other.lastDay)
    BEGIN SELECT raise(ABORT, 'overlappingPair'); END;

    """

  static let indicators = """
    CREATE TABLE indicator (
      code TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      source TEXT NOT NULL,
      side TEXT NOT NULL CHECK (side IN ('mentor', 'mentee')),
      role TEXT NOT NULL,
      kinds TEXT NOT NULL,
      ageFrom INTEGER,
      ageTo INTEGER CHECK (ageTo >= ageFrom),
      denominator TEXT NOT NULL CHECK (denominator IN ('pupils', 'pupils10to19', 'pupils15to19', 'teachers',
        'teachersUnder35', 'novices'))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE target (
      id INTEGER PRIMARY KEY,
      indicatorCode TEXT NOT NULL REFERENCES indicator(code) ON DELETE CASCADE,
      municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE,
      organisationId INTEGER REFERENCES organisation(id) ON DELETE CASCADE,
      due TEXT NOT NULL CHECK (due IS date(due)),
      percent REAL NOT NULL CHECK (percent BETWEEN 0 AND 100),
      source TEXT NOT NULL,
      CHECK (municipalityId IS NULL OR organisationId IS NULL)
    ) STRICT;
    CREATE UNIQUE INDEX target_level
      ON target(indicatorCode, ifnull(municipalityId, 0), ifnull(organisationId, 0), due);

    CREATE TABLE deadline (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('monitoring', 'regional')),
      month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
      day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31),
      source TEXT NOT NULL,
      validFrom TEXT NOT NULL CHECK (validFrom IS date(validFrom))
    ) STRICT;

    """
}
