internal import GRDB
import Mentoring

/// People by age and sex in a place, and how many there are in each place one level below.
package struct PlaceHeadcount: Sendable {
  package let place: Place
  package let whole: Headcount
  package let parts: [Part]

  package struct Part: Sendable {
    package let place: Place
    package let counts: [Headcount.Group: Int]
  }
}

extension Store {
  package func headcount(of place: Place, on date: CalendarDate) throws -> Headcount {
    try figures(in: place.area, on: date) { _, source in source.headcount(source.there) }
  }

  package func headcountWithParts(of place: Place, on date: CalendarDate) throws -> PlaceHeadcount {
    try figures(in: place.area, on: date) { db, source in
      let there = source.there
      let parts: [(Place, [FigureSource.Listed])]
      switch place.area {
      case .organisation: parts = []
      case .municipality: parts = there.filter { $0.kind.isEducational }.map { ($0.place, [$0]) }
      case .region:
        let own = Dictionary(grouping: there) { Area.municipality($0.municipality) }
        parts = try Place.municipalities(db, "1").map { ($0, own[$0.area] ?? []) }
      }
      return PlaceHeadcount(
        place: place, whole: source.headcount(there),
        parts: parts.map { place, listed in
          let headcount = source.headcount(listed)
          let counts = Headcount.Group.allCases.map { ($0, headcount.count($0)) }
          return PlaceHeadcount.Part(place: place, counts: Dictionary(uniqueKeysWithValues: counts))
        })
    }
  }
}

extension FigureSource {
  fileprivate var there: [Listed] { organisations.filter { $0.isThere(on: date) } }

  fileprivate func headcount(_ listed: [Listed]) -> Headcount {
    let wanted = Set(listed.map(\.id))
    return Headcount(on: date, over: facts.filter { wanted.contains($0.organisation) })
  }
}
