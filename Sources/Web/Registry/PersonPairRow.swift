import Mentoring
import Storage

/// A pair on the card of one of its people.
struct PersonPairRow: Encodable, Sendable {
  let role: String
  let other: String
  let organisation: String
  let address: String
  let form: String
  let period: String
  let status: StatusWord

  init(_ line: PersonPair, viewer: Account, today: CalendarDate) {
    role = Words.side(line.side)
    other = Words.shortName(line.otherName, line.other, isMinor: line.otherIsMinor, to: viewer)
    organisation = line.otherOrganisation
    address = PairAddress.show(line.pair.id)
    form = line.formName
    let start = Russian.date(line.pair.period.start)
    period = line.pair.lastDay.map { "\(start) – \(Russian.date($0))" } ?? "с \(start)"
    status = Self.status(line.pair.status(on: today))
  }

  private static func status(_ status: Pair.Status) -> StatusWord {
    switch status {
    case .draft: StatusWord("без приказа", .warn)
    case .fixed: StatusWord("закреплена", .work)
    case .active: StatusWord("действует", .ok)
    case .overdue: StatusWord("срок вышел", .bad)
    case .completed: StatusWord("завершена", .idle)
    case .endedEarly: StatusWord("прекращена досрочно", .idle)
    }
  }

  private init() {
    role = "наставник"
    other = "Котов Д. С."
    organisation = "МКОУ СОШ с. Воя"
    address = "/pairs/1"
    form = "учитель – ученик"
    period = "01.10.2026 – 31.05.2027"
    status = StatusWord("действует", .ok)
  }

  static let sample = PersonPairRow()
}
