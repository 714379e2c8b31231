/// Meetings of pairs and what is judged by them: the school calendar, the rules, personal links of mentors, questions of
/// the centre (B6).
enum Schema12 {
  static let sql = meetings + guards + rules + links + questions

  /// `organisationId` repeats that of the pair: a journal of a district is read by it (decision 0101).
  private static let meetings = """
    CREATE TABLE meeting (
      id INTEGER PRIMARY KEY,
      pairId INTEGER NOT NULL REFERENCES pair(id) ON DELETE CASCADE,
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE RESTRICT,
      kind TEXT NOT NULL CHECK (kind IN ('organisational', 'trial', 'planning', 'regular', 'final', 'group')),
      heldOn TEXT NOT NULL CHECK (heldOn IS date(heldOn) AND heldOn <= recordedOn),
      recordedOn TEXT NOT NULL CHECK (recordedOn IS date(recordedOn)),
      state TEXT NOT NULL DEFAULT 'held' CHECK (state IN ('held', 'moved', 'missed')),
      minutes INTEGER CHECK (minutes BETWEEN 5 AND 600),
      isOnline INTEGER NOT NULL DEFAULT 0 CHECK (isOnline IN (0, 1)),
      place TEXT NOT NULL DEFAULT '',
      topic TEXT NOT NULL DEFAULT '',
      result TEXT NOT NULL DEFAULT '',
      nextStep TEXT NOT NULL DEFAULT '',
      groupId INTEGER REFERENCES meeting(id) ON DELETE SET NULL,
      version INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX meeting_pair ON meeting(pairId, state, heldOn);
    CREATE INDEX meeting_organisation ON meeting(organisationId, heldOn, state, minutes, pairId);
    CREATE INDEX meeting_group ON meeting(groupId) WHERE groupId IS NOT NULL;

    """

  /// A meeting lies within the days of its pair and never before the order, whichever of the two is changed. A pair
  /// lies within the stays of both sides, so its meetings do too.
  private static let guards = """
    CREATE TRIGGER meeting_inside_insert AFTER INSERT ON meeting
    WHEN NOT EXISTS (\(inside("NEW")))
    BEGIN SELECT raise(ABORT, 'meetingOutsidePair'); END;

    CREATE TRIGGER meeting_inside_update AFTER UPDATE OF pairId, organisationId, heldOn ON meeting
    WHEN NOT EXISTS (\(inside("NEW")))
    BEGIN SELECT raise(ABORT, 'meetingOutsidePair'); END;

    CREATE TRIGGER pair_encloses_meetings AFTER UPDATE OF organisationId, starts, ends, orderId, closedOn ON pair
    WHEN EXISTS (
      SELECT 1 FROM meeting WHERE meeting.pairId = NEW.id AND NOT EXISTS (\(inside("meeting"))))
    BEGIN SELECT raise(ABORT, 'meetingsLeftOutside'); END;

    CREATE TRIGGER order_precedes_meetings AFTER UPDATE OF issuedOn ON fixingOrder
    WHEN EXISTS (
      SELECT 1 FROM pair JOIN meeting ON meeting.pairId = pair.id
      WHERE pair.orderId = NEW.id AND meeting.heldOn < NEW.issuedOn)
    BEGIN SELECT raise(ABORT, 'meetingsLeftOutside'); END;

    """

  private static func inside(_ row: String) -> String {
    """
    SELECT 1 FROM pair AS own
        JOIN fixingOrder AS fixing ON fixing.id = own.orderId
        WHERE own.id = \(row).pairId AND own.organisationId = \(row).organisationId
          AND \(row).heldOn BETWEEN max(own.starts, fixing.issuedOn) AND own.lastDay
    """
  }

  /// Dated rows: the latest that begins on a day or before it is in force on that day.
  private static let rules = """
    CREATE TABLE meetingKind (
      code TEXT NOT NULL CHECK (code IN ('organisational', 'trial', 'planning', 'regular', 'final', 'group')),
      validFrom TEXT NOT NULL CHECK (validFrom IS date(validFrom)),
      name TEXT NOT NULL CHECK (name <> ''),
      dueDays INTEGER CHECK (dueDays BETWEEN 1 AND 365),
      source TEXT NOT NULL,
      PRIMARY KEY (code, validFrom)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO meetingKind (code, validFrom, name, dueDays, source) VALUES
      ('organisational', '2020-01-01', 'организационная', 14, 'Калмыкия, п. 20'),
      ('trial', '2020-01-01', 'пробная рабочая', 28, 'Калмыкия, п. 21'),
      ('planning', '2020-01-01', 'планирование', 42, 'Калмыкия, п. 22'),
      ('regular', '2020-01-01', 'регулярная', NULL, 'Калмыкия, п. 23'),
      ('final', '2020-01-01', 'заключительная', NULL, 'Калмыкия, п. 25'),
      ('group', '2020-01-01', 'групповая', NULL, 'Калмыкия, п. 26');

    CREATE TABLE meetingRule (
      validFrom TEXT PRIMARY KEY CHECK (validFrom IS date(validFrom)),
      gapDays INTEGER NOT NULL CHECK (gapDays BETWEEN 1 AND 100),
      dayHours INTEGER NOT NULL CHECK (dayHours BETWEEN 1 AND 24),
      mentorPairs INTEGER NOT NULL CHECK (mentorPairs BETWEEN 1 AND 100)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO meetingRule (validFrom, gapDays, dayHours, mentorPairs) VALUES ('2020-01-01', 14, 6, 15);

    CREATE TABLE vacation (
      id INTEGER PRIMARY KEY,
      municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE,
      name TEXT NOT NULL CHECK (name <> ''),
      starts TEXT NOT NULL CHECK (starts IS date(starts)),
      ends TEXT NOT NULL CHECK (ends IS date(ends) AND ends >= starts),
      version INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX vacation_municipality ON vacation(municipalityId, starts);

    \(vacations)

    """

  /// The usual weeks of five school years; a district enters its own.
  private static let vacations =
    (2024...2028).map { year in
      """
      INSERT INTO vacation (name, starts, ends) VALUES
        ('осенние', '\(year)-10-27', '\(year)-11-04'), ('зимние', '\(year)-12-31', '\(year + 1)-01-10'),
        ('весенние', '\(year + 1)-03-24', '\(year + 1)-04-01'), ('летние', '\(year + 1)-05-27', '\(year + 1)-08-31');
      """
    }.joined(separator: "\n")

  /// A hash in letters: an act over people that is undone puts texts back, never bytes.
  private static let links = """
    CREATE TABLE mentorLink (
      personId INTEGER PRIMARY KEY REFERENCES person(id) ON DELETE CASCADE,
      tokenHash TEXT NOT NULL UNIQUE CHECK (tokenHash <> ''),
      issuedBy INTEGER REFERENCES account(id) ON DELETE SET NULL,
      issuedAt INTEGER NOT NULL,
      expiresAt INTEGER NOT NULL CHECK (expiresAt > issuedAt)
    ) STRICT;

    """

  private static let questions = """
    CREATE TABLE centreQuestion (
      id INTEGER PRIMARY KEY,
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('wholeClass', 'alike', 'longDay', 'manyPairs', 'lastWeek')),
      about TEXT NOT NULL CHECK (about IS date(about)),
      label TEXT NOT NULL DEFAULT '',
      personId INTEGER REFERENCES person(id) ON DELETE CASCADE,
      amount INTEGER NOT NULL CHECK (amount > 0),
      askedOn TEXT NOT NULL CHECK (askedOn IS date(askedOn)),
      askedBy INTEGER REFERENCES account(id) ON DELETE SET NULL,
      answer TEXT NOT NULL DEFAULT '',
      answeredOn TEXT CHECK (answeredOn IS date(answeredOn) AND answeredOn >= askedOn),
      answeredBy INTEGER REFERENCES account(id) ON DELETE SET NULL,
      CHECK (answer = '' OR answeredOn IS NOT NULL)
    ) STRICT;
    CREATE UNIQUE INDEX centreQuestion_once ON centreQuestion(organisationId, kind, about, label, ifnull(personId, 0));
    CREATE INDEX centreQuestion_person ON centreQuestion(personId) WHERE personId IS NOT NULL;
    """
}
