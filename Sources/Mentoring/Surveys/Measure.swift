/// What is measured twice in a form of mentoring, on entry and at the end (`domain.md` 3.8).
package struct Measure: Sendable, Equatable {
  package typealias ID = Identifier<Measure>

  package let id: ID
  package let name: String
  package let unit: String
  package let better: Better

  package init(id: ID, name: String, unit: String, better: Better) {
    self.id = id
    self.name = name
    self.unit = unit
    self.better = better
  }

  /// Which way is the good one: more projects, fewer complaints.
  package enum Better: String, Sendable { case more, less }
}

/// The two values of a measure, of a pair or summed over many.
///
/// The federal table writes x1−x2 and x1·100/x2, which reads backwards for growth: here the change is x2−x1.
package struct MeasuredValue: Sendable, Equatable {
  package let entry: Double?
  package let exit: Double?

  package init(entry: Double?, exit: Double?) {
    self.entry = entry
    self.exit = exit
  }

  package static let range = 0.0...1_000_000.0

  package var change: Double? {
    guard let entry, let exit else { return nil }
    return exit - entry
  }

  /// x2 as a share of x1; nothing to divide by gives nothing.
  package var share: Double? {
    guard let entry, let exit, entry != 0 else { return nil }
    return exit / entry
  }

  package func isBetter(_ better: Measure.Better) -> Bool? {
    guard let change, change != 0 else { return nil }
    return (change > 0) == (better == .more)
  }
}
