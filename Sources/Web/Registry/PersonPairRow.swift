import Mentoring
import Storage

/// A pair on the card of one of its people.
struct PersonPairRow: Encodable, Sendable {
  /// What the other is to the person of the card.
  let role: String
  let other: String
  let organisation: String
  let address: String
  let form: String
  let period: String
  let status: StatusWord

  init(_ line: PersonPair, viewer: Account, today: CalendarDate) {
    role = Russian.initialUpper(Words.side(line.side == .mentor ? .mentee : .mentor))
    other = Words.shortName(line.otherName, line.other, isMinor: line.otherIsMinor, to: viewer)
    organisation = line.otherOrganisation
    address = PairAddress.show(line.pair.id)
    form = line.formName
    let start = Russian.date(line.pair.period.start)
    period = line.pair.lastDay.map { "\(start) – \(Russian.date($0))" } ?? "с \(start)"
    status = Words.status(line.pair.status(on: today))
  }

  private init() {
    role = "Наставляемый"
    other = "Котов Д. С."
    organisation = "МКОУ СОШ с. Воя"
    address = PairAddress.show(Pair.ID(1))
    form = "учитель – ученик"
    period = "01.10.2026 – 31.05.2027"
    status = .sample
  }

  static let sample = PersonPairRow()
}
