import Mentoring
import Storage

/// An order of the head in the making: which pairs stand in it, and those that cannot (`ux.md` K10). It becomes a draft
/// to be printed, or takes effect at once when the paper is signed already.
struct OrderNewPage: Page {
  static let template = "pairs/order-new"

  let title: String
  let crumbs: [Crumb]
  let organisation: String
  let kinds: [Kind]
  let kind: HiddenField
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
  let draftLabel: String
  let saveLabel: String
  let cancelAddress: String

  /// What the order may be about.
  struct Kind: Encodable, Sendable {
    let title: String
    let address: String
    let isCurrent: Bool
  }

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
    let judged = draft.pairs.map { (line: $0.line, refusal: $0.refusal ?? $0.refusalOfTerm(draft.kind, form)) }
    let fit = judged.filter { $0.refusal == nil }
    title = "Приказ \(Words.orderKind(draft.kind))"
    kinds = Order.Kind.allCases.map { kind in
      Kind(
        title: Russian.initialUpper(Words.orderKind(kind)), address: OrderAddress.new(form.pairs, kind),
        isCurrent: kind == draft.kind)
    }
    kind = HiddenField(name: "kind", value: draft.kind.rawValue)
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
    let pairs = Russian.plural(fit.count, "пару", "пары", "пар")
    draftLabel = "Подготовить проект приказа"
    saveLabel = draft.kind == .completion ? "Внести приказ о завершении: \(pairs)" : "Закрепить \(pairs)"
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
    title = "Приказ о закреплении пар"
    kinds = [Kind(title: "О закреплении пар", address: "/orders/new?kind=fixing&pair=1", isCurrent: true)]
    kind = .sample
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
    draftLabel = "Подготовить проект приказа"
    saveLabel = "Закрепить 1 пару"
    cancelAddress = "/pairs"
  }

  static let sample = OrderNewPage(row: .sample)
}

extension OrderDraft.Line {
  /// Why the pair cannot stand in an order of the date typed. A date in the future is wrong for all and stays a
  /// message at its field.
  fileprivate func refusalOfTerm(_ kind: Order.Kind, _ form: OrderForm) -> Failure.Refusal? {
    guard let order = form.order, order.date <= form.today else { return nil }
    return pair.refusalToSign(kind, by: order, today: form.today)
  }
}
