import Mentoring
import Storage

/// What may be done with a pair and what was: stands on its page (template pairs/changes).
struct PairChangesView: Encodable, Sendable {
  let actions: [Link]
  let hasActions: Bool
  let links: [Link]
  let pauses: [String]
  let papers: Papers?

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  struct Papers: Encodable, Sendable {
    let rows: [SummaryRow]
    let status: StatusWord?
    let editAddress: String?
  }

  init(_ details: PairDetails, _ viewer: Account, today: CalendarDate) {
    let pair = details.pair
    let changes = details.changes
    let mayChange = viewer.mayEdit && details.line.isOwn
    actions = mayChange ? Self.actions(pair, changes, today: today) : []
    hasActions = !actions.isEmpty
    let around = [
      changes.preceding.map { ("Прежний наставник: \(PairRow.names($0, viewer))", PairAddress.show($0.id)) },
      changes.following.map { ("Продолжена парой: \(PairRow.names($0, viewer))", PairAddress.show($0.id)) },
      changes.fixing.map { (Words.orderTitle($0), OrderAddress.show($0.id)) },
      changes.completion.map { (Words.orderTitle($0), OrderAddress.show($0.id)) },
    ]
    links = around.compactMap { $0.map { Link(title: $0.0, address: $0.1) } }
    pauses = changes.pauses.map { "\(Words.span($0.period)): \(Words.pauseReason($0.reason).lowercased())" }
    papers = changes.papers.map { Papers($0, of: pair, mayChange: mayChange) }
  }

  private static func actions(_ pair: Pair, _ changes: PairChanges, today: CalendarDate) -> [Link] {
    if pair.closure != nil {
      let isSigned = changes.completion?.state == .signed
      return pair.refusalToReopen(isCompletionSigned: isSigned) == nil
        ? [Link(title: "Открыть снова", address: ReopeningAddress.new(pair.id))] : []
    }
    let isPaused = pair.pause(on: today) != nil
    let isOver = pair.status(on: today) == .overdue
    let pause: Link? =
      pair.order == nil || isOver
      ? nil
      : isPaused
        ? Link(title: "Возобновить", address: ResumptionAddress.new(pair.id))
        : Link(title: "Приостановить", address: PauseAddress.new(pair.id))
    let replace = isOver ? nil : Link(title: "Заменить наставника", address: ReplacementAddress.new(pair.id))
    return [replace, pause, Link(title: "Продлить", address: ProlongationAddress.new(pair.id))].compactMap(\.self)
  }

  private init() {
    actions = [Link(title: "Заменить наставника", address: ReplacementAddress.new(.init(1)))]
    hasActions = true
    links = [Link(title: "Прежний наставник: Иванова А. П. → Котов Д. С.", address: PairAddress.show(.init(2)))]
    pauses = ["с 02.11.2026: наставляемый временно отсутствует"]
    papers = Papers(rows: [.sample], status: .sample, editAddress: AddendumAddress.edit(.init(1)))
  }

  static let sample = PairChangesView()
}

extension PairChangesView.Papers {
  fileprivate init(_ papers: WorkPapers, of pair: Pair, mayChange: Bool) {
    let addendum = papers.addendum
    let rows: [(String, String?)] = [
      ("Согласие наставника", papers.consentedOn.map { "от \(Russian.date($0))" } ?? "нет"),
      ("Дополнительное соглашение", addendum.flatMap(Words.addendum) ?? "нет"),
      ("Содержание", addendum?.content), ("Форма", addendum?.format), ("Оплата", addendum?.payment),
      (
        "Досрочное прекращение",
        addendum?.cancellation.map {
          "\(Words.noticeSide($0.by)), уведомление \(Russian.date($0.noticedOn)), последний день \(Russian.date($0.lastDay))"
        }
      ),
    ]
    self.rows = rows.compactMap { key, value in value.flatMap { $0.isEmpty ? nil : SummaryRow(key, $0) } }
    status =
      papers.lacks.isEmpty || pair.closure != nil
      ? nil : StatusWord(papers.lacks.map(Words.addendumLack).joined(separator: "; "), .warn)
    editAddress = mayChange ? AddendumAddress.edit(pair.id) : nil
  }
}
