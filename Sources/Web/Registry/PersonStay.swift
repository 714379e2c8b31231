import Mentoring
import Storage

/// A place of a person on the card, with what can be done about it.
struct PersonStay: Encodable, Sendable {
  let organisation: String
  let role: String
  let period: String
  let leaveReason: String?
  /// «9А с 01.09.2026», latest first.
  let placements: [String]
  let placementAddress: String?
  let placementTitle: String
  let departureAddress: String?
  let moveAddress: String?
  /// «Уйдёт 31.05.2027»: a departure that is still ahead.
  let leaving: String?
  let withdrawalAddress: String?
  let returnAddress: String?
  let editAddress: String?

  init(_ line: StayLine, mayEdit: Bool, today: CalendarDate) {
    organisation = line.organisation.name
    role = Words.stayRole(line.stay.role)
    period = Words.period(line.stay.period)
    leaveReason = line.leaveReason.map(Words.leaveReason)
    placements = line.placements.reversed().map { "\($0.label) с \(Russian.date($0.since))" }
    let isOpen = mayEdit && line.isWithinReach && line.stay.period.isOpen
    placementAddress = isOpen ? StayAddress.newPlacement(line.stay.id) : nil
    placementTitle = line.stay.role.isLearner ? "Сменить класс или группу" : "Сменить должность"
    departureAddress = isOpen ? StayAddress.newDeparture(line.stay.id) : nil
    moveAddress = isOpen ? StayAddress.newMove(line.stay.id) : nil
    let isMine = mayEdit && line.isWithinReach
    let end = line.stay.period.end
    leaving = end.flatMap { $0 >= today ? "Уход впереди: последний день \(Russian.date($0))" : nil }
    withdrawalAddress = isMine && end != nil ? StayAddress.newWithdrawal(line.stay.id) : nil
    let hasLeft = end.map { $0 < today } ?? false
    returnAddress = isMine && hasLeft ? StayAddress.new(line.stay.person, again: line.stay.id) : nil
    editAddress = isMine ? StayAddress.edit(line.stay.id) : nil
  }

  private init() {
    organisation = "МКОУ СОШ с. Воя"
    role = "ученик"
    period = "с 01.09.2019"
    leaveReason = "перевод в другую организацию"
    placements = ["9А с 01.09.2026"]
    placementAddress = StayAddress.newPlacement(Stay.ID(1))
    placementTitle = "Сменить класс или группу"
    departureAddress = StayAddress.newDeparture(Stay.ID(1))
    moveAddress = StayAddress.newMove(Stay.ID(1))
    leaving = "Уход впереди: последний день 31.05.2027"
    withdrawalAddress = StayAddress.newWithdrawal(Stay.ID(1))
    returnAddress = StayAddress.new(Person.ID(1), again: Stay.ID(1))
    editAddress = StayAddress.edit(Stay.ID(1))
  }

  static let sample = PersonStay()
}
