import Mentoring
import Storage

/// A row of the list of people.
struct PersonRow: Encodable, Sendable {
  let name: String
  let address: String
  let place: String
  let left: String?
  let organisation: String?
  let role: String
  let pairs: [Link]
  let pairNote: String?
  /// Absent where nobody can be paired: those who left, and viewers who only read.
  let addToPair: String?
  /// The stay to be ticked; absent for those who left, and for viewers who only read.
  let tick: String?

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  /// With more pairs than this the row says how many, and the card shows them.
  private static let pairsShown = 2

  init(_ line: PersonLine, showsOrganisation: Bool, viewer: Account) {
    name = Words.shortName(line.name, line.id, isMinor: line.isMinor, to: viewer)
    address = PersonAddress.show(line.id)
    let post = line.label ?? ""
    place = line.role.isLearner || post.isEmpty ? [Words.stayRole(line.role), post].joinedNonEmpty : post
    left = line.period.end.map { "по \(Russian.date($0))" }
    organisation = showsOrganisation ? line.organisation : nil
    let sides: [Pair.Side] = (line.isMentor ? [.mentor] : []) + (line.isMentee ? [.mentee] : [])
    role = sides.map(Words.side).joined(separator: ", ")
    let shown = line.pairs.count <= Self.pairsShown ? line.pairs : []
    pairs = shown.map { pair in
      Link(
        title: Words.shortName(pair.otherName, pair.other, isMinor: pair.otherIsMinor, to: viewer),
        address: PairAddress.show(pair.pair.id))
    }
    pairNote = line.pairs.count > Self.pairsShown ? Russian.plural(line.pairs.count, "пара", "пары", "пар") : nil
    tick = viewer.mayEdit && line.period.isOpen ? line.stay.description : nil
    addToPair = viewer.mayEdit && line.period.isOpen ? PairReturn.start(line.likelySide, line.stay) : nil
  }

  private init() {
    name = "Иванова А. П."
    address = PersonAddress.show(Person.ID(1))
    place = "учитель математики"
    left = "по 31.08.2026"
    organisation = "МКОУ СОШ с. Воя"
    role = "наставник"
    pairs = [Link(title: "Котов Д. С.", address: PairAddress.show(Pair.ID(1)))]
    pairNote = "7 пар"
    addToPair = PairReturn.start(.mentor, Stay.ID(1))
    tick = "1"
  }

  static let sample = PersonRow()
}

extension PersonLine {
  /// The side on which one looks for a pair: as registered, else learners are led and adults lead.
  fileprivate var likelySide: Pair.Side {
    if isMentee { return .mentee }
    return isMentor || !role.isLearner ? .mentor : .mentee
  }
}

extension [String] {
  fileprivate var joinedNonEmpty: String { filter { !$0.isEmpty }.joined(separator: ", ") }
}
