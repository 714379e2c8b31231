import Mentoring
import Storage

/// From how many points a programme is optimal and acceptable, and since when.
struct LevelIndexPage: Page {
  static let template = "monitoring/levels"

  let title = "Границы уровней программы"
  let crumbs = [Crumb("Мониторинг", MonitoringAddress.index), Crumb("Качество программ", QualityAddress.index)]
  let errors: ErrorSummary?
  let rows: [Row]
  let action = QualityAddress.levels
  let optimal: Field
  let acceptable: Field
  let source: Field
  let validFrom: Field
  let questionnairesAddress = QuestionnaireAddress.index

  struct Row: Encodable, Sendable {
    let since: String
    let borders: String
    let source: String
    let whose: String
    let status: StatusWord
  }

  init(_ scales: [LevelScale], _ input: Input, of municipality: Municipality.ID?, today: CalendarDate) {
    errors = ErrorSummary(input)
    let now = LevelScale.inForce(scales, in: municipality, on: today)
    rows = scales.map { scale in
      Row(
        since: Russian.date(scale.validFrom), borders: Russian.initialUpper(Words.borders(scale)),
        source: scale.source, whose: scale.municipality == nil ? "общие" : "района",
        status: scale == now
          ? StatusWord("действуют", .ok)
          : scale.validFrom > today ? StatusWord("впереди", .work) : StatusWord("прошлые", .idle))
    }
    let points = { (name: String, label: String) in
      Field(input, name, label, width: .short, inputmode: "numeric", autocomplete: "off")
    }
    optimal = points("optimal", "Оптимальный: от скольких баллов")
    acceptable = points("acceptable", "Допустимый: от скольких баллов")
    source = Field(input, "source", "Акт", hint: "Например, приказ РУО № 78, приложение 1", width: .name)
    validFrom = Field(input, "validFrom", "С какого дня", width: .date, inputmode: "numeric", autocomplete: "off")
  }

  private init(rows: [Row]) {
    errors = .sample
    self.rows = rows
    optimal = .sample
    acceptable = .sample
    source = .sample
    validFrom = .sample
  }

  static let sample = LevelIndexPage(rows: [
    Row(
      since: "01.01.2020", borders: "От 15 баллов – оптимальный уровень", source: "Р-145", whose: "общие",
      status: StatusWord("действуют", .ok))
  ])
}
