/// An indicator as it is defined from a day on. The directory holds one for each day on which something was changed, so
/// that a figure of the past is counted as it was defined then (mission D4).
package struct Indicator: Sendable {
  package struct Code: RawRepresentable, Hashable, Sendable, Codable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package let code: Code
  package let validFrom: CalendarDate
  package let name: String
  package let act: String
  package let clause: String
  package let rule: Rule
  package let denominator: Denominator
  package let unit: Unit
  /// Decimal places of the percentage on screen.
  package let places: Int
  /// Whether a school's step must not be lower than its district's (Пижанка, п. 11.5).
  package let isNeverBelowParent: Bool
  /// Kept apart: it mixes those who are never counted together, so no dashboard shows it beside the others.
  package let isApart: Bool
  /// The municipality that defined it for itself; nil for those of everybody.
  package let owner: Municipality.ID?

  package init(
    code: Code, validFrom: CalendarDate, name: String, act: String, clause: String = "", rule: Rule,
    denominator: Denominator, unit: Unit = .percent, places: Int = 1, isNeverBelowParent: Bool = true,
    isApart: Bool = false, owner: Municipality.ID? = nil
  ) {
    self.code = code
    self.validFrom = validFrom
    self.name = name
    self.act = act
    self.clause = clause
    self.rule = rule
    self.denominator = denominator
    self.unit = unit
    self.places = places
    self.isNeverBelowParent = isNeverBelowParent
    self.isApart = isApart
    self.owner = owner
  }

  /// «Ростов, п. 4.1»: the act and its clause.
  package var source: String { clause.isEmpty ? act : "\(act), \(clause)" }

  package enum Unit: String, Sendable, CaseIterable { case percent, number }

  /// What the counted are divided by.
  package enum Denominator: Hashable, Sendable {
    /// Groups of the contingent, added up.
    case contingent([Contingent.Group])
    /// The enterprises of the territory, as the municipality counts them.
    case enterprises
    /// Everybody in the register whom the rule speaks of.
    case registered
    /// Those who answered the questionnaire of a side; the counted are then the satisfied ones.
    case survey(Pair.Side)
  }
}

extension Indicator: Hashable {
  package func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(validFrom)
  }
}

extension Indicator.Denominator {
  /// «pupils,teachers», «enterprises», «registered», «survey-mentee»: as the directory keeps it.
  package init?(code: String) {
    switch code {
    case "enterprises": self = .enterprises
    case "registered": self = .registered
    case "survey-mentee": self = .survey(.mentee)
    case "survey-mentor": self = .survey(.mentor)
    default:
      let names = code.split(separator: ",")
      let groups = names.compactMap { Contingent.Group(rawValue: String($0)) }
      guard !groups.isEmpty, groups.count == names.count else { return nil }
      self = .contingent(groups)
    }
  }

  package var code: String {
    switch self {
    case .contingent(let groups): groups.map(\.rawValue).joined(separator: ",")
    case .enterprises: "enterprises"
    case .registered: "registered"
    case .survey(let side): "survey-" + side.rawValue
    }
  }
}

/// The definitions of the directory, by indicator; each is in force until the next one of its code.
package struct IndicatorDirectory: Sendable {
  /// In the order of the directory; the versions of each from the earliest on.
  package let versions: [[Indicator]]

  package init(versions: [[Indicator]]) { self.versions = versions.filter { !$0.isEmpty } }

  /// The definitions in force on a date, in the order of the directory. An indicator that is younger than the date is
  /// counted as it was first defined: the centre looks back with a new measure.
  package func indicators(on date: CalendarDate) -> [Indicator] { versions.compactMap { Self.version($0, on: date) } }

  package func version(of code: Indicator.Code, on date: CalendarDate) -> Indicator? {
    versions.first { $0.first?.code == code }.flatMap { Self.version($0, on: date) }
  }

  private static func version(_ versions: [Indicator], on date: CalendarDate) -> Indicator? {
    versions.last { $0.validFrom <= date } ?? versions.first
  }
}

extension Indicator {
  /// Whether it says what people answered, not what stands in the register.
  package var isAsked: Bool { if case .survey = denominator { true } else { false } }
}
