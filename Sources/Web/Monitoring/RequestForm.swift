import HTTP
import Mentoring
import Storage

/// A request being written: up to ten lines, of which empty ones are nothing.
struct RequestForm: Form {
  var input: Input
  let names: RequestNames
  let addressees: [(id: Organisation.ID, name: String)]
  let today: CalendarDate

  struct Value: Sendable {
    let terms: DataRequest.Terms
    let lines: [DataRequest.Line]
    let organisations: [Organisation.ID]
  }

  static func title(_ row: Int) -> String { "title\(row)" }
  static func kind(_ row: Int) -> String { "kind\(row)" }
  static func source(_ row: Int) -> String { "source\(row)" }

  /// Figures of today, everybody is asked, a week's time.
  func prefilled() -> RequestForm {
    var form = self
    form.input = Input(
      FormFields(
        [("asOf", Russian.date(today)), ("due", Russian.date(today.adding(days: 7)))]
          + (0..<DataRequest.mostLines).map { (Self.kind($0), DataRequest.Kind.number.rawValue) }
          + addressees.map { ("organisation", $0.id.description) }))
    return form
  }

  mutating func validated() -> Value? {
    let title = input.text("title", label: "Тема", limit: 150, missing: "Напишите, о чём запрос")
    let explanation = input.text("explanation", label: "Пояснение", limit: 1000, lines: .several)
    let asOf = input.date("asOf", today: today, missing: "Укажите, на какую дату числа")
    let due = input.date("due", today: today, missing: "Укажите, к какому дню ответить")
    if let asOf, asOf > today { input.fail("asOf", "Реестр отвечает на сегодня или на прошедший день") }
    if let asOf, asOf < today.adding(years: -5) { input.fail("asOf", "Дата больше пяти лет назад: проверьте год") }
    if let due, due < today { input.fail("due", "Срок уже прошёл: укажите день не раньше сегодня") }
    if let due, due > today.adding(years: 1) { input.fail("due", "Срок больше года: проверьте год") }
    let lines = (0..<DataRequest.mostLines).compactMap { line($0) }
    if lines.isEmpty { input.fail(Self.title(0), "Добавьте хотя бы одну строку: что спросить") }
    if Set(lines.map(\.title)).count < lines.count { input.fail(Self.title(0), "Две строки называются одинаково") }
    let organisations = readOrganisations()
    guard input.isValid, let asOf, let due else { return nil }
    return Value(
      terms: DataRequest.Terms(title: title, explanation: explanation, asOf: asOf, due: due), lines: lines,
      organisations: organisations)
  }

  /// What the registry knows is called as there, unless the centre gives it another name.
  private mutating func line(_ row: Int) -> DataRequest.Line? {
    let typed = input.text(Self.title(row), label: "Строка \(row + 1)", limit: 200)
    let named = input[Self.source(row)]
    if named.isEmpty {
      guard !typed.isEmpty else { return nil }
      let kind: DataRequest.Kind? = input.choice(Self.kind(row), missing: "Строка \(row + 1): выберите вид ответа")
      return DataRequest.Line(title: typed, kind: kind ?? .text, source: nil)
    }
    guard let known = names.sources.first(where: { $0.source.code == named }) else {
      input.fail(Self.source(row), Words.refusal(.notOffered))
      return nil
    }
    return DataRequest.Line(title: typed.isEmpty ? known.title : typed, kind: known.kind, source: known.source)
  }

  private mutating func readOrganisations() -> [Organisation.ID] {
    let sent = Set(input.values.all("organisation"))
    let chosen = addressees.map(\.id).filter { sent.contains($0.description) }
    if chosen.isEmpty { input.fail("organisation", "Отметьте, кого спросить") }
    if chosen.count < sent.count { input.fail("organisation", Words.refusal(.notOffered)) }
    return chosen
  }
}

/// What an organisation answers: every line has an answer, the registry's or its own.
struct RequestAnswerForm: EditForm {
  var input: Input
  let card: RequestCard
  let reply: RequestReply
  let today: CalendarDate

  struct Value: Sendable {
    let values: [Int: String]
    let note: String
  }

  static let labels: [(name: String, label: String)] = []

  var labels: [(name: String, label: String)] {
    card.lines.enumerated().map { (Self.name($0.offset), $0.element.title) } + [("note", "Пояснение")]
  }

  static func name(_ position: Int) -> String { "a\(position)" }

  static func fields(of reply: RequestReply, _ card: RequestCard) -> FormFields {
    FormFields(
      card.lines.enumerated().map { position, line in
        let value = reply.answers[position]?.value ?? ""
        let shown = line.kind == .date ? CalendarDate(iso: value).map(Russian.date) ?? value : value
        return (name(position), shown)
      } + [("note", reply.note)])
  }

  mutating func validated() -> Value? {
    var values: [Int: String] = [:]
    for (position, line) in card.lines.enumerated() { values[position] = read(line, Self.name(position)) }
    let note = input.text("note", label: "Пояснение", limit: 1000, lines: .several)
    if note.isEmpty { explain(values) }
    return input.isValid ? Value(values: values, note: note) : nil
  }

  /// Whoever says otherwise than the registry says why, as in the half-yearly report.
  private mutating func explain(_ values: [Int: String]) {
    for (position, line) in card.lines.enumerated() {
      guard let counted = reply.answers[position]?.counted, let value = values[position], !value.isEmpty,
        value != counted
      else { continue }
      input.fail(
        "note",
        "\(line.title): у вас \(Words.value(value, line.kind)), в реестре \(Words.value(counted, line.kind)). "
          + "Напишите в пояснении почему")
      return
    }
  }

  private mutating func read(_ line: DataRequest.Line, _ name: String) -> String {
    let missing = "\(line.title): ответьте"
    switch line.kind {
    case .number:
      return input.number(name, label: line.title, in: 0...1_000_000, missing: missing).map(String.init) ?? ""
    case .share: return readShare(line, name, missing)
    case .mark:
      if ![ReportLine.yes, ReportLine.no].contains(input[name]) {
        input.fail(name, "\(line.title): выберите «да» или «нет»")
      }
      return input[name]
    case .date: return input.date(name, today: today, missing: missing)?.iso ?? ""
    case .text: return input.text(name, label: line.title, limit: 2000, lines: .several, missing: missing)
    }
  }

  private mutating func readShare(_ line: DataRequest.Line, _ name: String, _ missing: String) -> String {
    let typed = input[name].filter { !$0.isWhitespace && $0 != "%" }
    guard !typed.isEmpty else {
      input.fail(name, missing)
      return ""
    }
    guard typed.count <= 6, let number = ReportLine.number(typed), (0...100).contains(number) else {
      input.fail(name, "\(line.title): введите процент от 0 до 100, например 61,5")
      return typed
    }
    return Russian.decimal(number)
  }
}

/// Why an answer goes back.
struct RequestReturnForm: Form {
  var input: Input

  mutating func validated() -> String? {
    let remark = input.text(
      "remark", label: "Замечание", limit: 1000, lines: .several, missing: "Напишите, что исправить")
    return input.isValid ? remark : nil
  }
}
