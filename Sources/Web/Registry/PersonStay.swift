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
  }

  static let sample = PersonStay()
}
