import Mentoring
import Office
import Storage

extension CampaignOutcome {
  typealias Block = TextDocument.Block

  /// What the portal says in a section of the note (`domain.md` 9.1).
  func blocks(of section: AnalyticNote.Section) -> [Block] {
    switch section {
    case .introduction: introduction
    case .regulation: reported([.table(documentTable)])
    case .staff: staff
    case .participants:
      reported([
        .table(formTable), .table(lineTable("Наставляемые по категориям", lines(.categories))),
        .text("Ребёнок может относиться к нескольким категориям: они не суммируются."),
      ])
    case .partners:
      reported([.table(lineTable("Партнёры и программы", lines(.partners) + lines(.programmes)))])
    case .indicators: indicators
    case .satisfaction: satisfaction
    case .quality: quality
    case .information: information
    case .practices: reported([.table(lineTable("Результаты и практики", lines(.results)))])
    case .problems: problems
    case .conclusions: conclusions
    }
  }

  /// Tables of reports with their source; nothing to show while none is accepted.
  private func reported(_ blocks: [Block]) -> [Block] {
    reports.organisations.isEmpty ? [.text("Принятых отчётов ещё нет: н/д.")] : blocks + [.source(reportsSource)]
  }

  private var introduction: [Block] {
    let terms = reports.campaign.terms
    let names = figures.map { "«\($0.indicator.name)» (\($0.indicator.source))" }
    return [
      .text(
        "Справка подготовлена по итогам мониторинга за \(Words.period(campaign.period)) (Пижанка, п. 8, 11.14). Отчёты – "
          + "за \(Words.period(reports.campaign.period)), числа на \(Russian.date(terms.asOf)), срок сдачи "
          + "\(Russian.date(terms.due))."),
      .text(completeness),
      .text("Показатели: \(names.joined(separator: ", ")). Они посчитаны по реестру на \(Russian.date(date))."),
    ]
  }

  private var staff: [Block] {
    let without = board.rows.filter(\.curators.isEmpty).map(\.name)
    let named = board.rows.count - without.count
    let text =
      "На \(Russian.date(today)) кураторы назначены в \(named) из \(Russian.plural(board.rows.count, "организации", "организаций", "организаций"))."
      + (without.isEmpty ? "" : " Куратора нет: \(without.joined(separator: ", ")).")
    return [.text(text)] + reported([.table(lineTable("Наставники", lines(.mentors)))])
  }

  private var indicators: [Block] {
    figures.map { .text(sentence(of: $0)) }
      + [.text(standing), .table(indicatorTable), .source(registrySource)]
  }

  private var satisfaction: [Block] {
    guard !reports.organisations.isEmpty else { return reported([]) }
    return [
      .text(share("menteesSatisfied", of: "menteesAsked", "наставляемых")),
      .text(share("mentorsSatisfied", of: "mentorsAsked", "наставников")),
    ] + reported([.table(lineTable("Опрос участников", lines(.satisfaction)))])
  }

  private func share(_ part: String, of whole: String, _ whom: String) -> String {
    let (satisfied, asked) = (reports.total("satisfaction." + part), reports.total("satisfaction." + whole))
    guard let satisfied, let asked, asked > 0 else { return "Опрос \(whom): н/д." }
    return "Удовлетворены \(Russian.number(satisfied)) из \(Russian.number(asked)) опрошенных \(whom): "
      + Russian.percent(satisfied, of: asked) + "."
  }

  private var quality: [Block] {
    let scores = reports.numbers("score.sum")
    let mean = scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    let count = Russian.plural(scores.count, "организации", "организаций", "организаций")
    return [
      .text(
        mean.map { "Анкета куратора: в среднем \(Russian.decimal($0)) балла из 18 по отчётам \(count)." }
          ?? "Анкета куратора: н/д.")
    ] + (scores.isEmpty ? [] : [.source(reportsSource)])
  }

  private var information: [Block] {
    let lines = ["documents.site", "documents.mediaPlan", "programmes.published", "results.published"]
      .compactMap(reports.line)
    return reported([.table(lineTable("Сайты, медиаплан, публикации", lines))])
  }

  private var problems: [Block] {
    let behind = schools.filter { $0.figures.first?.figure.standing == .behind }.map(\.place.name)
    let absent = board.rows.filter { !(cell($0)?.isHandedIn ?? false) }.map(\.name)
    let overdue = schools.reduce(0) { $0 + $1.upkeep.overdue }
    let found = [
      behind.isEmpty ? nil : "Отстают от плана по первому показателю: \(behind.joined(separator: ", ")).",
      absent.isEmpty || reports.campaign.id == nil ? nil : "Не сдали отчёт: \(absent.joined(separator: ", ")).",
      overdue == 0
        ? nil
        : "Просрочено мероприятий дорожных карт организаций: \(Russian.number(overdue)), на \(Russian.date(today)).",
    ].compactMap(\.self)
    return found.isEmpty ? [.text("Отставаний по плану, отчётам и дорожным картам нет.")] : found.map { .text($0) }
  }

  private var conclusions: [Block] {
    (figures.first.map { [.text(sentence(of: $0))] } ?? [])
      + [.text(standing), .text(completeness)]
      + (advice.isEmpty ? [] : [.table(adviceTable), .source(registrySource)])
  }
}
