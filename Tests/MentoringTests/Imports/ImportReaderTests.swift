import Mentoring
import Testing

@Suite struct ImportReaderTests {
  private static let school = Organisation.ID(1)

  private func read(
    _ cells: [String], _ fields: [ImportField?] = [.fullName, .birthDate, .label], dayShift: Int = 0,
    adjust: (inout ImportPlan) -> Void = { _ in }
  ) -> ImportedPerson {
    let headings = fields.map { $0?.rawValue ?? "–" }
    var plan = ImportPlan(sheet: 0, headRows: 1, headings: headings, fields: fields)
    plan.role = .pupil
    plan.since = date("2026-09-01")
    adjust(&plan)
    let places = [ImportReader.Place(id: Self.school, kind: .school, names: ["СОШ с. Воя"])]
    let reader = ImportReader(
      plan, home: Self.school, places: places, dayShift: dayShift, today: date("2026-11-25"))
    return reader.person(cells)
  }

  @Test("a row is a person: Latin look-alikes, capitals, a class in another spelling, spaces")
  func person() {
    let person = read(["  CЕРГЕЕВА  Ольга Ивановнa ", "27.09.11", "9 «a»"])
    #expect(person.problems.isEmpty)
    #expect(person.name == PersonName(surname: "Сергеева", given: "Ольга", patronymic: "Ивановна"))
    #expect(person.birthDate == date("2011-09-27"))
    #expect(person.label == "9А")
    #expect(person.since == date("2026-09-01"))
  }

  @Test("capitals stay where nobody wants them changed")
  func capitals() {
    #expect(read(["ИВАНОВА АННА", "", "9А"], adjust: { $0.tidiesCapitals = false }).name.surname == "ИВАНОВА")
  }

  @Test(
    "a date is read as a text, with two digits of the year, as a day of Excel and of the old Mac",
    arguments: [("27.09.2011", 0), ("27/9/11", 0), ("40813", 0), ("39351", 1_462), ("27 сентября 2011 г.", 0)])
  func dates(typed: String, shift: Int) {
    #expect(read(["Иванова Анна", typed, "9А"], dayShift: shift).birthDate == date("2011-09-27"))
  }

  @Test(
    "what is wrong is said by the heading of the column",
    arguments: [
      (["Иванова Анна", "31.09.2011", "9А"], "birthDate: В сентябре 30 дней"),
      (["Иванова Анна", "2011", "9А"], "birthDate: В дате нет дня и месяца"),
      (["Иванова А. П.", "", "9А"], "Впишите имя полностью, а не первой буквой"),
      (["Иванова", "", "9А"], "Укажите имя"),
      (["Иванова Анна", "", "девятый"], "label: напишите класс числом и буквой, например 9А"),
      (["Иванова Анна", "27.09.1981", "9А"], "birthDate: ученику 45: проверьте год рождения или роль"),
      (["Ivanоva Анна", "", "9А"], "В имени смешаны русские и латинские буквы: наберите его заново"),
    ])
  func problems(cells: [String], problem: String) {
    #expect(read(cells).problems == [problem])
  }

  @Test("a class is needed of somebody new only")
  func lacking() {
    let person = read(["Иванова Анна", "", ""])
    #expect(person.problems.isEmpty && person.lacking == ["label: укажите класс или группу"])
  }

  @Test("the standard columns of the base of mentors are read, a place of work in its two parts")
  func mentorBase() {
    let fields: [ImportField?] = [
      .fullName, .contacts, .workplace, .competencies, .achievements, .wantedAge, .time, .enteredOn, .interviewedOn,
      .trainedOn, .capacity, .results, .caseAddress, .role,
    ]
    let person = read(
      [
        "Смирнова Елена Олеговна", "8 912 345-67-89, e.smirnova@school.ru", "СОШ с. Воя, учитель химии", "химия",
        "грамота",
        "12–14 лет", "2 часа в неделю", "01.09.2026", "05.09.2026", "10.09.2026", "1 из 4", "ученики сдали",
        "voya.example/keys", "педагог",
      ], fields)
    #expect(person.problems.isEmpty && person.sides == [.mentor] && person.label == "учитель химии")
    let facts = Dictionary(uniqueKeysWithValues: person.facts.map { ($0.key.rawValue, $0.value) })
    #expect(
      facts == [
        "contact.phone": "+7 (912) 345-67-89", "contact.email": "e.smirnova@school.ru",
        "mentorProfile.competencies": "химия", "mentorProfile.achievements": "грамота",
        "mentorProfile.wantedAge": "12–14 лет", "mentorProfile.time": "2 часа в неделю",
        "mentorProfile.enteredOn": "2026-09-01", "mentorProfile.interviewedOn": "2026-09-05",
        "mentorProfile.trainedOn": "2026-09-10", "mentorProfile.capacity": "4",
        "mentorProfile.results": "ученики сдали", "mentorProfile.caseAddress": "https://voya.example/keys",
      ])
  }

  @Test("the request of a mentee is read with its reason, contacts of a child are not in our files")
  func menteeBase() {
    let person = read(
      ["Котов Даниил Сергеевич", "на карточке", "8А", "выбор профессии: хочу понять себя", "01.09.2026"],
      [.fullName, .contacts, .label, .request, .enteredOn])
    #expect(person.problems.isEmpty && person.sides == [.mentee])
    #expect(person.facts[ImportFact(.menteeProfile, .reason)] == "career")
    #expect(person.facts[ImportFact(.menteeProfile, .request)] == "хочу понять себя")
    #expect(person.facts[ImportFact(.menteeProfile, .enteredOn)] == "2026-09-01" && person.contacts.isEmpty)
  }

  @Test(
    "what a base has wrong is told by its column",
    arguments: [
      (ImportField.phone, "12", "phone: в телефоне нужно 10 цифр с кодом"),
      (.email, "почта", "email: проверьте адрес почты"), (.capacity, "много", "capacity: напишите число от 1 до 50"),
      (.trainedOn, "01.12.2026", "trainedOn: дата позже сегодняшней"),
      (.caseAddress, "javascript:alert(1)", "caseAddress: нужен адрес страницы, например school.ru/keys"),
      (.reason, "скука", "reason: «скука» непонятно, выберите из причин анкеты, например «выбор профессии»"),
    ])
  func wrongFacts(field: ImportField, typed: String, problem: String) {
    #expect(read(["Иванова Анна", "9А", typed], [.fullName, .label, field]).problems == [problem])
  }

  @Test("a formula is refused, because what it gives is unknown")
  func formula() {
    let problems = read(["Иванова Анна", "27.09.2011", "=A1"]).problems
    #expect(problems == ["label: формула; скопируйте столбец и вставьте его как значения"])
  }

  @Test("roles, sex, places and sides are read in the words that people use")
  func words() {
    let fields: [ImportField?] = [.surname, .given, .role, .sex, .label, .mentoring, .organisation, .workSince]
    let person = read(
      ["Смирнова", "Елена", "Учитель", "жен.", "учитель химии", "Наставник", "сош с. воя", "01.09.2010"], fields)
    #expect(person.problems.isEmpty)
    #expect(person.role == .teacher && person.sex == .female && person.sides == [.mentor])
    #expect(person.organisation == Self.school && person.workSince == date("2010-09-01"))
    let wrong = read(["Смирнова", "Елена", "директор", "?", "", "друг", "Луна", ""], fields)
    #expect(wrong.problems.count == 4)
  }

  private func date(_ iso: String) -> CalendarDate { CalendarDate(iso: iso)! }
}
