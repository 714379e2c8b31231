import Mentoring
import Storage

/// The order of the head: its number and date, the pairs it fixes, and those that it cannot (`ux.md` K10).
struct OrderNewPage: Page {
  static let template = "pairs/order-new"

  let title = "Приказ о закреплении пар"
  let crumbs: [Crumb]
  let organisation: String
  let errors: ErrorSummary?
  let action: String
  let number: Field
  let date: Field
  let shortcuts: DateShortcuts
  let rows: [PairRow]
  let refused: [Refused]
  let hasRows: Bool
  /// Pairs that go into the order although a consent is missing.
  let lacking: Lacking?
  let hasRefused: Bool
  let saveLabel: String
  let cancelAddress: String

  struct Lacking: Encodable, Sendable {
    let text: String
    let address: String
  }

  struct Refused: Encodable, Sendable {
    let names: String
    let reason: String
    let address: String
  }

  init(_ draft: OrderDraft, _ form: OrderForm, _ viewer: Account) {
    let judged = draft.pairs.map { (line: $0.line, refusal: $0.refusal ?? $0.refusalOfTerm(form)) }
    let fit = judged.filter { $0.refusal == nil }
    crumbs = [Crumb("Пары и группы", PairAddress.index)]
    organisation = draft.organisation
    errors = ErrorSummary(form.input)
    action = OrderAddress.create
    number = Field(form.input, "number", "Номер приказа", hint: "Например, 47-ОД", width: .short, autocomplete: "off")
    date = Field(
      form.input, "date", "Дата приказа", hint: "Не позже сегодня", width: .date,
      autocomplete: "off")
    shortcuts = DateShortcuts(of: "date", today: form.today)
    rows = fit.map { PairRow($0.line, viewer) }
    refused = judged.compactMap { judged in
      judged.refusal.map {
        Refused(
          names: PairRow.names(judged.line, viewer), reason: Self.words($0, judged.line),
          address: PairAddress.show(judged.line.id))
      }
    }
    hasRows = !rows.isEmpty
    let unsigned = draft.pairs.filter { line in line.lacksConsent && fit.contains { $0.line.id == line.line.id } }
    lacking =
      unsigned.isEmpty
      ? nil
      : Lacking(
        text: "Нет действующего согласия на обработку данных: "
          + unsigned.map { PairRow.names($0.line, viewer) }.joined(separator: "; "),
        address: ConsentAddress.index(["status": ConsentFilter.Wanted.lacking.code]))
    hasRefused = !refused.isEmpty
    saveLabel = "Закрепить \(Russian.plural(fit.count, "пару", "пары", "пар"))"
    cancelAddress = fit.count == 1 ? fit.map { PairAddress.show($0.line.id) }[0] : PairAddress.index
  }

  private static func words(_ refusal: Failure.Refusal, _ line: PairLine) -> String {
    switch refusal {
    case .pairHasOrder: line.order.map { "уже закреплена приказом \(Words.order($0))" } ?? Words.refusal(refusal)
    case .otherOrganisation: "другая организация (\(line.organisation)): нужен её собственный приказ"
    case .orderAfterEnd: "пара закончилась \(Russian.date(line.lastDay)), раньше приказа"
    default: Words.refusal(refusal).lowercased()
    }
  }

  private init(row: PairRow) {
    crumbs = [Crumb("Пары и группы", PairAddress.index)]
    organisation = "Школа"
    errors = .sample
    action = OrderAddress.create
    number = .sample
    date = .sample
    shortcuts = .sample
    rows = [row]
    refused = [Refused(names: "Иванова А. П. → Котов Д. С.", reason: "уже закреплена", address: "/pairs/1")]
    hasRows = true
    lacking = Lacking(text: "Нет согласия", address: "/consents?status=lacking")
    hasRefused = true
    saveLabel = "Закрепить 1 пару"
    cancelAddress = "/pairs"
  }

  static let sample = OrderNewPage(row: .sample)
}

extension OrderDraft.Line {
  /// Why the pair cannot stand in an order of the date typed. A date in the future is wrong for all and stays a
  /// message at its field.
  fileprivate func refusalOfTerm(_ form: OrderForm) -> Failure.Refusal? {
    guard let order = form.order, order.date <= form.today else { return nil }
    return pair.refusalToFix(by: order, today: form.today)
  }
}
