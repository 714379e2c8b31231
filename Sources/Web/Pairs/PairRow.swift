import Mentoring
import Storage

/// A pair as one line of a table.
struct PairRow: Encodable, Sendable {
  let id: String
  let value: String
  let names: String
  let places: String
  let form: String
  let organisation: String
  let status: StatusWord
  let order: String?
  let term: String
  /// Days without a meeting, of a pair at work.
  let silence: String?
  let address: String
  /// Where the pair may be put into an order by the viewer.
  let isTickable: Bool

  init(_ line: PairLine, _ viewer: Account, today: CalendarDate? = nil) {
    id = "pair-\(line.id)"
    value = line.id.description
    names = Self.names(line, viewer)
    places = [line.mentor.place, line.mentee.place].filter { !$0.isEmpty }.joined(separator: " → ")
    form = line.form
    organisation = line.organisation
    status = Words.status(line.status)
    order = line.order.map(Words.order) ?? (line.orderID == nil || line.order != nil ? nil : "в проекте")
    term = Words.term(line.starts, line.lastDay)
    silence = today.flatMap { Self.silence(line, today: $0) }
    address = PairAddress.show(line.id)
    isTickable = viewer.mayEdit && line.isOwn && line.awaits != nil
  }

  static func names(_ line: PairLine, _ viewer: Account) -> String {
    "\(Words.participant(line.mentor, to: viewer)) → \(Words.participant(line.mentee, to: viewer))"
  }

  private static func silence(_ line: PairLine, today: CalendarDate) -> String? {
    guard line.status == .active, let order = line.order else { return nil }
    let heardOf = line.lastMeeting ?? max(line.starts, order.date)
    return Russian.plural(heardOf.days(until: today), "день", "дня", "дней")
      + (line.lastMeeting == nil ? ", встреч нет" : "")
  }

  private init() {
    id = "pair-1"
    value = "1"
    names = "Иванова А. П. → Котов Д. С."
    places = "учитель → 8А"
    form = "учитель – ученик"
    organisation = "Школа"
    status = Words.status(.active)
    order = "№ 1 от 01.09.2026"
    term = "01.09.2026 – 31.05.2027"
    silence = "38 дней"
    address = PairAddress.show(.init(1))
    isTickable = true
  }

  static let sample = PairRow()
}
