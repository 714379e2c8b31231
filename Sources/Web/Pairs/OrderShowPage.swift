import Mentoring
import Storage

/// An order: its pairs, its papers, and what is to be done with it next.
struct OrderShowPage: Page {
  static let template = "pairs/order-show"

  let title: String
  let crumbs = [Crumb("Пары и группы", PairAddress.index), Crumb("Приказы", OrderAddress.index)]
  let organisation: String
  let status: StatusWord
  let errors: ErrorSummary?
  let papers: Papers?
  let signature: Signature?
  let scan: Scan?
  let discardAction: String?
  let count: String
  let problem: String?
  let showsExclusion: Bool
  let rows: [Row]
  let isEmpty: Bool

  struct Papers: Encodable, Sendable {
    let document: String
    let print: String
  }

  struct Signature: Encodable, Sendable {
    let action: String
    let version: String
    let number: Field
    let date: Field
    let shortcuts: DateShortcuts
    let saveLabel: String
  }

  struct Scan: Encodable, Sendable {
    let action: String
    let error: String?
    let file: File?
    let removal: String
  }

  struct File: Encodable, Sendable {
    let title: String
    let address: String
  }

  struct Row: Encodable, Sendable {
    let names: String
    let places: String
    let address: String
    let form: String
    let term: String
    let note: String?
    let problem: String?
    let exclusion: String?
  }

  init(_ card: OrderCard, _ form: SignatureForm, scanError: String? = nil, viewer: Account) {
    let order = card.order
    let isDraft = order.state == .draft
    title = Words.orderTitle(order)
    organisation = card.organisationName
    status = Words.orderState(order.state)
    errors = ErrorSummary(form.input)
    papers =
      viewer.mayEdit
      ? Papers(document: OrderAddress.document(order.id), print: OrderAddress.print(order.id)) : nil
    let mayChange = viewer.mayEdit
    signature = isDraft && mayChange && !card.lines.isEmpty ? Signature(order, form, pairs: card.lines.count) : nil
    scan = isDraft || !mayChange ? nil : Scan(card, error: scanError)
    discardAction = isDraft && mayChange ? OrderAddress.discard(order.id) : nil
    count = Russian.plural(card.lines.count, "пара", "пары", "пар")
    let lacking = card.lines.count(where: \.lacksConsent)
    problem =
      isDraft && lacking > 0
      ? "Нет действующего согласия на обработку данных: \(Russian.plural(lacking, "пара", "пары", "пар")). "
        + "Внесите согласия или уберите эти пары из проекта." : nil
    showsExclusion = isDraft && mayChange
    rows = card.lines.map { Row($0, in: order, mayExclude: isDraft && mayChange, viewer) }
    isEmpty = rows.isEmpty
  }

  private init(rows: [Row]) {
    title = "Проект приказа о закреплении пар от 21.11.2026"
    organisation = "МКОУ СОШ с. Воя"
    status = Words.orderState(.draft)
    errors = .sample
    papers = Papers(document: "/orders/1/document", print: "/orders/1/print")
    signature = Signature(
      action: "/orders/1/signature", version: "1", number: .sample, date: .sample, shortcuts: .sample,
      saveLabel: "Закрепить 1 пару")
    scan = Scan(
      action: "/orders/1/scan", error: "Выберите файл",
      file: File(title: "Скачать скан: PDF, 640 КБ", address: "/orders/1/scan"), removal: "/orders/1/scan/removal")
    discardAction = "/orders/1/removal"
    count = "1 пара"
    problem = "Нет согласия: 1 пара"
    showsExclusion = true
    self.rows = rows
    isEmpty = true
  }

  static let sample = OrderShowPage(rows: [
    Row(
      names: "Иванова А. П. → Котов Д. С.", places: "учитель → 8А", address: "/pairs/1", form: "учитель – ученик",
      term: "01.10.2026 – 31.05.2027", note: "Программа: Шаг к успеху", problem: "нет согласия",
      exclusion: "/orders/1/pairs/1/removal")
  ])
}

extension OrderShowPage.Signature {
  fileprivate init(_ order: Order, _ form: SignatureForm, pairs: Int) {
    action = OrderAddress.sign(order.id)
    version = form.input["_version"]
    number = Field(form.input, "number", "Номер приказа", hint: "Например, 47-ОД", width: .short, autocomplete: "off")
    date = Field(form.input, "date", "Дата приказа", hint: "Не позже сегодня", width: .date, autocomplete: "off")
    shortcuts = DateShortcuts(of: "date", today: form.today)
    let count = Russian.plural(pairs, "пару", "пары", "пар")
    saveLabel = order.kind == .completion ? "Внести приказ: \(count)" : "Закрепить \(count)"
  }
}

extension OrderShowPage.Scan {
  fileprivate init(_ card: OrderCard, error: String?) {
    let id = card.order.id
    action = OrderAddress.scan(id)
    self.error = error
    file = card.scan.map {
      OrderShowPage.File(
        title: "Скачать скан: \($0.format.rawValue.uppercased()), \(Words.fileSize($0.size))",
        address: OrderAddress.scan(id))
    }
    removal = OrderAddress.removeScan(id)
  }
}

extension OrderShowPage.Row {
  fileprivate init(_ line: OrderCard.Line, in order: Order, mayExclude: Bool, _ viewer: Account) {
    let pair = line.line
    names = PairRow.names(pair, viewer)
    places = [pair.mentor.place, pair.mentee.place].filter { !$0.isEmpty }.joined(separator: " → ")
    address = PairAddress.show(pair.id)
    form = pair.form
    term = Words.term(pair.starts, order.kind == .completion ? pair.lastDay : line.ends)
    let former = line.former.map {
      line.formerIsMinor && !viewer.seesMinorsByName
        ? "прежний наставник – обучающийся" : "прежний наставник \($0.short)"
    }
    let papers = line.papers.map { papers in
      papers.addendum.flatMap(Words.addendum).map { "доп. соглашение \($0)" } ?? "доп. соглашения нет"
    }
    let closed = order.kind == .completion ? line.closure.map { Words.reason($0.reason) } : nil
    let notes = [former, line.programme.map { "программа «\($0)»" }, papers, closed].compactMap(\.self)
    note = notes.isEmpty ? nil : Russian.initialUpper(notes.joined(separator: "; "))
    problem = order.state == .draft && line.lacksConsent ? "нет согласия на обработку данных" : nil
    exclusion = mayExclude ? OrderAddress.exclude(pair.id, from: order.id) : nil
  }
}
