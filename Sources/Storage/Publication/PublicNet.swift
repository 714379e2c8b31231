internal import GRDB
import Mentoring

/// The numbers of a whole registry – the region, its municipalities, their schools – before and after it was decided what
/// is shown of them.
struct PublicNet {
  private var net = CountNet()
  private var nodes: [Area: Node] = [:]

  /// Where the numbers of a place stand in the net.
  private struct Node {
    var counted: [CountNet.Place?] = []
    var totals: [CountNet.Place] = []
    var forms: [(name: String, kinds: [CountNet.Place])] = []
  }

  /// - Parameters:
  ///   - source: of the whole region.
  ///   - indicators: those that pages show.
  init(_ db: Database, _ source: FigureSource, _ indicators: [Indicator]) throws {
    let municipalities = try Place.municipalities(db, "1").map(\.area)
    let published = try PublicSchool.published(db)
    let people = try Participation.ofEveryPlace(db, on: source.date)
    let areas = [.region] + municipalities + source.organisations.map { Area.organisation($0.id) }
    let figures = indicators.map { source.figures($0, of: areas) }
    for (index, area) in areas.enumerated() {
      let counts = zip(indicators, figures).map { indicator, figures -> Int? in
        guard !source.listed(indicator, in: area, on: source.date).isEmpty else { return nil }
        return figures[index].lastKnown.tally.countedWithDenominator
      }
      add(area, people[area] ?? .nobody, zip(indicators, counts).map { ($0, $1) }, isClosed: !isOpen(area, published))
    }
    let schools = Dictionary(grouping: source.organisations, by: \.municipality)
    for (municipality, schools) in schools {
      connect(.municipality(municipality), schools.map { .organisation($0.id) })
    }
    connect(.region, municipalities)
    net.close()
  }

  func numbers(of area: Area) -> PublicNumbers? {
    nodes[area].map { node in
      PublicNumbers(
        counted: node.counted.map { $0.map { net[$0] } ?? .exact(0) }, pairs: net[node.totals[0]],
        mentees: net[node.totals[1]], mentors: net[node.totals[2]],
        forms: node.forms.map { form in
          .init(
            name: form.name, pairs: net[form.kinds[0]], mentees: net[form.kinds[1]], mentors: net[form.kinds[2]])
        })
    }
  }

  /// Municipalities all have their page.
  private func isOpen(_ area: Area, _ published: Set<Area>) -> Bool {
    !isSchool(area) || published.contains(area)
  }

  private func isSchool(_ area: Area) -> Bool { if case .organisation = area { true } else { false } }

  private mutating func add(
    _ area: Area, _ participation: Participation, _ counts: [(indicator: Indicator, counted: Int?)], isClosed: Bool
  ) {
    let total = participation.total
    let known = counts.compactMap { line in line.counted.map { (indicator: line.indicator, counted: $0) } }
    let tally = PublicTally(known, mentees: total.mentees, pairs: total.pairs)
    var shown = tally.counted[...]
    var node = Node()
    for count in counts {
      node.counted.append(count.counted.map { net.add($0, as: shown.popFirst(), isClosed: isClosed) })
    }
    node.totals = [
      net.add(total.pairs, as: tally.pairs, isClosed: isClosed),
      net.add(total.mentees, as: tally.mentees, isClosed: isClosed), net.add(total.mentors, isClosed: isClosed),
    ]
    for form in participation.forms {
      let kinds = [form.pairs, form.mentees, form.mentors].map { net.add($0, isClosed: isClosed) }
      node.forms.append((form.form, kinds))
    }
    relate(node, isSchool: isSchool(area))
    nodes[area] = node
  }

  /// Within a place: mentees and mentors are as many as pairs or less, those whom the indicators count are mentees.
  private mutating func relate(_ node: Node, isSchool: Bool) {
    for kinds in [node.totals] + node.forms.map(\.kinds) { net.bind(kinds) }
    // The forms of a municipality add up because those of its schools do; mentees and mentors are hidden as pairs are.
    for kind in node.totals.indices {
      net.add(
        total: node.totals[kind], of: node.forms.map { $0.kinds[kind] }, isDerived: !isSchool || kind != 0)
    }
    for counted in node.counted.compactMap(\.self) {
      for total in node.totals.prefix(2) { net.add(counted, within: total) }
    }
  }

  /// The numbers of the parts add up to those of the whole, kind by kind and form by form.
  private mutating func connect(_ whole: Area, _ places: [Area]) {
    guard let node = nodes[whole] else { return }
    let parts = places.compactMap { nodes[$0] }
    for (index, total) in node.counted.enumerated() {
      if let total { net.add(total: total, of: parts.compactMap { $0.counted[index] }) }
    }
    for kind in node.totals.indices {
      net.add(total: node.totals[kind], of: parts.map { $0.totals[kind] }, isDerived: kind != 0)
    }
    for form in node.forms {
      let lines = parts.compactMap { part in part.forms.first { $0.name == form.name } }
      for kind in form.kinds.indices {
        net.add(total: form.kinds[kind], of: lines.map { $0.kinds[kind] }, isDerived: kind != 0)
      }
    }
  }
}

extension PublicSchool {
  /// The schools that have a page.
  fileprivate static func published(_ db: Database) throws -> Set<Area> {
    let request: SQLRequest<Organisation.ID> = "SELECT organisation.id FROM organisation WHERE \(isPublished)"
    return Set(try request.fetchAll(db).map { .organisation($0) })
  }
}
