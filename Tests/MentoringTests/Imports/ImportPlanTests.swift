import Mentoring
import Testing

@Suite struct ImportPlanTests {
  @Test("the head is found below a title, and a head of two rows is read as one")
  func head() {
    let title = Array(repeating: "Список обучающихся", count: 5)
    let plan = ImportPlan(
      guessing: [
        title, ["ФИО", "ФИО", "ФИО", "Дата рождения", "Класс"], ["Фамилия", "Имя", "Отчество", "", ""],
        ["1", "2", "3", "4", "5"], ["Иванова", "Анна", "Петровна", "27.09.2011", "9А"],
      ], sheet: 0)
    #expect(plan.headRows == 4)
    #expect(plan.headings == ["Фамилия", "Имя", "Отчество", "Дата рождения", "Класс"])
    #expect(plan.fields == [.surname, .given, .patronymic, .birthDate, .label])
  }

  @Test(
    "headings are recognised however they are spelt",
    arguments: [
      ("Ф.И.О. обучающегося", ImportField.fullName), ("ФАМИЛИЯ", .surname), ("Отчество (при наличии)", .patronymic),
      ("Дата рожд.", .birthDate), ("Д/р", .birthDate), ("Класс, должность", .label), ("Числится с", .since),
      ("Основной запрос наставляемого", .request), ("Важные для программы достижения наставника", .achievements),
      ("Желаемый возраст наставляемых", .wantedAge), ("Ресурс времени на программу наставничества", .time),
      ("Дата вхождения в программу", .enteredOn), ("Контактные данные для связи", .contacts), ("Ведёт", .capacity),
      ("Ссылка на кейс/отзыв наставника, размещённые на сайте организации", .caseAddress), ("Телефон", .phone),
      ("Место работы/учёбы наставника", .workplace), ("Номер в реестре", .number), ("Собеседование", .interviewedOn),
      ("Дата зачисления в школу", .since), ("Пол", .sex),
    ])
  func headings(heading: String, field: ImportField) {
    #expect(ImportField(heading: heading) == field)
  }

  @Test("what is not for the registry is not loaded", arguments: ["№", "№ п/п", "Адрес", "Год рождения", "", "СНИЛС"])
  func others(heading: String) {
    #expect(ImportField(heading: heading) == nil)
  }

  @Test("without a head the columns are known by what stands in them")
  func content() {
    let whole = ImportPlan(
      guessing: [
        ["Иванова Анна Петровна", "27.09.2011", "9А", "ж"], ["Котов Даниил Ильич", "14.03.2011", "9А", "м"],
      ],
      sheet: 0)
    #expect(whole.headRows == 0)
    #expect(whole.headings[0] == "Столбец 1")
    #expect(whole.fields == [.fullName, .birthDate, .label, .sex])
    let parts = ImportPlan(
      guessing: [["1", "Иванова", "Анна", "Петровна"], ["2", "Котов", "Пётр", "Ильич"]], sheet: 0)
    #expect(parts.fields == [nil, .surname, .given, .patronymic])
  }

  @Test("what the organisation chose the last time comes before a guess")
  func memory() {
    let rows = [["ФИО", "Группа здоровья", "Класс"], ["Иванова Анна Петровна", "1", "9А"]]
    let plan = ImportPlan(guessing: rows, sheet: 0, remembered: ["группа здоровья": .label, "класс": nil])
    #expect(plan.fields == [.fullName, .label, nil])
  }
}
