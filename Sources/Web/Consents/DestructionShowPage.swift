import Mentoring
import Storage

/// A task: what would be destroyed, until when, and the button that does it.
struct DestructionShowPage: Page {
  static let template = "consents/destruction"

  let title = "Уничтожить сведения"
  let crumbs = [Crumb("Согласия", ConsentAddress.index), Crumb("Уничтожение данных", DestructionAddress.index)]
  let errors: ErrorSummary?
  let person: String
  let personAddress: String
  let status: StatusWord
  let summary: Summary
  let categories: [String]
  let kept: String
  let task: Task?
  let actAddress: String?
  let holdAddress: String?

  struct Summary: Encodable, Sendable { let rows: [SummaryRow] }

  struct Task: Encodable, Sendable {
    let action: String
    let edit: EditTokens
    let error: String?
    let button: String
  }

  init(_ card: DestructionCard, _ input: Input, viewer: Account, today: CalendarDate) {
    let destruction = card.destruction
    errors = ErrorSummary(input)
    person = card.person.name.full
    personAddress = PersonAddress.show(card.person.id)
    status = Words.destruction(destruction, on: today)
    let day = card.consent.withdrawnOn.map(Russian.date) ?? ""
    let rows: [(String, String?)] = [
      ("Основание", "отзыв: \(Words.consentTitle(card.consent.kind)), \(day)"),
      ("Срок", "до \(Russian.date(destruction.due)), 30 дней по ч. 5 ст. 21 152-ФЗ"),
      ("Удержание", destruction.hold.map { "до \(Russian.date($0.until)): \($0.ground)" }),
      ("Уничтожено", destruction.doneOn.map(Russian.date)),
    ]
    summary = Summary(rows: rows.compactMap { key, value in value.map { SummaryRow(key, $0) } })
    categories = card.categories.map(Words.destroyed)
    kept = Self.kept(card)
    task =
      destruction.refusal(on: today) != nil
      ? nil
      : Task(
        action: DestructionAddress.act(destruction.id), edit: EditTokens(input), error: input.error(at: "confirmed"),
        button: destruction.extent == .everything ? "Уничтожить сведения навсегда" : "Уничтожить особые категории")
    actAddress = destruction.doneOn == nil ? nil : DestructionAddress.act(destruction.id)
    holdAddress = viewer.isOfCentre && destruction.mayBeHeld ? DestructionAddress.newHold(destruction.id) : nil
  }

  private static func kept(_ card: DestructionCard) -> String {
    guard card.destruction.extent == .everything else {
      return "Остаются остальные сведения: на них действует согласие на обработку."
    }
    let pairs = Russian.plural(card.pairs, "пара", "пары", "пар")
    return
      "Остаются без имени: код участника, месяц рождения, организация, роль и даты, \(pairs) с датами и приказами, "
      + "согласия с датами (3 года) и журнал без значений. Показатели прошлых периодов не изменятся."
  }

  private init(task: Task) {
    errors = .sample
    person = "Котов Даниил Сергеевич"
    personAddress = "/people/1"
    status = .sample
    summary = Summary(rows: [.sample])
    categories = ["фамилия, имя, отчество"]
    kept = "Остаются без имени: код участника."
    self.task = task
    actAddress = "/destructions/1/act"
    holdAddress = "/destructions/1/hold/new"
  }

  static let sample = DestructionShowPage(
    task: Task(action: "/destructions/1/act", edit: .sample, error: "Подтвердите", button: "Уничтожить"))
}
