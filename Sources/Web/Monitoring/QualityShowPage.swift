import Mentoring
import Storage

/// The programme of one organisation over a cycle: level, criteria, SWOT and plan.
struct QualityShowPage: Page {
  static let template = "monitoring/quality-show"

  let title = "Качество программы"
  let caption: String
  let crumbs: [Crumb]
  let status: StatusWord
  let headline: String
  let years: [FigureControls.Tab]
  let warning: String?
  let assessment: Sheet?
  /// Opens the questionnaire; nothing for those who only read.
  let assessAction: String?
  let assessLabel: String
  let borders: String
  let swot: Table?
  let swotAddress: String?
  let swotLabel: String
  let noSwot: String
  let history: [ReportShowPage.HistoryLine]
  let hasHistory: Bool

  struct Sheet: Encodable, Sendable {
    let rows: [Row]
    let total: String
    let signature: String
    let surveyAddress: String
  }

  struct Row: Encodable, Sendable {
    let criterion: String
    let answer: String
    let points: String
  }

  /// The words of the school, for those who may read what may name a child.
  struct Table: Encodable, Sendable {
    let quadrants: [Quadrant]
    let plan: String?
    let saved: String
  }

  struct Quadrant: Encodable, Sendable {
    let title: String
    let text: String?
  }

  init(
    _ line: QualityLine, _ scale: LevelScale, _ year: SchoolYear, _ years: [SchoolYear], _ events: [EventLine],
    for viewer: Account, today: CalendarDate, clock: Clock
  ) {
    let level = line.latest.map { scale.level(of: $0.points) }
    caption = "\(line.name), \(year.label) учебный год"
    crumbs = [
      Crumb("Мониторинг", MonitoringAddress.index), Crumb("Качество программ", QualityAddress.index),
    ]
    status = Words.level(level)
    let before = line.before.map { " В прошлом цикле – \($0)." } ?? ""
    headline =
      (line.latest.map { "\(Words.points($0)) баллов." } ?? "Куратор ещё не заполнил анкету этого учебного года.")
      + before
    self.years = years.map {
      .init(title: $0.label, address: QualityAddress.show(line.slug, $0), isCurrent: $0 == year)
    }
    let lacksPlan = level == .unacceptable && line.swot?.swot.plan.isEmpty != false
    warning = lacksPlan ? "Уровень недопустимый: нужен план исправления – что, кто и к какому сроку." : nil
    assessment = line.latest.map(Sheet.init)
    let isCurrent = year == years.first
    assessAction = viewer.mayEdit && isCurrent ? QualityAddress.assessment(line.slug) : nil
    assessLabel = line.latest == nil ? "Заполнить анкету куратора" : "Оценить ещё раз"
    borders = Russian.initialUpper("\(Words.borders(scale)) (\(scale.source)).")
    swot = viewer.seesMinorsByName ? line.swot.map(Table.init) : nil
    swotAddress = viewer.mayEdit ? QualityAddress.editSWOT(line.slug, year) : nil
    swotLabel = line.swot == nil ? "Составить SWOT-анализ" : "Изменить SWOT-анализ"
    noSwot =
      line.swot == nil
      ? "SWOT-анализа за этот учебный год ещё нет." : "SWOT-анализ есть. Слова школы читают куратор и центр."
    history = events.map { ReportShowPage.HistoryLine($0, today: today, clock: clock) }
    hasHistory = !history.isEmpty
  }

  private init(swot: Table) {
    caption = "СОШ, 2026/27 учебный год"
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    status = StatusWord("недопустимый", .bad)
    headline = "7 из 18 баллов. В прошлом цикле – 13."
    years = FigureControls.sample.tabs
    warning = "Уровень недопустимый: нужен план исправления."
    assessment = Sheet(
      rows: [Row(criterion: "Участники довольны", answer: "частично", points: "1 из 2")], total: "7 из 18",
      signature: "20.11.2026, Захарова Е. В.", surveyAddress: "/surveys/1")
    assessAction = "/monitoring/quality/a/assessment"
    assessLabel = "Заполнить анкету куратора"
    borders = "От 15 баллов – оптимальный уровень."
    self.swot = swot
    swotAddress = "/monitoring/quality/a/swot/edit?year=2026-27"
    swotLabel = "Изменить SWOT-анализ"
    noSwot = "SWOT-анализа ещё нет."
    history = [.init(moment: "сегодня, 14:05", text: "Сохранён SWOT-анализ")]
    hasHistory = true
  }

  static let sample = QualityShowPage(
    swot: Table(
      quadrants: [Quadrant(title: "Сильные стороны", text: "Опытные наставники")], plan: "До 20.01 обучить наставников",
      saved: "сохранено 20.11.2026, Захарова Е. В."))
}

extension QualityShowPage.Sheet {
  fileprivate init(_ assessment: Assessment) {
    rows = assessment.criteria.map { criterion in
      QualityShowPage.Row(
        criterion: criterion.question.text,
        answer: criterion.value.map { Words.answer($0, to: criterion.question) } ?? "нет ответа",
        points: "\(criterion.points) из \(criterion.most)")
    }
    total = Words.points(assessment)
    signature = [Russian.date(assessment.answeredOn), assessment.author].compactMap(\.self).joined(separator: ", ")
    surveyAddress = SurveyAddress.show(assessment.survey)
  }
}

extension QualityShowPage.Table {
  fileprivate init(_ saved: SavedSWOT) {
    quadrants = SWOT.Quadrant.allCases.map {
      QualityShowPage.Quadrant(title: Words.quadrant($0), text: saved.swot[$0].isEmpty ? nil : saved.swot[$0])
    }
    plan = saved.swot.plan.isEmpty ? nil : saved.swot.plan
    self.saved =
      "Сохранено " + [Russian.date(saved.savedOn), saved.author].compactMap(\.self).joined(separator: ", ")
  }
}
