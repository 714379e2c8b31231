/// What does not fit together in a filled form (`domain.md` 4.2): an error blocks sending, a warning asks for a tick and a reason.
package struct ReportFinding: Sendable, Equatable {
  package enum Severity: Sendable { case error, warning }

  package let problem: Problem
  package let severity: Severity
  /// The line at which it is put right.
  package let line: ReportLine.Code

  package enum Problem: Sendable, Equatable {
    /// The registry knows a value and the form has none.
    case valueMissing
    case noteMissing(ReportLine.Deviation)
    /// A part is larger than its whole.
    case exceeds(ReportLine.Code, Int, Int)
    /// The forms together do not make the total.
    case sumDiffers(total: Int, sum: Int)
    /// The people of all forms, each once, cannot be more than the sum of the forms nor fewer than the largest of them.
    case unique(total: Int, largest: Int, sum: Int)
    case pairsWithoutProgrammes, employersWithoutAgreements, mentorsUntrained, pairsWithoutOrder, nobodyOfAge
    /// The programme is judged unacceptable and nothing says what will be put right.
    case planMissing
  }

  /// The key under which a warning is confirmed.
  package var key: String {
    switch problem {
    case .valueMissing: "valueMissing:\(line.rawValue)"
    case .noteMissing: "noteMissing:\(line.rawValue)"
    case .exceeds(let whole, _, _): "exceeds:\(line.rawValue):\(whole.rawValue)"
    case .sumDiffers: "sumDiffers:\(line.rawValue)"
    case .unique: "unique:\(line.rawValue)"
    case .pairsWithoutProgrammes: "pairsWithoutProgrammes"
    case .employersWithoutAgreements: "employersWithoutAgreements"
    case .mentorsUntrained: "mentorsUntrained"
    case .pairsWithoutOrder: "pairsWithoutOrder"
    case .nobodyOfAge: "nobodyOfAge"
    case .planMissing: "planMissing"
    }
  }
}

/// A form as filled in, with what it is held against.
package struct ReportSheet: Sendable {
  package let lines: [ReportLine]
  package let entries: [ReportLine.Code: ReportEntry]
  package let counted: [ReportLine.Code: CountedValue]
  package let previous: [ReportLine.Code: String]
  package let jump: Int

  package init(
    lines: [ReportLine], entries: [ReportLine.Code: ReportEntry], counted: [ReportLine.Code: CountedValue],
    previous: [ReportLine.Code: String], jump: Int
  ) {
    self.lines = lines
    self.entries = entries
    self.counted = counted
    self.previous = previous
    self.jump = jump
  }

  /// What stands in a line: what was typed, else what is counted.
  package func value(_ code: ReportLine.Code) -> String {
    entries[code].map(\.value) ?? counted[code]?.value ?? ""
  }

  package func entry(_ code: ReportLine.Code) -> ReportEntry { entries[code] ?? ReportEntry(value: value(code)) }

  package func number(_ code: String) -> Int? { ReportLine.number(value(.init(code))).map { Int($0) } }

  package func deviation(_ line: ReportLine) -> ReportLine.Deviation? {
    line.deviation(
      of: value(line.code), counted: counted[line.code]?.value, previous: previous[line.code], jump: jump)
  }

  /// Everything that is wrong, in the order of the form.
  package var findings: [ReportFinding] {
    let found = lineFindings + nested + sums + doubts
    let order = Dictionary(uniqueKeysWithValues: lines.enumerated().map { ($1.code, $0) })
    return found.enumerated().sorted {
      (order[$0.element.line] ?? 0, $0.offset) < (order[$1.element.line] ?? 0, $1.offset)
    }.map(\.element)
  }

  private var lineFindings: [ReportFinding] {
    lines.compactMap { line in
      if line.kind.isNumber, value(line.code).isEmpty, counted[line.code] != nil {
        return ReportFinding(problem: .valueMissing, severity: .error, line: line.code)
      }
      guard let deviation = deviation(line), entry(line.code).note.isEmpty else { return nil }
      return ReportFinding(problem: .noteMissing(deviation), severity: .error, line: line.code)
    }
  }
}

extension ReportSheet {
  /// Part and whole; where either is not known there is nothing to compare.
  private static let nests: [(part: String, whole: String)] = [
    ("base.pupils10to19", "base.pupils"), ("base.pupils15to19", "base.pupils10to19"),
    ("base.teachersUnder35", "base.teachers"), ("base.novices", "base.teachers"),
    ("base.newcomers", "base.teachers"),
    ("categories.age10to19", "base.pupils10to19"), ("mentors.age15to19", "base.pupils15to19"),
    ("mentors.teachers", "base.teachers"), ("mentors.trained", "forms.mentors"),
    ("partners.gave", "partners.agreements"), ("programmes.published", "programmes.total"),
    ("programmes.contest", "programmes.total"), ("results.published", "results.sent"),
    ("satisfaction.menteesAsked", "forms.mentees"), ("satisfaction.menteesSatisfied", "satisfaction.menteesAsked"),
    ("satisfaction.mentorsAsked", "forms.mentors"), ("satisfaction.mentorsSatisfied", "satisfaction.mentorsAsked"),
  ]

  fileprivate var nested: [ReportFinding] {
    let categories = lines.filter { $0.section == .categories }.map { ($0.code.rawValue, "forms.mentees") }
    let mentors = lines.filter { $0.section == .mentors && $0.code.rawValue != "mentors.trained" }
      .map { ($0.code.rawValue, "forms.mentors") }
    return (Self.nests + categories + mentors).compactMap { part, whole in
      guard let less = number(part), let more = number(whole), less > more else { return nil }
      return ReportFinding(problem: .exceeds(.init(whole), less, more), severity: .error, line: .init(part))
    }
  }

  /// Pairs of the forms make the total; people may be in several forms, so theirs lie between.
  fileprivate var sums: [ReportFinding] {
    ["pairs", "groups", "finished", "early", "mentors", "mentees"].compactMap { name in
      let parts = lines.filter { $0.form != nil && $0.code.rawValue.hasPrefix("forms.\(name):") }
        .map { number($0.code.rawValue) }
      guard let total = number("forms.\(name)"), !parts.isEmpty, !parts.contains(nil) else { return nil }
      let known = parts.compactMap(\.self)
      let sum = known.reduce(0, +)
      let line = ReportLine.Code("forms.\(name)")
      guard name == "mentors" || name == "mentees" else {
        return total == sum
          ? nil : ReportFinding(problem: .sumDiffers(total: total, sum: sum), severity: .error, line: line)
      }
      let largest = known.max() ?? 0
      return (largest...max(sum, largest)).contains(total)
        ? nil
        : ReportFinding(problem: .unique(total: total, largest: largest, sum: sum), severity: .error, line: line)
    }
  }

  /// What is possible and yet seldom so.
  fileprivate var doubts: [ReportFinding] {
    var found: [ReportFinding] = []
    func add(_ problem: ReportFinding.Problem, _ line: String) {
      found.append(ReportFinding(problem: problem, severity: .warning, line: .init(line)))
    }
    let pairs = number("forms.pairs") ?? 0
    if pairs > 0, number("programmes.total") == 0 { add(.pairsWithoutProgrammes, "programmes.total") }
    if number("mentors.employees") ?? 0 > 0, number("partners.agreements") == 0 {
      add(.employersWithoutAgreements, "partners.agreements")
    }
    if number("forms.mentors") ?? 0 >= 10, number("mentors.trained") == 0 { add(.mentorsUntrained, "mentors.trained") }
    if pairs > 0, value(.init("documents.orders")) == ReportLine.no { add(.pairsWithoutOrder, "documents.orders") }
    if number("base.pupils10to19") ?? 0 > 0, number("categories.age10to19") == 0 {
      add(.nobodyOfAge, "categories.age10to19")
    }
    if value(.init("score.level")) == ProgrammeLevel.unacceptable.title,
      value(.init("score.plan")) != ReportLine.yes
    {
      add(.planMissing, "score.plan")
    }
    return found
  }
}
