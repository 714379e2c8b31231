/// What a school says of one line, and what is said about it.
package struct ReportEntry: Sendable, Equatable {
  /// As typed and tidied; empty where nothing is known.
  package var value: String
  /// Why it differs from what is counted, or from the period before.
  package var note: String
  /// What the centre asks to put right, while the report is returned.
  package var remark: String

  package init(value: String, note: String = "", remark: String = "") {
    self.value = value
    self.note = note
    self.remark = remark
  }
}

/// What the registry says of a line: the value, and the keys of the records that make it up.
package struct CountedValue: Sendable, Equatable {
  package let value: String
  /// Of people, pairs, agreements or entries; of nobody whose special category would be told by it.
  package let keys: [Int64]

  package init(_ text: String) {
    value = text
    keys = []
  }

  package init(_ number: Int) { self.init(String(number)) }

  package init(_ isTrue: Bool) { self.init(isTrue ? ReportLine.yes : ReportLine.no) }

  /// As many as there are keys, each once.
  package init(of keys: some Sequence<Int64>) {
    self.keys = Set(keys).sorted()
    value = String(self.keys.count)
  }

  init(value: String, keys: [Int64]) {
    self.value = value
    self.keys = keys
  }

  /// As it was stored with a report.
  package init(stored value: String, keys: [Int64]) { self.init(value: value, keys: keys) }

  /// How many, without saying who.
  package var withoutKeys: CountedValue { CountedValue(value) }
}

extension ReportLine {
  package static let yes = "да"
  package static let no = "нет"

  /// Why a note is needed beside a value.
  package enum Deviation: Sendable, Equatable {
    /// From what the registry counts.
    case counted
    /// From the period before, by more per cent than the campaign allows.
    case previous(percent: Int)
  }

  /// How far a value is from what it is held against; nil when nothing has to be explained.
  package func deviation(of value: String, counted: String?, previous: String?, jump: Int) -> Deviation? {
    guard kind.isCompared else { return nil }
    if let counted, !counted.isEmpty, value != counted { return .counted }
    guard kind != .mark, let now = Self.number(value), let before = previous.flatMap(Self.number), before > 0
    else { return nil }
    let percent = Int((abs(now - before) * 100 / before).rounded())
    // One more where there were two is no jump: so few say nothing in per cent.
    return percent > jump && abs(now - before) >= 3 ? .previous(percent: percent) : nil
  }

  /// «7,5» and «7.5» are the same number.
  package static func number(_ value: String) -> Double? {
    value.isEmpty ? nil : Double(value.replacing(",", with: "."))
  }
}
