internal import GRDB

/// What the five sources prescribe, as the first rows of the classifiers. The centre edits them afterwards.
enum Defaults {
  static func insert(into db: Database) throws {
    for (position, form) in forms.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO mentoringForm (position, code, name, track, mentorRole, menteeRole, menteeAgeFrom, menteeAgeTo,
            menteeGradeFrom, noviceYears, mentorYears, sameOrganisation, source)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          position, form.code, form.name, form.track, form.mentor, form.mentee, form.ages?.lowerBound,
          form.ages?.upperBound, form.gradeFrom, form.noviceYears, form.mentorYears, form.sameOrganisation,
          form.source,
        ])
      for model in form.roleModels {
        try db.execute(sql: "INSERT INTO roleModel (formCode, name) VALUES (?, ?)", arguments: [form.code, model])
      }
    }
    try db.execute(sql: indicators)
    for (year, percent) in [(2020, 10), (2021, 20), (2022, 35), (2023, 50), (2024, 70)] {
      for code in ["coverage", "coverage-all"] {
        try db.execute(
          sql: "INSERT INTO target (indicatorCode, due, percent, source) VALUES (?, ?, ?, 'Ростов, п. 4.1')",
          arguments: [code, "\(year)-12-31", percent])
      }
    }
    try db.execute(sql: deadlines)
  }

  private struct Form {
    let code, name, track, mentor, mentee: String
    var ages: ClosedRange<Int>?
    var gradeFrom, noviceYears, mentorYears: Int?
    var sameOrganisation = false
    var source = "Калмыкия, примечание"
    let roleModels: [String]
  }

  private static let learnerAges = 10...19

  private static let forms = [
    Form(
      code: "pupil-pupil", name: "ученик – ученик", track: "learners", mentor: "pupil", mentee: "pupil",
      ages: learnerAges, sameOrganisation: true,
      roleModels: [
        "успевающий – неуспевающий", "лидер – пассивный", "равный – равному", "адаптированный – неадаптированный",
      ]),
    Form(
      code: "student-student", name: "студент – студент", track: "learners", mentor: "student", mentee: "student",
      sameOrganisation: true,
      roleModels: ["успевающий – неуспевающий", "лидер – пассивный", "равный – равному"]),
    Form(
      code: "teacher-pupil", name: "учитель – ученик", track: "learners", mentor: "teacher", mentee: "pupil",
      ages: learnerAges,
      roleModels: [
        "учитель – неуспевающий ученик", "учитель – одарённый ученик", "учитель – ученик в трудной ситуации",
      ]),
    Form(
      code: "student-pupil", name: "студент – ученик", track: "learners", mentor: "student", mentee: "pupil",
      ages: learnerAges,
      roleModels: ["успевающий – неуспевающий", "лидер – равнодушный", "равный – другому", "куратор – автор проекта"]),
    Form(
      code: "employer-pupil", name: "работодатель – ученик", track: "learners", mentor: "employee", mentee: "pupil",
      ages: learnerAges, gradeFrom: 8, mentorYears: 5,
      roleModels: [
        "активный профессионал – равнодушный потребитель", "коллега – молодой коллега",
        "работодатель – будущий сотрудник",
      ]),
    Form(
      code: "employer-student", name: "работодатель – студент", track: "learners", mentor: "employee",
      mentee: "student", mentorYears: 5,
      roleModels: [
        "активный профессионал – равнодушный потребитель", "успешный профессионал – студент, выбирающий профессию",
        "коллега – будущий коллега", "работодатель – будущий сотрудник",
      ]),
    Form(
      code: "teacher-teacher", name: "учитель – учитель", track: "teachers", mentor: "teacher", mentee: "teacher",
      noviceYears: 3, mentorYears: 5,
      roleModels: [
        "опытный учитель – молодой специалист", "лидер педагогического сообщества – педагог, испытывающий проблемы",
        "педагог-новатор – консервативный педагог", "опытный предметник – неопытный предметник",
      ]),
  ]

  // Two readings of the same ladder: the age group of the model, and the letter of the order (see the decision record
  // «Который охват»).
  private static let indicators = """
    INSERT INTO indicator (code, position, name, source, side, role, kinds, ageFrom, ageTo, denominator) VALUES
      ('coverage', 0, 'Охват наставничеством обучающихся 10–19 лет', 'Ростов, п. 4.1; возраст – Калмыкия, примечание',
        'mentee', 'pupil', 'school', 10, 19, 'pupils10to19'),
      ('coverage-all', 1, 'Охват наставничеством всех обучающихся', 'Ростов, п. 4.1',
        'mentee', 'pupil', 'school', NULL, NULL, 'pupils');
    """

  private static let deadlines = """
    INSERT INTO deadline (kind, month, day, source, validFrom) VALUES
      ('monitoring', 5, 20, 'Пижанка, п. 8', '2020-12-03'),
      ('monitoring', 12, 20, 'Пижанка, п. 8', '2020-12-03'),
      ('regional', 12, 1, 'Ростов, п. 3.5', '2020-06-08');
    """
}
