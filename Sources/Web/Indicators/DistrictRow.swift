import Mentoring
import Storage

/// One school (or municipality) of the table, ranked by its distance to the plan; ties share a place.
struct DistrictRow: Encodable, Sendable {
  let rank: String
  let name: String
  let address: String
  let figure: FigureView
  let change: String

  init(_ part: (place: Place, figure: Figure), _ question: FigureQuestion, rank: Int?) {
    let (place, figure) = part
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
        figure.previous?.percent.map { (now - $0 >= 0 ? "▲ " : "▼ ") + Russian.points((now - $0) / 100) }
      } ?? "–"
  }

  private init() {
    rank = "1"
    name = "СОШ"
    address = DistrictAddress.school("a")
    figure = .sample
    change = "▲ 2,0"
  }

  static let sample = DistrictRow()
}
