import Mentoring
import Storage

/// One act over one pair: when, why, and the button that does it. Pause, resumption, prolongation and reopening look alike.
struct PairChangePage: Page {
  static let template = "pairs/change-new"

  let title: String
  let crumbs: [Crumb]
  let heading: String
  let lead: String?
  let errors: ErrorSummary?
  let action: String
  let reason: Choice?
  let dates: [DateInput]
  let saveLabel: String
  let cancelAddress: String

  struct DateInput: Encodable, Sendable {
    let field: Field
    let shortcuts: DateShortcuts?
  }

  /// - Parameter act: «приостановить», as the title says it.
  init(
    _ draft: PairChangeDraft, _ act: String, _ viewer: Account, lead: String?, _ input: Input, action: String,
    reason: Choice? = nil, dates: [DateInput], saveLabel: String
  ) {
    let id = draft.pair.id
    title = "Пара №\u{A0}\(id): \(act)"
    crumbs = [Crumb("Пары и группы", PairAddress.index), Crumb("Пара №\u{A0}\(id)", PairAddress.show(id))]
    heading = PairRow.names(draft.line, viewer)
    self.lead = lead
    errors = ErrorSummary(input)
    self.action = action
    self.reason = reason
    self.dates = dates
    self.saveLabel = saveLabel
    cancelAddress = PairAddress.show(id)
  }

  private init(errors: ErrorSummary) {
    title = "Пара № 1: приостановить"
    crumbs = [Crumb("Пары и группы", PairAddress.index)]
    heading = "Иванова А. П. → Котов Д. С."
    lead = "Пара работает с 01.10.2026 по 31.05.2027."
    self.errors = errors
    action = "/pairs/1/pause"
    reason = .sample
    dates = [DateInput(field: .sample, shortcuts: .sample)]
    saveLabel = "Приостановить пару"
    cancelAddress = "/pairs/1"
  }

  static let sample = PairChangePage(errors: .sample)
}

extension PairChangePage {
  /// The days within which a change of the term lies.
  static func bounds(_ room: Period?) -> String? {
    room.map { "Оба числятся в организациях \(Words.span($0))" + ($0.isOpen ? ", конец не указан." : ".") }
  }
}
