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
  package func headcount(of place: Place, on date: CalendarDate) throws -> PlaceHeadcount {
    try figures(in: place.area, on: date) { db, source in
      let there = source.organisations.filter { $0.isThere(on: date) }
      let facts = Dictionary(
        source.facts.map { ($0.organisation, $0) }, uniquingKeysWith: { first, _ in first })
      let count = { (listed: [FigureSource.Listed]) in
        Headcount(on: date, over: listed.compactMap { facts[$0.id] })
      }
      let parts: [(Place, [FigureSource.Listed])]
      switch place.area {
      case .organisation: parts = []
      case .municipality: parts = there.filter { $0.kind.isEducational }.map { ($0.place, [$0]) }
      case .region:
        let own = Dictionary(grouping: there, by: \.municipality)
        parts = try Place.municipalities(db, "1").map { district in
          guard case .municipality(let id) = district.area else { return (district, []) }
          return (district, own[id] ?? [])
        }
      }
      return PlaceHeadcount(
        place: place, whole: count(there),
        parts: parts.map { place, listed in
          let headcount = count(listed)
          let counts = Headcount.Group.allCases.map { ($0, headcount.count($0)) }
          return PlaceHeadcount.Part(place: place, counts: Dictionary(uniqueKeysWithValues: counts))
        })
    }
  }
}
