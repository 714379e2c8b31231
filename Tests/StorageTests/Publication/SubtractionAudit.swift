import Mentoring
import Storage

/// Everything that pages show of the pairs of a registry, as equations between the hidden ones: what they determine.
struct SubtractionAudit {
  /// The hidden numbers that are worked out, and what they are.
  private(set) var found: [(name: String, value: Int)] = []
  private(set) var hidden = 0
  private(set) var seen = 0
  private var values: [String: Int] = [:]
  private var rows: [[String: Double]] = []

  init(_ store: Store, on date: CalendarDate) throws {
    let places = try store.places(within: .everything)
    let schools = try store.publicSchools(matching: "").map { try store.publicSchool($0.slug, on: date) }
    for place in places + schools.map(\.place) {
      try add(place, store.publicFigures(of: place, on: date).numbers, store.participation(in: place.area, on: date))
    }
    for municipality in places where municipality.area != .region {
      let inside = schools.filter { $0.municipality == municipality.name }.map(\.place)
      try connect(municipality, inside, store, on: date)
    }
    if let region = places.first, region.area == .region {
      try connect(region, Array(places.dropFirst()), store, on: date)
    }
    solve()
  }

  private mutating func add(_ place: Place, _ shown: PublicNumbers, _ real: Participation) {
    note(place, "", shown.pairs, real.total.pairs)
    for (form, line) in zip(shown.forms, real.forms) { note(place, form.name, form.pairs, line.pairs) }
    rows.append(equation([(place, "", 1)] + shown.forms.map { (place, $0.name, -1) }))
  }

  private mutating func note(_ place: Place, _ form: String, _ count: PublicCount, _ value: Int) {
    guard count == .hidden else {
      seen += 1
      return
    }
    hidden += 1
    values["\(place.name)|\(form)"] = value
  }

  /// What is left when the parts with a page are taken from the whole is a number that no page shows.
  private mutating func connect(_ whole: Place, _ parts: [Place], _ store: Store, on date: CalendarDate) throws {
    let real = try store.participation(in: whole.area, on: date)
    let inside = try parts.map { ($0, try store.participation(in: $0.area, on: date)) }
    for line in [real.total] + real.forms {
      let known = inside.map { $0.1 }.reduce(0) { sum, part in
        sum + (line.form.isEmpty ? part.total.pairs : part.forms.first { $0.form == line.form }?.pairs ?? 0)
      }
      var row = equation([(whole, line.form, 1)] + parts.map { ($0, line.form, -1) })
      if known < line.pairs {
        values["\(whole.name)|\(line.form)|rest"] = line.pairs - known
        row["\(whole.name)|\(line.form)|rest"] = -1
      }
      rows.append(row)
    }
  }

  private func equation(_ terms: [(Place, String, Double)]) -> [String: Double] {
    Dictionary(
      terms.map { ("\($0.0.name)|\($0.1)", $0.2) }.filter { values[$0.0] != nil }, uniquingKeysWith: { one, _ in one })
  }

  /// Gauss and Jordan: a row that is left with one number tells it.
  private mutating func solve() {
    var done: [[String: Double]] = []
    while let row = rows.popLast() {
      guard let pivot = row.keys.min(), let scale = row[pivot] else { continue }
      let unit = row.mapValues { $0 / scale }
      let eliminate = { (other: [String: Double]) -> [String: Double] in
        guard let factor = other[pivot] else { return other }
        return other.merging(unit.mapValues { -$0 * factor }, uniquingKeysWith: +).filter { abs($0.value) > 1e-9 }
      }
      rows = rows.map(eliminate)
      done = done.map(eliminate) + [unit]
    }
    found = done.filter { $0.count == 1 }.compactMap { row in
      row.keys.first.map { (name: $0, value: values[$0] ?? 0) }
    }
  }
}
