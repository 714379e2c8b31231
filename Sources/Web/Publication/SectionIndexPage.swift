import HTTP
import Mentoring
import Storage

enum SectionIndexHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let viewer = try context.viewer()
    return try context.page(
      SectionIndexPage(
        context.store.sections(within: viewer.scope, on: context.today), news: context.store.centreNews(for: viewer),
        places: viewer.isOfCentre ? context.store.places(within: viewer.scope) : [], viewer, today: context.today))
  }
}

/// Schools by what they must publish: what is there, what is missing, by when (row F6; Пижанка, п. 11.8).
struct SectionIndexPage: Page {
  static let template = "publication/section-index"

  let title = "Разделы «Наставничество»"
  let summary: String
  let columns: [String]
  let rows: [Row]
  let hasRows: Bool
  let news: [SectionEditPage.NewsRow]
  let hasNews: Bool
  let newNews: [SectionEditPage.Step]
  let applicationsAddress: String?

  struct Row: Encodable, Sendable {
    let name: String
    let address: String
    let state: StatusWord
    let updated: String
    let cells: [Cell]
    let total: String
  }

  struct Cell: Encodable, Sendable {
    let status: StatusWord
    let note: String?
  }

  init(
    _ lines: [SectionLine], news: [NewsItem], places: [Place], _ viewer: Account, today: CalendarDate
  ) {
    let complete = lines.count { $0.facts.missing(on: today).isEmpty }
    let overdue = lines.count { !$0.facts.overdue(on: today).isEmpty }
    summary =
      "Всё на месте у \(complete) из \(Russian.plural(lines.count, "организации", "организаций", "организаций")), "
      + "просрочено у \(overdue)"
    columns = SectionRequirement.allCases.map(Words.requirementShort)
    rows = lines.map { Row($0, viewer, today: today) }
    hasRows = !rows.isEmpty
    self.news = news.map { SectionEditPage.NewsRow($0, mayEdit: viewer.mayEdit, today: today) }
    hasNews = !news.isEmpty
    newNews = places.compactMap { place in
      guard case .municipality = place.area else { return nil }
      return .init(title: "Новость центра: \(place.name)", action: NewsAddress.new(ofCentre: place.slug))
    }
    applicationsAddress = viewer.mayEdit ? ApplicationAddress.index : nil
  }

  private init(rows: [Row]) {
    summary = "Всё на месте у 3 из 12 организаций, просрочено у 4"
    columns = ["Куратор"]
    self.rows = rows
    hasRows = true
    news = [.init(title: "Слёт", when: "опубликована 12.11.2026", editAddress: "/news/1/edit")]
    hasNews = true
    newNews = [.init(title: "Новость центра", action: "/municipalities/pizhanka/news/new")]
    applicationsAddress = "/applications"
  }

  static let sample = SectionIndexPage(rows: [
    Row(
      name: "СОШ с. Воя", address: "/organisations/voya/section", state: .sample, updated: "12.11.2026",
      cells: [Cell(status: .sample, note: "до 20.01.2021")], total: "7 из 9")
  ])
}

extension SectionIndexPage.Row {
  fileprivate init(_ line: SectionLine, _ viewer: Account, today: CalendarDate) {
    let facts = line.facts
    name = line.name
    address =
      viewer.mayEdit
      ? SectionAddress.edit(line.slug)
      : facts.withdrawnOn == nil ? PublicAddress.school(line.slug) : OrganisationAddress.show(line.slug)
    state = facts.withdrawnOn == nil ? StatusWord("опубликован", .ok) : StatusWord("снят", .bad)
    updated = [facts.wordsOn, facts.lastNewsOn].compactMap(\.self).max().map(Russian.date) ?? "–"
    cells = SectionRequirement.allCases.map { requirement in
      if facts.has(requirement, on: today) { return .init(status: StatusWord("есть", .ok), note: nil) }
      let due = facts.due(requirement)
      let isLate = due.map { $0 < today } ?? false
      return .init(
        status: StatusWord(isLate ? "просрочено" : "нет", isLate ? .bad : .warn),
        note: due.map { "до \(Russian.date($0))" })
    }
    let all = SectionRequirement.allCases.count
    total = "\(all - facts.missing(on: today).count) из \(all)"
  }
}
