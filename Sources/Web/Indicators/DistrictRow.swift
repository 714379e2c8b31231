import Mentoring
import Storage

/// One school (or municipality) of the table, ranked by its distance to the plan; ties share a place.
struct DistrictRow: Encodable, Sendable {
  let rank: String
  let name: String
  let address: String
  let figure: FigureView
  let change: String
  /// People who are missing to the plan.
  let need: String
  /// Days since anybody last changed something there; «–» where it is not asked.
  let idle: String
  let overdue: String
  let overdueAddress: String?

  init(_ part: Dashboard.Part, _ question: FigureQuestion, rank: Int?, today: CalendarDate, clock: Clock) {
    let (place, figure) = (part.place, part.figure)
    self.rank = rank.map(String.init) ?? "–"
    name = place.name
    self.figure = FigureView(figure, question, of: place)
    if case .organisation = place.area {
      address = DistrictAddress.school(place.slug)
    } else {
      address = DistrictAddress.municipality(place.slug)
    }
    change =
      figure.tally.percent.flatMap { now in
        figure.previous?.percent.map { (now - $0 >= 0 ? "▲ " : "▼ ") + Percent.points(now, minus: $0) }
      } ?? "–"
    need = figure.peopleToPlan.map(Russian.number) ?? "–"
    idle = part.upkeep.changedAt.map { Russian.number(max(0, clock.date(of: $0).days(until: today))) } ?? "–"
    overdue = part.upkeep.overdue == 0 ? "0" : Russian.number(part.upkeep.overdue)
    overdueAddress =
      if part.upkeep.overdue > 0, case .organisation = place.area { HomeList.overdueTasks(of: place) } else { nil }
  }

  private init() {
    rank = "1"
    name = "СОШ"
    address = DistrictAddress.school("a")
    figure = .sample
    change = "▲ 2,0"
    need = "12"
    idle = "3"
    overdue = "2"
    overdueAddress = "/roadmap?status=overdue"
  }

  static let sample = DistrictRow()
}
