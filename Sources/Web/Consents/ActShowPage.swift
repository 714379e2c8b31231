import Mentoring
import Storage

/// The act of destruction with the extract of the log, as приказ Роскомнадзора № 179 asks; it names nobody any more.
struct ActShowPage: Page {
  static let template = "consents/act"

  let title: String
  let crumbs = [Crumb("Согласия", ConsentAddress.index), Crumb("Уничтожение данных", DestructionAddress.index)]
  let rows: [SummaryRow]
  let maker: String
  let extract: [Line]

  struct Line: Encodable, Sendable {
    let when: String
    let author: String
    let what: String
  }

  init?(_ card: DestructionCard, clock: Clock) {
    guard let done = card.destruction.doneOn else { return nil }
    let known = card.operator
    let or = { (text: String) in text.isEmpty ? "____________" : text }
    title = "Акт об уничтожении персональных данных №\(Typography.noBreakSpace)\(card.destruction.id)"
    rows = [
      SummaryRow(
        "Оператор", "\(or(known.name)), \(or(known.address)), ИНН \(or(known.inn)), ОГРН \(or(known.ogrn))"),
      SummaryRow(
        "Субъект персональных данных",
        "участник №\(Typography.noBreakSpace)\(card.person.id) (имя уничтожено; впишите от руки: ____________________)"),
      SummaryRow("Категории уничтоженных данных", card.categories.map(Words.destroyed).joined(separator: "; ")),
      SummaryRow("Информационная система", "портал «Наставник» (реестр участников наставничества)"),
      SummaryRow(
        "Способ", "удаление и замена кодом в базе данных с перезаписью, удаление файлов с перезаписью"),
      SummaryRow(
        "Причина",
        "отзыв согласия от \(card.consent.withdrawnOn.map(Russian.date) ?? "____") (152-ФЗ, ст. 21 ч. 5)"),
      SummaryRow("Дата уничтожения", Russian.date(done)),
    ]
    maker = [card.account?.post ?? "", card.account?.name ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    extract = card.extract.reversed().map { event in
      Line(
        when: "\(Russian.date(clock.date(of: event.moment))), \(clock.time(of: event.moment))",
        author: event.author ?? "администратор сервера", what: Words.personEvent(event.kind))
    }
  }

  private init(extract: [Line]) {
    title = "Акт об уничтожении персональных данных № 1"
    rows = [.sample]
    maker = "методист, Захарова Елена Викторовна"
    self.extract = extract
  }

  static let sample = ActShowPage(
    extract: [Line(when: "21.11.2026, 14:05", author: "Захарова Е. В.", what: "Уничтожены сведения")])
}
