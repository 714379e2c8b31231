/// One thing that a questionnaire asks, and what its answer is used for (`domain.md` 3.7).
package struct Question: Sendable, Equatable {
  package let kind: Kind
  package let text: String
  /// Of a choice, in their order: an answer is the number of its option, counted from 0.
  package let options: [String]
  package let isRequired: Bool
  package let marks: Set<Mark>
  /// The name under which entry and exit are compared («комфорт»); empty where nothing is.
  package let measure: String

  package init(
    kind: Kind, text: String, options: [String] = [], isRequired: Bool = true, marks: Set<Mark> = [],
    measure: String = ""
  ) {
    self.kind = kind
    self.text = text
    self.options = options
    self.isRequired = isRequired
    self.marks = marks
    self.measure = measure
  }

  package enum Kind: String, Sendable, CaseIterable {
    case scale10, scale5, yesNo, choice, several, text
  }

  /// What an answer is used for besides being counted.
  package enum Mark: String, Sendable, CaseIterable {
    /// A low answer is a private flag to the curator.
    case safety
    /// Feeds the satisfaction of the side (indicators 5 and 6).
    case satisfaction
    /// Options give points: the last 0, the one before 1, and so on.
    case score
    /// The points count twice or three times.
    case weight2, weight3
  }

  /// How often the points of a criterion count.
  package var weight: Int { marks.contains(.weight3) ? 3 : marks.contains(.weight2) ? 2 : 1 }

  /// What an answer gives; nil where nothing is scored.
  package func points(_ value: Int) -> Int? {
    marks.contains(.score) ? max(0, options.count - 1 - value) * weight : nil
  }

  /// The values that an answer may have; nothing for a text.
  package var values: ClosedRange<Int>? {
    switch kind {
    case .scale10: 1...10
    case .scale5: 1...5
    case .yesNo: 0...1
    case .choice, .several: options.isEmpty ? nil : 0...(options.count - 1)
    case .text: nil
    }
  }

  /// The upper end of a scale.
  package var top: Int? {
    switch kind {
    case .scale10: 10
    case .scale5: 5
    case .yesNo, .choice, .several, .text: nil
    }
  }

  package static let textLimit = 1000

  /// Whether somebody who answers so may not feel safe: two fifths of a scale or less, or a plain «нет».
  package func isLow(_ value: Int) -> Bool {
    guard marks.contains(.safety) else { return false }
    if let top { return value * 5 <= top * 2 }
    return kind == .yesNo && value == 0
  }
}
