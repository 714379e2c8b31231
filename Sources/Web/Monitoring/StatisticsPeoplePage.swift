import HTTP
import Mentoring
import Storage

/// Those behind a number of statistics.
struct StatisticsPeoplePage: Page {
  static let template = "monitoring/statistics-people"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let lead: String
  let rows: [Row]
  let isEmpty: Bool
  let pagination: Pagination

  struct Row: Encodable, Sendable {
    let name: String
    let address: String
    let placement: String
    let organisation: String
  }

  init(
    _ question: StatisticsQuestion, _ cell: StatisticsQuestion.Cell, _ people: StatisticsPeople,
    _ lines: [CoverageLine], _ viewer: Account
  ) {
    let day = Russian.date(question.date)
    title = Words.group(cell.group)
    caption = question.place.name
    crumbs = [
      Crumb("Мониторинг", MonitoringAddress.index),
      Crumb("Численность по возрасту и полу", StatisticsAddress.show(question.place, on: question.date)),
    ]
    let parts = [
      cell.age.map(Words.age), cell.sex.map { "пол: \(Words.sexOfPeople($0).lowercased())" }, "на \(day)",
    ]
    lead = Russian.initialUpper(parts.compactMap(\.self).joined(separator: ", ")) + ": \(Russian.number(people.total))"
    rows = lines.compactMap { line in
      line.person.map {
        Row(
          name: Words.participant($0, to: viewer), address: PersonAddress.show($0.person), placement: $0.place,
          organisation: line.organisation)
      }
    }
    isEmpty = rows.isEmpty
    let address = StatisticsAddress.people(cell.group, cell.age, cell.sex, in: question.place, on: question.date)
    pagination = Pagination(total: people.total, page: people.page, query: [:]) { query in
      query.isEmpty ? address : address + "&" + query.encoded
    }
  }

  private init(rows: [Row]) {
    title = "Обучающиеся"
    caption = "СОШ"
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    lead = "10 лет, на 21.11.2026: 12"
    self.rows = rows
    isEmpty = true
    pagination = .sample
  }

  static let sample = StatisticsPeoplePage(
    rows: [Row(name: "Иванова А. П.", address: "/people/1", placement: "4А", organisation: "СОШ")])
}
