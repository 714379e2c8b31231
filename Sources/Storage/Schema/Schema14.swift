internal import GRDB

/// Definitions of indicators as dated records (mission D1–D4, `domain.md` 2), and what makes the first pages of a region
/// quick: open tasks by their day, pupils and pairs without a walk through their tables.
enum Schema14 {
  static func migrate(_ db: Database) throws {
    try db.execute(sql: tables)
    for (position, indicator) in indicators.enumerated() {
      try db.execute(
        sql: "INSERT INTO indicator (code, position, apart) VALUES (?, ?, ?)",
        arguments: [indicator.code, position + 2, indicator.isApart])
      try db.execute(
        sql: """
          INSERT INTO definition (indicatorCode, validFrom, name, act, clause, subject, sides, roles, tracks, forms, kinds,
            ageFrom, ageTo, yearFrom, yearTo, moment, needsOrder, denominator, unit, places, neverBelowParent)
          VALUES (?, '2020-01-01', ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, 1, ?, 'percent', 1, 1)
          """,
        arguments: [
          indicator.code, indicator.name, indicator.act, indicator.clause, indicator.subject, indicator.sides,
          indicator.roles, indicator.tracks, indicator.kinds, indicator.ages?.lowerBound, indicator.ages?.upperBound,
          indicator.years?.lowerBound, indicator.years?.upperBound, indicator.moment, indicator.denominator,
        ])
      for (year, percent) in indicator.steps {
        try db.execute(
          sql: "INSERT INTO target (indicatorCode, due, percent, source) VALUES (?, ?, ?, ?)",
          arguments: [indicator.code, "\(year)-12-31", percent, indicator.source])
      }
    }
  }

  private static let tables = """
    CREATE TABLE definition (
      indicatorCode TEXT NOT NULL REFERENCES indicator(code) ON DELETE CASCADE,
      validFrom TEXT NOT NULL CHECK (validFrom IS date(validFrom)),
      name TEXT NOT NULL CHECK (name <> ''),
      act TEXT NOT NULL CHECK (act <> ''),
      clause TEXT NOT NULL DEFAULT '',
      subject TEXT NOT NULL CHECK (subject IN ('people', 'organisations')),
      sides TEXT NOT NULL CHECK (sides IN ('mentor', 'mentee', 'mentor,mentee')),
      roles TEXT NOT NULL CHECK (roles <> ''),
      tracks TEXT NOT NULL CHECK (tracks IN ('learners', 'teachers', 'learners,teachers')),
      forms TEXT NOT NULL DEFAULT '',
      kinds TEXT NOT NULL CHECK (kinds <> ''),
      ageFrom INTEGER,
      ageTo INTEGER CHECK (ageTo >= ageFrom),
      yearFrom INTEGER,
      yearTo INTEGER CHECK (yearTo >= yearFrom),
      moment TEXT NOT NULL CHECK (moment IN ('onDate', 'withinYear')),
      needsOrder INTEGER NOT NULL CHECK (needsOrder IN (0, 1)),
      denominator TEXT NOT NULL CHECK (denominator <> ''),
      unit TEXT NOT NULL CHECK (unit IN ('percent', 'number')),
      places INTEGER NOT NULL CHECK (places BETWEEN 0 AND 2),
      neverBelowParent INTEGER NOT NULL CHECK (neverBelowParent IN (0, 1)),
      PRIMARY KEY (indicatorCode, validFrom)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO definition (indicatorCode, validFrom, name, act, clause, subject, sides, roles, tracks, kinds, ageFrom,
      ageTo, moment, needsOrder, denominator, unit, places, neverBelowParent)
    SELECT code, '2020-01-01', name, iif(instr(source, ', '), substr(source, 1, instr(source, ', ') - 1), source),
      iif(instr(source, ', '), substr(source, instr(source, ', ') + 2), ''), 'people', side, role,
      iif(role IN ('pupil', 'student'), 'learners', 'teachers'), kinds, ageFrom, ageTo, 'onDate', 1, denominator,
      'percent', 1, 1
    FROM indicator;

    ALTER TABLE indicator DROP COLUMN name;
    ALTER TABLE indicator DROP COLUMN source;
    ALTER TABLE indicator DROP COLUMN side;
    ALTER TABLE indicator DROP COLUMN role;
    ALTER TABLE indicator DROP COLUMN kinds;
    ALTER TABLE indicator DROP COLUMN ageTo;
    ALTER TABLE indicator DROP COLUMN ageFrom;
    ALTER TABLE indicator DROP COLUMN denominator;
    ALTER TABLE indicator ADD COLUMN apart INTEGER NOT NULL DEFAULT 0 CHECK (apart IN (0, 1));
    ALTER TABLE indicator ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE indicator ADD COLUMN municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE;
    CREATE INDEX indicator_municipality ON indicator(municipalityId);

    CREATE INDEX roadmapTask_open ON roadmapTask(due, organisationId, municipalityId) WHERE doneOn IS NULL;
    """

  private struct Defined {
    let code, name, act: String
    var clause = ""
    var subject = "people"
    let sides, roles, tracks: String
    var kinds = "school"
    var ages, years: ClosedRange<Int>?
    var moment = "onDate"
    let denominator: String
    var isApart = false
    let steps: [(Int, Int)]

    var source: String { clause.isEmpty ? act : "\(act), \(clause)" }
  }

  private static let ladder = [(2020, 10), (2021, 20), (2022, 35), (2023, 50), (2024, 70)]
  private static let satisfaction = [(2020, 50), (2021, 55), (2022, 60), (2023, 70), (2024, 85)]

  /// The rest of `domain.md` 2.1 and 2.2. Acts are those that name the indicator; steps of the model stand in its own table.
  private static let indicators = [
    Defined(
      code: "mentors", name: "Дети 15–19 лет в роли наставника", act: "Р-145", clause: "показатель 2", sides: "mentor",
      roles: "pupil", tracks: "learners", ages: 15...19, denominator: "pupils15to19",
      steps: [(2020, 2), (2021, 4), (2022, 6), (2023, 8), (2024, 10)]),
    Defined(
      code: "novices", name: "Молодые специалисты (стаж 0–3 года) в роли наставляемого", act: "Р-145",
      clause: "показатель 3", sides: "mentee", roles: "teacher", tracks: "teachers", years: 0...3,
      denominator: "novices", steps: ladder),
    Defined(
      code: "teachers-under-35", name: "Педагоги до 35 лет в наставничестве", act: "Ленинск-Кузнецкий",
      clause: "«Учитель будущего»", sides: "mentor,mentee", roles: "teacher", tracks: "teachers", ages: 0...34,
      moment: "withinYear", denominator: "teachersUnder35", steps: [(2024, 70)]),
    Defined(
      code: "enterprises", name: "Предприятия, предоставившие наставников", act: "Р-145", clause: "показатель 4",
      subject: "organisations", sides: "mentor", roles: "employee", tracks: "learners",
      kinds: "enterprise,entrepreneur", denominator: "enterprises",
      steps: [(2020, 2), (2021, 10), (2022, 20), (2023, 25), (2024, 30)]),
    Defined(
      code: "satisfied-mentees", name: "Удовлетворённость наставляемых", act: "Р-145", clause: "показатель 5",
      sides: "mentee", roles: "pupil,student,teacher", tracks: "learners,teachers", denominator: "survey-mentee",
      steps: satisfaction),
    Defined(
      code: "satisfied-mentors", name: "Удовлетворённость наставников", act: "Р-145", clause: "показатель 6",
      sides: "mentor", roles: "pupil,student,teacher,employee,parent,volunteer", tracks: "learners,teachers",
      denominator: "survey-mentor", steps: satisfaction),
    Defined(
      code: "school-people", name: "Обучающиеся и педагоги школы вместе", act: "Школа г. Зернограда",
      sides: "mentor,mentee", roles: "pupil,teacher", tracks: "learners,teachers", denominator: "pupils,teachers",
      isApart: true, steps: [(2024, 70)]),
  ]
}
