import HTTP
import Mentoring
import Storage

/// Schools by level: how each curator judges her programme, and what was said of it (row E4 of the mission).
struct QualityIndexPage: Page {
  static let template = "monitoring/quality"

  let title = "Качество программ наставничества"
  let caption: String
  let crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
  let headline: String
  let municipalities: [FigureControls.Tab]
  let hasMunicipalities: Bool
  let years: [FigureControls.Tab]
  let rows: [Row]
  let isEmpty: Bool
  let downloads: Downloads?
  let borders: String
  let levelsAddress: String?
  let questionnairesAddress: String?

  struct Row: Encodable, Sendable {
    let name: String
    let address: String
    let status: StatusWord
    let points: String
    let before: String
    let answered: String
    let swot: StatusWord
    let plan: StatusWord
  }

  init(_ board: QualityBoard, _ question: QualityQuestion) {
    let monitoring = question.monitoring
    caption = "\(monitoring.municipality.name), \(question.year.label) учебный год"
    headline = Words.quality(board)
    municipalities = monitoring.municipalities.map {
      .init(
        title: $0.name, address: MonitoringAddress.within(QualityAddress.index, $0.slug),
        isCurrent: $0.id == monitoring.municipality.id)
    }
    hasMunicipalities = monitoring.municipalities.count > 1 && monitoring.viewer.seesDistrict
    years = question.years.map {
      .init(
        title: $0.label, address: QualityAddress.index(question.fields($0)), isCurrent: $0 == question.year)
    }
    rows = board.lines.map { Row($0, board) }
    isEmpty = rows.isEmpty
    downloads =
      isEmpty ? nil : Downloads(QualityAddress.index, question.fields(question.year), total: rows.count)
    borders = "Границы с \(Russian.date(board.scale.validFrom)): \(Words.borders(board.scale)) (\(board.scale.source))."
    levelsAddress = monitoring.viewer.isOfCentre ? QualityAddress.levels : nil
    questionnairesAddress = monitoring.viewer.isOfCentre ? QuestionnaireAddress.index : nil
  }

  private init(rows: [Row]) {
    caption = "Пижанский район, 2026/27 учебный год"
    headline = "Оценили 7 из 12: уровень оптимальный у 3, допустимый у 3, недопустимый у 1."
    municipalities = FigureControls.sample.tabs
    hasMunicipalities = true
    years = FigureControls.sample.tabs
    self.rows = rows
    isEmpty = true
    downloads = .sample
    borders = "Границы с 01.01.2020: от 15 баллов – оптимальный уровень."
    levelsAddress = QualityAddress.levels
    questionnairesAddress = "/questionnaires"
  }

  static let sample = QualityIndexPage(rows: [
    Row(
      name: "СОШ", address: "/monitoring/quality/a", status: StatusWord("оптимальный", .ok), points: "16 из 18",
      before: "13", answered: "20.11.2026", swot: StatusWord("есть", .ok), plan: StatusWord("не нужен", .idle))
  ])
}

extension QualityIndexPage.Row {
  init(_ line: QualityLine, _ board: QualityBoard) {
    let level = board.level(line)
    name = line.name
    address = QualityAddress.show(line.slug, board.year)
    status = Words.level(level)
    points = line.latest.map(Words.points) ?? "–"
    before = line.before.map(Russian.number) ?? "–"
    answered = line.latest.map { Russian.date($0.answeredOn) } ?? "–"
    swot = line.swot == nil ? StatusWord("нет", .idle) : StatusWord("есть", .ok)
    plan =
      line.swot?.swot.plan.isEmpty == false
      ? StatusWord("есть", .ok) : level == .unacceptable ? StatusWord("нужен", .bad) : StatusWord("не нужен", .idle)
  }
}
