import Mentoring
import Storage

/// What the centre asks beside the reports, and how far the answers are (row E8 of the mission).
struct RequestIndexPage: Page {
  static let template = "monitoring/requests"

  let title = "Запросы центра"
  let caption: String
  let crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
  let newAddress: String?
  let municipalities: [FigureControls.Tab]
  let hasMunicipalities: Bool
  let rows: [Row]
  let isEmpty: Bool
  let empty: String

  struct Row: Encodable, Sendable {
    let title: String
    let address: String
    let status: StatusWord
    let sent: String
    let answered: String
    let returned: String?
    /// Where the viewer's own answer waits.
    let answerAddress: String?
  }

  init(_ lines: [RequestLine], _ question: MonitoringQuestion, today: CalendarDate) {
    let viewer = question.viewer
    caption = question.municipality.name
    newAddress = viewer.isOfCentre ? MonitoringAddress.within(RequestAddress.new, question.slug) : nil
    municipalities = question.municipalities.map {
      .init(
        title: $0.name, address: MonitoringAddress.within(RequestAddress.index, $0.slug),
        isCurrent: $0.id == question.municipality.id)
    }
    hasMunicipalities = question.municipalities.count > 1 && viewer.seesDistrict
    rows = lines.map { Row($0, viewer, today: today) }
    isEmpty = rows.isEmpty
    empty =
      viewer.isOfCentre
      ? "Запросов ещё не было. Спросите школы о том, чего нет в отчётах: что знает реестр, он ответит сам."
      : "Центр пока ни о чём не спрашивал."
  }

  private init(rows: [Row]) {
    caption = "Пижанский район"
    newAddress = RequestAddress.new
    municipalities = FigureControls.sample.tabs
    hasMunicipalities = true
    self.rows = rows
    isEmpty = true
    empty = "Запросов ещё не было."
  }

  static let sample = RequestIndexPage(rows: [
    Row(
      title: "Наставники на летних площадках", address: "/requests/1", status: StatusWord("до 01.12.2026", .warn),
      sent: "20.11.2026", answered: "7 из 12", returned: "1 возвращён", answerAddress: "/requests/1/answers/voya")
  ])
}

extension RequestIndexPage.Row {
  fileprivate init(_ line: RequestLine, _ viewer: Account, today: CalendarDate) {
    title = line.request.terms.title
    address = RequestAddress.show(line.request.id)
    status = Words.request(line.request, on: today)
    sent = Russian.date(line.request.sentOn)
    answered = "\(line.answered) из \(line.asked)"
    returned =
      line.returned == 0
      ? nil : Russian.plural(line.returned, "возвращён", "возвращены", "возвращены")
    let waits = line.request.closedOn == nil && line.answered < line.asked && !line.slug.isEmpty
    answerAddress =
      viewer.role == .curator && waits ? RequestAddress.answer(line.request.id, line.slug) : nil
  }
}
