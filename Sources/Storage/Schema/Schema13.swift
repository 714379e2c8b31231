/// Questionnaires, surveys and answers, measures, and what people have gone through (B7–B10).
enum Schema13 {
  static let sql = """
    CREATE TABLE questionnaire (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('entry', 'exit', 'preference', 'curator')),
      side TEXT NOT NULL CHECK (side IN ('mentee', 'mentor', 'curator')),
      formCode TEXT REFERENCES mentoringForm(code) ON DELETE RESTRICT,
      CHECK ((formCode IS NOT NULL) = (kind IN ('entry', 'exit')))
    ) STRICT;
    CREATE UNIQUE INDEX questionnaire_use ON questionnaire(kind, side, ifnull(formCode, ''));

    CREATE TABLE questionnaireVersion (
      id INTEGER PRIMARY KEY,
      questionnaireId INTEGER NOT NULL REFERENCES questionnaire(id) ON DELETE CASCADE,
      municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number > 0),
      validFrom TEXT NOT NULL CHECK (validFrom IS date(validFrom)),
      title TEXT NOT NULL CHECK (title <> ''),
      introduction TEXT NOT NULL,
      accountId INTEGER REFERENCES account(id) ON DELETE SET NULL,
      UNIQUE (questionnaireId, number)
    ) STRICT;
    CREATE INDEX questionnaireVersion_municipality ON questionnaireVersion(municipalityId);
    CREATE INDEX questionnaireVersion_account ON questionnaireVersion(accountId);

    CREATE TABLE question (
      versionId INTEGER NOT NULL REFERENCES questionnaireVersion(id) ON DELETE CASCADE,
      place INTEGER NOT NULL CHECK (place >= 0),
      kind TEXT NOT NULL CHECK (kind IN ('scale10', 'scale5', 'yesNo', 'choice', 'several', 'text')),
      text TEXT NOT NULL CHECK (text <> ''),
      options TEXT NOT NULL,
      isRequired INTEGER NOT NULL CHECK (isRequired IN (0, 1)),
      marks TEXT NOT NULL,
      measure TEXT NOT NULL,
      PRIMARY KEY (versionId, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE survey (
      id INTEGER PRIMARY KEY,
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE RESTRICT,
      kind TEXT NOT NULL CHECK (kind IN ('entry', 'exit', 'preference', 'curator')),
      opens TEXT NOT NULL CHECK (opens IS date(opens)),
      closes TEXT NOT NULL CHECK (closes IS date(closes) AND closes >= opens),
      closedOn TEXT CHECK (closedOn IS date(closedOn)),
      version INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX survey_organisation ON survey(organisationId, closes);

    CREATE TABLE respondent (
      id INTEGER PRIMARY KEY,
      surveyId INTEGER NOT NULL REFERENCES survey(id) ON DELETE CASCADE,
      personId INTEGER REFERENCES person(id) ON DELETE CASCADE,
      side TEXT NOT NULL CHECK (side IN ('mentee', 'mentor', 'curator')),
      formCode TEXT REFERENCES mentoringForm(code) ON DELETE RESTRICT,
      versionId INTEGER NOT NULL REFERENCES questionnaireVersion(id) ON DELETE RESTRICT,
      code TEXT NOT NULL UNIQUE CHECK (length(code) = 8),
      answeredOn TEXT CHECK (answeredOn IS date(answeredOn)),
      way TEXT CHECK (way IN ('code', 'paper')),
      enteredBy INTEGER REFERENCES account(id) ON DELETE SET NULL,
      satisfied INTEGER CHECK (satisfied IN (0, 1)),
      score INTEGER,
      CHECK ((personId IS NULL) = (side = 'curator')),
      CHECK ((answeredOn IS NULL) = (way IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX respondent_once ON respondent(surveyId, personId, side, ifnull(formCode, ''));
    CREATE INDEX respondent_person ON respondent(personId);
    CREATE INDEX respondent_version ON respondent(versionId);
    CREATE INDEX respondent_enteredBy ON respondent(enteredBy);

    CREATE TABLE answer (
      respondentId INTEGER NOT NULL REFERENCES respondent(id) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      value INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (respondentId, place, value)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE safetyFlag (
      respondentId INTEGER PRIMARY KEY REFERENCES respondent(id) ON DELETE CASCADE,
      raisedOn TEXT NOT NULL CHECK (raisedOn IS date(raisedOn)),
      handledOn TEXT CHECK (handledOn IS date(handledOn)),
      note TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1
    ) STRICT;

    CREATE TABLE measure (
      id INTEGER PRIMARY KEY,
      formCode TEXT NOT NULL REFERENCES mentoringForm(code) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      unit TEXT NOT NULL,
      better TEXT NOT NULL CHECK (better IN ('more', 'less')),
      UNIQUE (formCode, position)
    ) STRICT;

    CREATE TABLE measurement (
      pairId INTEGER PRIMARY KEY REFERENCES pair(id) ON DELETE CASCADE,
      entryOn TEXT CHECK (entryOn IS date(entryOn)),
      exitOn TEXT CHECK (exitOn IS date(exitOn) AND exitOn >= entryOn),
      version INTEGER NOT NULL DEFAULT 1
    ) STRICT;

    CREATE TABLE measuredValue (
      pairId INTEGER NOT NULL REFERENCES measurement(pairId) ON DELETE CASCADE,
      measureId INTEGER NOT NULL REFERENCES measure(id) ON DELETE RESTRICT,
      entry REAL CHECK (entry >= 0),
      exit REAL CHECK (exit >= 0),
      PRIMARY KEY (pairId, measureId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX measuredValue_measure ON measuredValue(measureId);

    CREATE TABLE attainment (
      id INTEGER PRIMARY KEY,
      personId INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('training', 'interview', 'award', 'contest')),
      title TEXT NOT NULL CHECK (title <> ''),
      day TEXT NOT NULL CHECK (day IS date(day)),
      level TEXT CHECK (level IN ('organisation', 'municipal', 'regional', 'national')),
      result TEXT NOT NULL DEFAULT '',
      hours INTEGER CHECK (hours BETWEEN 1 AND 2000),
      number TEXT NOT NULL DEFAULT '',
      UNIQUE (personId, kind, title, day)
    ) STRICT;

    INSERT INTO attainment (personId, kind, title, day)
    SELECT personId, 'training', 'Обучение наставников', trainedOn FROM mentorProfile WHERE trainedOn IS NOT NULL;
    INSERT INTO attainment (personId, kind, title, day)
    SELECT personId, 'interview', 'куратор', interviewedOn FROM mentorProfile WHERE interviewedOn IS NOT NULL;

    INSERT INTO measure (formCode, position, name, unit, better) VALUES
    \(measures.map { "('\($0)', \($1), '\($2)', '\($3)', '\($4)')" }.joined(separator: ",\n"));
    """

  /// `domain.md` 3.8, as far as one participant can be measured.
  private static let measures: [(String, Int, String, String, String)] = {
    let school: [(String, String, String)] = [
      ("средний балл", "балл", "more"), ("кружки и секции", "шт.", "more"), ("выполненные проекты", "шт.", "more"),
      ("пропуски без причины", "уроков", "less"), ("жалобы на конфликты", "шт.", "less"),
      ("тревожность", "из 10", "less"), ("желание учиться", "из 10", "more"),
    ]
    let career: [(String, String, String)] = [
      ("средний балл", "балл", "more"), ("представленные проекты", "шт.", "more"),
      ("мероприятия о профессиях", "шт.", "more"), ("пройденные пробы и тесты", "шт.", "more"),
      ("понимание своего будущего", "из 10", "more"),
    ]
    let enterprise: [(String, String, String)] = [
      ("часы обучения на предприятии", "ч", "more"), ("представленные проекты", "шт.", "more"),
      ("мероприятия предприятия", "шт.", "more"), ("готовность прийти на работу", "из 10", "more"),
    ]
    let teacher: [(String, String, String)] = [
      ("желание остаться в коллективе", "из 10", "more"), ("свои работы: статьи, разработки", "шт.", "more"),
      ("качество знаний в классах", "%", "more"), ("конфликты с коллегами и родителями", "шт.", "less"),
      ("уверенность на уроке", "из 10", "more"),
    ]
    let byForm = [
      ("pupil-pupil", school), ("teacher-pupil", school), ("student-student", school), ("student-pupil", career),
      ("employer-pupil", career), ("employer-student", enterprise), ("teacher-teacher", teacher),
    ]
    return byForm.flatMap { form, measures in
      measures.enumerated().map { (form, $0, $1.0, $1.1, $1.2) }
    }
  }()
}
