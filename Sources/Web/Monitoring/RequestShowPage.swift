import HTTP
import Mentoring
import Storage

/// The answers of all in one table: schools by lines, with totals.
struct RequestShowPage: Page {
  static let template = "monitoring/request"

  let title: String
  let caption = "Запрос центра"
  let crumbs = [Crumb("Мониторинг", MonitoringAddress.index), Crumb("Запросы центра", RequestAddress.index)]
  let status: StatusWord
  let headline: String
  let explanation: String?
  let columns: [Column]
  let rows: [Row]
  let totals: [Total]
  let hasTotals: Bool
  let remarks: [Remark]
  let hasRemarks: Bool
  let closure: ReportShowPage.Button?
  /// What closing leaves out.
  let closureNote: String?
  let downloads: Downloads?

  struct Column: Encodable, Sendable {
    let title: String
    let note: String
    let isNumber: Bool
  }

  struct Row: Encodable, Sendable {
    let name: String
    let status: StatusWord
    let when: String
    let cells: [Cell]
    let note: String?
    let answerAddress: String?
    let answer: String
    let returnAddress: String?
  }

  struct Cell: Encodable, Sendable {
    let label: String
    let text: String
    let address: String?
    /// What the registry said where the school says otherwise.
    let counted: String?
    let isNumber: Bool
  }

  struct Total: Encodable, Sendable {
    let label: String
    let text: String
  }

  struct Remark: Encodable, Sendable {
    let name: String
    let text: String
  }

  init(_ card: RequestCard, _ names: RequestNames, for viewer: Account, today: CalendarDate) {
    let request = card.request
    title = request.terms.title
    status = Words.request(request, on: today)
    let answered = card.replies.count { $0.state == .answered }
    headline = "Ответили \(answered) из \(card.replies.count). Числа реестра на \(Russian.date(request.terms.asOf))."
    explanation = request.terms.explanation.isEmpty ? nil : request.terms.explanation
    columns = card.lines.map { line in
      Column(
        title: line.title, note: line.source == nil ? "отвечают школы" : "сначала реестр",
        isNumber: line.kind == .number || line.kind == .share)
    }
    rows = card.replies.map { Row($0, card, viewer, today: today) }
    hasTotals = card.replies.count > 1
    totals = card.lines.enumerated().map {
      Total(label: $0.element.title, text: Words.total($0.offset, $0.element, card.replies))
    }
    remarks = card.replies.filter { $0.state == .returned }.map { Remark(name: $0.name, text: $0.remark) }
    hasRemarks = !remarks.isEmpty
    closure =
      viewer.isOfCentre && request.closedOn == nil
      ? .init(action: RequestAddress.closure(request.id), version: String(request.version), title: "Закрыть запрос")
      : nil
    closureNote =
      closure == nil || remarks.isEmpty
      ? nil
      : "Возвращены и не исправлены ответы \(Russian.plural(remarks.count, "организации", "организаций", "организаций")):"
        + " после закрытия исправить их нельзя, в итог они не войдут."
    downloads = Downloads(
      RequestAddress.table, FormFields([("request", request.id.description)]), total: card.replies.count)
  }

  private init(rows: [Row]) {
    title = "Наставники на летних площадках"
    status = StatusWord("до 01.12.2026", .warn)
    headline = "Ответили 7 из 12."
    explanation = "Для справки в министерство"
    columns = [Column(title: "Пар действует", note: "сначала реестр", isNumber: true)]
    self.rows = rows
    totals = [Total(label: "Пар действует", text: "112")]
    hasTotals = true
    remarks = [Remark(name: "СОШ", text: "Проверьте")]
    hasRemarks = true
    closure = .init(action: "/requests/1/closure", version: "1", title: "Закрыть запрос")
    closureNote = "Возвращены и не исправлены ответы 2 организаций."
    downloads = .sample
  }

  static let sample = RequestShowPage(rows: [
    Row(
      name: "СОШ", status: StatusWord("ответ получен", .ok), when: "20.11.2026",
      cells: [Cell(label: "Пар действует", text: "12", address: "/pairs", counted: "реестр: 11", isNumber: true)],
      note: "Двое на больничном", answerAddress: "/requests/1/answers/voya", answer: "Ответить",
      returnAddress: "/requests/1/answers/voya/return")
  ])
}

extension RequestShowPage.Row {
  fileprivate init(_ reply: RequestReply, _ card: RequestCard, _ viewer: Account, today: CalendarDate) {
    let request = card.request
    let isOpen = request.closedOn == nil
    name = reply.name
    status = Words.reply(reply, request, on: today)
    when = reply.answeredOn.map(Russian.date) ?? ""
    // People's own words may name a child.
    let readsWords = viewer.seesMinorsByName
    cells = card.lines.enumerated().map { position, line in
      let answer = reply.answers[position]
      let isHidden = line.kind == .text && !readsWords && answer != nil
      let differs = answer.flatMap { $0.isOfRegistry ? nil : $0.counted }
      return RequestShowPage.Cell(
        label: line.title, text: isHidden ? "есть" : Words.answer(answer, line.kind),
        address: answer.flatMap { answer in
          answer.isOfRegistry
            ? line.source.flatMap { RequestNames.address($0, answer, reply, asOf: request.terms.asOf) } : nil
        },
        counted: differs.map { "реестр: \(Words.value($0, line.kind))" },
        isNumber: line.kind == .number || line.kind == .share)
    }
    note = reply.note.isEmpty || !readsWords ? nil : reply.note
    answerAddress = viewer.mayEdit && isOpen ? RequestAddress.answer(request.id, reply.slug) : nil
    answer = reply.state == .answered ? "Изменить ответ" : "Ответить"
    returnAddress =
      viewer.isOfCentre && isOpen && reply.state == .answered ? RequestAddress.return(request.id, reply.slug) : nil
  }
}
