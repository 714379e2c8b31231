internal import GRDB
import Mentoring

/// What pages for everybody show of the numbers of a place: decided together with those of the places around it, so that
/// no page gives away what another one hides (decision 178).
package struct PublicNumbers: Sendable {
  /// Whom the indicators count, in their order.
  package let counted: [PublicCount]
  package let pairs: PublicCount
  package let mentees: PublicCount
  package let mentors: PublicCount
  package let forms: [Form]

  package struct Form: Sendable {
    package let name: String
    package let pairs: PublicCount
    package let mentees: PublicCount
    package let mentors: PublicCount

    package init(name: String, pairs: PublicCount, mentees: PublicCount, mentors: PublicCount) {
      self.name = name
      self.pairs = pairs
      self.mentees = mentees
      self.mentors = mentors
    }
  }

  package init(
    counted: [PublicCount], pairs: PublicCount, mentees: PublicCount, mentors: PublicCount, forms: [Form]
  ) {
    self.counted = counted
    self.pairs = pairs
    self.mentees = mentees
    self.mentors = mentors
    self.forms = forms
  }

  /// What both of two decisions show: a municipality is the whole of its schools and a part of its region.
  func and(_ other: PublicNumbers) -> PublicNumbers {
    let both = { (one: PublicCount, two: PublicCount) -> PublicCount in
      if case .exact = one { two } else { one }
    }
    return PublicNumbers(
      counted: zip(counted, other.counted).map(both), pairs: both(pairs, other.pairs),
      mentees: both(mentees, other.mentees), mentors: both(mentors, other.mentors),
      forms: zip(forms, other.forms).map { one, two in
        Form(
          name: one.name, pairs: both(one.pairs, two.pairs), mentees: both(one.mentees, two.mentees),
          mentors: both(one.mentors, two.mentors))
      })
  }
}

/// The numbers of a place and of the places in it, before and after it was decided what is shown.
struct PublicNet {
  private var net = CountNet()
  private var nodes: [Area: Node] = [:]

  /// Where the numbers of a place stand in the net.
  private struct Node {
    var counted: [CountNet.Place?] = []
    var totals: [CountNet.Place] = []
    var forms: [(name: String, kinds: [CountNet.Place])] = []
  }

  /// - Parameter lines: the indicators that pages show.
  init(_ db: Database, _ source: FigureSource, of area: Area, _ indicators: [Indicator], on date: CalendarDate) throws {
    let parts = try Participation.parts(db, of: area, on: date)
    let published = try PublicSchool.published(db, in: area)
    let places = try Array(
      Set(indicators.flatMap { try source.parts(db, of: area, $0) }.map(\.area)).union(parts.keys))
    add(area, try Participation.fetch(db, in: area, on: date), source, indicators, isClosed: false)
    for place in places {
      add(
        place, parts[place] ?? .nobody, source, indicators,
        isClosed: published.map { !$0.contains(place) } ?? false)
    }
    connect(area, places)
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

  private mutating func add(
    _ area: Area, _ participation: Participation, _ source: FigureSource, _ indicators: [Indicator], isClosed: Bool
  ) {
    let counts = indicators.map { indicator -> Int? in
      guard !source.listed(indicator, in: area, on: source.date).isEmpty else { return nil }
      return source.figure(indicator, of: area).lastKnown.tally.countedWithDenominator
    }
    let total = participation.total
    let known = zip(indicators, counts).compactMap { indicator, count in
      count.map { (indicator: indicator, counted: $0) }
    }
    let tally = PublicTally(known, mentees: total.mentees, pairs: total.pairs)
    var shown = tally.counted[...]
    var node = Node()
    for count in counts {
      node.counted.append(count.map { net.add($0, as: shown.popFirst(), isClosed: isClosed) })
    }
    node.totals = [
      net.add(total.pairs, as: tally.pairs, isClosed: isClosed),
      net.add(total.mentees, as: tally.mentees, isClosed: isClosed), net.add(total.mentors, isClosed: isClosed),
    ]
    for form in participation.forms {
      let kinds = [form.pairs, form.mentees, form.mentors].map { net.add($0, isClosed: isClosed) }
      node.forms.append((form.form, kinds))
    }
    for kind in node.totals.indices {
      net.add(total: node.totals[kind], of: node.forms.map { $0.kinds[kind] })
    }
    nodes[area] = node
  }

  /// The numbers of the parts add up to those of the whole, kind by kind and form by form.
  private mutating func connect(_ whole: Area, _ places: [Area]) {
    guard let node = nodes[whole] else { return }
    let parts = places.compactMap { nodes[$0] }
    for (index, total) in node.counted.enumerated() {
      if let total { net.add(total: total, of: parts.compactMap { $0.counted[index] }) }
    }
    for kind in node.totals.indices { net.add(total: node.totals[kind], of: parts.map { $0.totals[kind] }) }
    for form in node.forms {
      for kind in form.kinds.indices {
        net.add(
          total: form.kinds[kind],
          of: parts.compactMap { part in part.forms.first { $0.name == form.name }?.kinds[kind] })
      }
    }
  }
}

extension Participation {
  static let nobody = Participation(forms: [], total: Line(form: "", pairs: 0, mentees: 0, mentors: 0))

  /// The same of every place one level below, by one walk over the pairs.
  static func parts(_ db: Database, of area: Area, on date: CalendarDate) throws -> [Area: Participation] {
    let (key, place): (SQL, (Int64) -> Area) =
      switch area {
      case .region: ("organisation.municipalityId", { .municipality(.init($0)) })
      case .municipality, .organisation: ("organisation.id", { .organisation(.init($0)) })
      }
    let forms: SQLRequest<Row> = """
      SELECT \(key), mentoringForm.name, count(*), count(DISTINCT mentee.personId), count(DISTINCT mentor.personId)
      \(inForce(in: area, on: date))
      GROUP BY 1, mentoringForm.code
      ORDER BY 1, mentoringForm.position
      """
    let totals: SQLRequest<Row> = """
      SELECT \(key), '', count(*), count(DISTINCT mentee.personId), count(DISTINCT mentor.personId)
      \(inForce(in: area, on: date))
      GROUP BY 1
      """
    var lines: [Int64: [Line]] = [:]
    for row in try forms.fetchAll(db) {
      lines[row[0], default: []].append(Line(form: row[1], pairs: row[2], mentees: row[3], mentors: row[4]))
    }
    return Dictionary(
      uniqueKeysWithValues: try totals.fetchAll(db).map { row in
        let total = Line(form: "", pairs: row[2], mentees: row[3], mentors: row[4])
        return (place(row[0]), Participation(forms: lines[row[0]] ?? [], total: total))
      })
  }
}

extension PublicSchool {
  /// The schools of a municipality that have a page; nil for the region, whose municipalities all have theirs.
  fileprivate static func published(_ db: Database, in area: Area) throws -> Set<Area>? {
    if area == .region { return nil }
    let request: SQLRequest<Organisation.ID> = """
      SELECT organisation.id FROM organisation WHERE \(area.condition) AND \(isPublished)
      """
    return Set(try request.fetchAll(db).map { .organisation($0) })
  }
}
