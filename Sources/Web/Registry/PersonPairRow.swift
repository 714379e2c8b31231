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
  let status: Status

  struct Status: Encodable, Sendable {
    let word: String
    let tone: String
  }

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

  private static func status(_ status: Pair.Status) -> Status {
    switch status {
    case .draft: Status(word: "без приказа", tone: "warn")
    case .fixed: Status(word: "закреплена", tone: "work")
    case .active: Status(word: "действует", tone: "ok")
    case .overdue: Status(word: "срок вышел", tone: "bad")
    case .completed: Status(word: "завершена", tone: "idle")
    case .endedEarly: Status(word: "прекращена досрочно", tone: "idle")
    }
  }

  private init() {
    role = "наставник"
    other = "Котов Д. С."
    organisation = "МКОУ СОШ с. Воя"
    address = "/pairs/1"
    form = "учитель – ученик"
    period = "01.10.2026 – 31.05.2027"
    status = Status(word: "действует", tone: "ok")
  }

  static let sample = PersonPairRow()
}
