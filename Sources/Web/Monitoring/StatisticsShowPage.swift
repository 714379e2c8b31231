import HTTP
import Mentoring
import Storage

/// People by age and sex on a day, as forms of statistics ask for them: each number opens its list.
struct StatisticsShowPage: Page {
  static let template = "monitoring/statistics"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let hidden: [HiddenField]
  let date: Field
  let total: Table
  let tables: [Table]
  let unknown: String?
  let downloads: Downloads?
  let parts: Parts?

  struct Table: Encodable, Sendable {
    let heading: String
    let rowsTitle: String
    let rows: [Row]
  }

  struct Row: Encodable, Sendable {
    let name: String
    let cells: [Cell]
  }

  struct Cell: Encodable, Sendable {
    let title: String
    let number: String
    /// Nothing opens behind a zero.
    let listAddress: String?
  }

  struct Parts: Encodable, Sendable {
    let heading: String
    let columns: [String]
    let rows: [PartRow]
  }

  struct PartRow: Encodable, Sendable {
    let name: String
    let address: String
    let cells: [Cell]
  }

  static let sexes: [Person.Sex?] = [.male, .female, nil]

  init(_ counted: PlaceHeadcount, _ question: StatisticsQuestion) {
    let (whole, place, day) = (counted.whole, counted.place, question.date)
    let groups = Headcount.Group.allCases.filter { whole.count($0) > 0 }
    title = "Численность по возрасту и полу"
    caption = place.name
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    errors = ErrorSummary(question.input)
    action = StatisticsAddress.show
    hidden = HiddenField.all(StatisticsAddress.fields(place, day).setting("on", to: nil))
    date = Field(question.input, "on", "На дату", width: .date, inputmode: "numeric")
    let row = { (group: Headcount.Group, age: Headcount.Age?, name: String) in
      Row(
        name: name,
        cells: Self.sexes.map { sex in
          Cell(
            Words.sexOfPeople(sex), whole.count(group, age, .some(sex)),
            StatisticsAddress.people(group, age, .some(sex), in: place, on: day))
        } + [Cell("Всего", whole.count(group, age), StatisticsAddress.people(group, age, nil, in: place, on: day))])
    }
    total = Table(
      heading: "Всего на \(Russian.date(day))", rowsTitle: "Группа",
      rows: Headcount.Group.allCases.map { row($0, nil, Words.group($0)) })
    tables = groups.map { group in
      Table(
        heading: Words.group(group), rowsTitle: "Возраст",
        rows: group.ages.filter { whole.count(group, $0) > 0 }.map { row(group, $0, Words.age($0)) })
    }
    let nameless = [Headcount.Group.learners, .teachers, .otherMentors].reduce(0) {
      $0 + whole.count($1, nil, .some(nil))
    }
    unknown =
      nameless == 0
      ? nil
      : "Пол не указан у \(Russian.plural(nameless, "человека", "человек", "человек")). Его вносят в карточке человека "
        + "или колонкой «Пол» при загрузке списком; портал его не угадывает."
    downloads = groups.isEmpty ? nil : Downloads(StatisticsAddress.show, StatisticsAddress.fields(place, day))
    parts = counted.parts.isEmpty ? nil : Parts(counted, day)
  }

  private init(errors: ErrorSummary) {
    title = "Численность по возрасту и полу"
    caption = "Район"
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    self.errors = errors
    action = StatisticsAddress.show
    hidden = [.sample]
    date = .sample
    total = Table(
      heading: "Всего на 21.11.2026", rowsTitle: "Группа", rows: [Row(name: "Обучающиеся", cells: [.sample])])
    tables = [Table(heading: "Обучающиеся", rowsTitle: "Возраст", rows: [Row(name: "10 лет", cells: [.sample])])]
    unknown = "Пол не указан у 3 человек."
    downloads = .sample
    parts = Parts(
      heading: "По организациям", columns: ["Обучающиеся"],
      rows: [PartRow(name: "СОШ", address: "/monitoring/statistics?organisation=voya", cells: [.sample])])
  }

  static let sample = StatisticsShowPage(errors: .sample)
}

extension StatisticsShowPage.Cell {
  fileprivate init(_ title: String, _ count: Int, _ address: String) {
    self.title = title
    number = count == 0 ? "–" : Russian.number(count)
    listAddress = count == 0 ? nil : address
  }

  fileprivate static let sample = StatisticsShowPage.Cell("Мужской", 12, "/monitoring/statistics/people?group=learners")
}

extension StatisticsShowPage.Parts {
  fileprivate init(_ counted: PlaceHeadcount, _ day: CalendarDate) {
    let groups = Headcount.Group.allCases
    heading = counted.place.area == .region ? "По муниципалитетам" : "По организациям"
    columns = groups.map(Words.group)
    rows = counted.parts.map { part in
      StatisticsShowPage.PartRow(
        name: part.place.name, address: StatisticsAddress.show(part.place, on: day),
        cells: groups.map { group in
          StatisticsShowPage.Cell(
            Words.group(group), part.counts[group] ?? 0,
            StatisticsAddress.people(group, nil, nil, in: part.place, on: day))
        })
    }
  }
}
