/// How a roadmap agrees with the municipal one and with the document that it was made from (Пижанка, п. 11.5). Nothing is
/// settled here: each finding says what stands where, and people decide.
package struct Conformity: Sendable {
  package let findings: [Finding]

  package struct Finding: Sendable, Equatable {
    package let kind: Kind
    /// What the measure is, or what the indicator is called.
    package let subject: String
    /// Where it stands in the roadmap; none where it is missing.
    package let own: Citation?
    package let other: Citation?
  }

  package enum Kind: String, Sendable, CaseIterable { case missing, later, weaker, noExecutor, contradiction }

  /// What is said, and where: «Пижанка, п. 11.8» of the municipal roadmap.
  package struct Citation: Sendable, Equatable {
    package let place: Place
    package let source: String
    package let words: String

    package init(place: Place, source: String, words: String) {
      self.place = place
      self.source = source
      self.words = words
    }
  }

  package enum Place: Sendable, Equatable { case own, municipal, document }

  /// A step of the plan, of an organisation and of what stands above it.
  package struct Target: Sendable, Equatable {
    package let indicator: String
    package let due: CalendarDate
    package let percent: Double
    package let source: String
    package let above: Double
    package let sourceAbove: String

    package init(
      indicator: String, due: CalendarDate, percent: Double, source: String, above: Double, sourceAbove: String
    ) {
      self.indicator = indicator
      self.due = due
      self.percent = percent
      self.source = source
      self.above = above
      self.sourceAbove = sourceAbove
    }
  }

  /// - Parameters:
  ///   - municipal: the municipal measures of the same days; none for the municipal roadmap itself.
  ///   - document: what the template asks of such a roadmap in its period.
  ///   - shared: sources that concern such a roadmap, whichever template they come from.
  package init(
    own: [RoadmapMeasure], municipal: [RoadmapMeasure], document: [RoadmapMeasure], shared: Set<String>,
    targets: [Target]
  ) {
    let asked = municipal.filter { shared.contains($0.source) }
    findings =
      Self.compared(own, document, .document) + Self.compared(own, asked, .municipal)
      + own.filter { $0.executor.isEmpty }.map {
        Finding(kind: .noExecutor, subject: $0.title, own: Self.citation($0, .own), other: nil)
      }
      + targets.filter { $0.percent < $0.above }.map(Self.finding)
      + Self.contradictions(own.map { ($0, Place.own) } + municipal.map { ($0, Place.municipal) })
  }

  /// Measures of one source, one after another where it names several days.
  private static func compared(_ own: [RoadmapMeasure], _ other: [RoadmapMeasure], _ place: Place) -> [Finding] {
    let known = Dictionary(grouping: own, by: \.source)
    var seen: [String: Int] = [:]
    return other.flatMap { measure -> [Finding] in
      guard !measure.source.isEmpty else { return [] }
      let index = seen[measure.source, default: 0]
      seen[measure.source] = index + 1
      guard let mine = known[measure.source].flatMap({ index < $0.count ? $0[index] : nil }) else {
        return [Finding(kind: .missing, subject: measure.title, own: nil, other: citation(measure, place))]
      }
      let pair = { (kind: Kind) in
        Finding(kind: kind, subject: mine.title, own: citation(mine, .own), other: citation(measure, place))
      }
      let isLater = (mine.term.due, measure.term.due)
      var found: [Finding] = []
      if let due = isLater.0, let limit = isLater.1, due > limit { found.append(pair(.later)) }
      // A day that the document names and the roadmap does not is no day at all.
      if isLater.0 == nil, isLater.1 != nil { found.append(pair(.later)) }
      if let percent = mine.percent, let wanted = measure.percent, percent < wanted { found.append(pair(.weaker)) }
      return found
    }
  }

  /// Different days for the same subject by different sources (`domain.md` 12).
  private static func contradictions(_ measures: [(RoadmapMeasure, Place)]) -> [Finding] {
    let about = Dictionary(grouping: measures.filter { !$0.0.subject.isEmpty && $0.0.term.due != nil }, by: \.0.subject)
    return about.keys.sorted().flatMap { subject -> [Finding] in
      let bySource = Dictionary(grouping: about[subject] ?? [], by: \.0.source)
      let sources = bySource.keys.sorted()
      return sources.indices.flatMap { first in
        sources[(first + 1)...].compactMap { second -> Finding? in
          guard let left = bySource[sources[first]], let right = bySource[second], let one = left.first,
            let two = right.first, Set(left.map(\.0.term.due)).isDisjoint(with: Set(right.map(\.0.term.due)))
          else { return nil }
          return Finding(
            kind: .contradiction, subject: Russian.initialUpper(subject), own: citation(one.0, one.1),
            other: citation(two.0, two.1))
        }
      }
    }
  }

  private static func finding(_ target: Target) -> Finding {
    Finding(
      kind: .weaker, subject: "\(target.indicator), \(Russian.date(target.due))",
      own: Citation(place: .own, source: target.source, words: "\(Russian.decimal(target.percent)) %"),
      other: Citation(place: .municipal, source: target.sourceAbove, words: "\(Russian.decimal(target.above)) %"))
  }

  private static func citation(_ measure: RoadmapMeasure, _ place: Place) -> Citation {
    let written = measure.term.written
    let words = measure.wording.isEmpty || measure.wording == written ? written : "\(measure.wording) (\(written))"
    return Citation(place: place, source: measure.source, words: words)
  }
}

extension RoadmapMeasure {
  /// «не менее 35 % обучающихся» wants 35.
  fileprivate var percent: Int? {
    for text in [result, title] {
      guard let sign = text.firstIndex(of: "%") else { continue }
      let digits = text[..<sign].reversed().drop { $0.isWhitespace }.prefix { $0.isASCII && $0.isNumber }
      if let number = Int(String(digits.reversed())) { return number }
    }
    return nil
  }
}
