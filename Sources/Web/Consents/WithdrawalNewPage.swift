import Mentoring
import Storage

/// Taking a consent back cannot be undone: the page says what will be hidden or stopped (`ux.md` 34–35).
struct WithdrawalNewPage: Page {
  static let template = "consents/withdrawal-new"

  let title = "Отозвать согласие"
  let errors: ErrorSummary?
  let crumbs: [Crumb]
  let person: String
  let kind: String
  let action: String
  let cancelAddress: String
  let date: Field
  let reason: Field
  let consequences: [String]
  let pairs: [Ending]
  let hasPairs: Bool
  let button: String

  struct Ending: Encodable, Sendable {
    let id: String
    let text: String
    let address: String
  }

  init(_ form: WithdrawalForm, _ withdrawing: Withdrawing) {
    let card = withdrawing.card
    errors = ErrorSummary(form.input)
    crumbs = [Crumb("Согласия", ConsentAddress.index), Crumb("Согласие", ConsentAddress.show(card.consent.id))]
    person = card.person.name.full
    kind = Words.consentTitle(card.consent.kind)
    action = ConsentAddress.createWithdrawal(card.consent.id)
    cancelAddress = ConsentAddress.show(card.consent.id)
    date = Field(
      form.input, "date", "День отзыва", hint: "Когда поступило заявление. Например, 27.09.2026", width: .date,
      inputmode: "numeric")
    reason = Field(form.input, "reason", "Причина", hint: "Если человек её назвал", isOptional: true, rows: 2)
    consequences = Self.consequences(withdrawing, on: form.day)
    pairs = withdrawing.pairs.map { line in
      Ending(
        id: line.pair.id.description,
        text: "№\(Typography.noBreakSpace)\(line.pair.id), \(line.formName), \(Words.period(line.pair.period))",
        address: PairAddress.show(line.pair.id))
    }
    hasPairs = !pairs.isEmpty
    button = pairs.isEmpty ? "Отозвать" : "Отозвать и закрыть \(Russian.plural(pairs.count, "пару", "пары", "пар"))"
  }

  private static func consequences(_ withdrawing: Withdrawing, on day: CalendarDate) -> [String] {
    let due = Russian.date(day.adding(days: Destruction.days))
    let kind = withdrawing.card.consent.kind
    let pages =
      withdrawing.pages.isEmpty
      ? [] : ["Имя сразу исчезнет с открытых страниц: \(withdrawing.pages.joined(separator: ", "))."]
    let closing =
      withdrawing.pairs.isEmpty
      ? []
      : ["Прекратятся \(Russian.plural(withdrawing.pairs.count, "пара", "пары", "пар")), список ниже."]
    switch kind {
    case .processing:
      return pages + closing + [
        "Человека нельзя будет включить в новую пару.",
        "Откроется задача: уничтожить сведения до \(due) и составить акт. Пары останутся в учёте без имени.",
      ]
    case .participation: return closing + ["Сведения остаются по согласию на обработку, если оно действует."]
    case .dissemination:
      return pages + ["В списках для сотрудников человек останется: действует согласие на обработку."]
    case .image: return ["Уберите фотографии и записи с сайта организации: портал снимков не хранит."]
    case .special:
      return [
        withdrawing.hasSpecialCategories
          ? "Откроется задача: уничтожить сведения об особых категориях до \(due) и составить акт."
          : "Сведений об особых категориях в портале нет; задача закроется актом до \(due)."
      ]
    case .mentorAtWork: return ["Пары педагога останутся: завершите их на карточках, когда договоритесь о сроке."]
    }
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    crumbs = [Crumb("Согласия", ConsentAddress.index)]
    person = "Иванова Анна Петровна"
    kind = Words.consentTitle(.processing)
    action = "/consents/1/withdrawal"
    cancelAddress = "/consents/1"
    date = .sample
    reason = .sample
    consequences = ["Имя сразу исчезнет с открытых страниц."]
    pairs = [Ending(id: "17", text: "№ 17, учитель – ученик", address: "/pairs/17")]
    hasPairs = true
    button = "Отозвать и закрыть 1 пару"
  }

  static let sample = WithdrawalNewPage(errors: .sample)
}
