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
      (["Иванова", "", "9А"], "Укажите имя"), (["Иванова Анна", "", ""], "label: укажите класс или группу"),
      (["Иванова Анна", "", "девятый"], "label: напишите класс числом и буквой, например 9А"),
      (["Иванова Анна", "27.09.1981", "9А"], "birthDate: ученику 45: проверьте год рождения или роль"),
      (["Ivanоva Анна", "", "9А"], "В имени смешаны русские и латинские буквы: наберите его заново"),
    ])
  func problems(cells: [String], problem: String) {
    #expect(read(cells).problems == [problem])
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
