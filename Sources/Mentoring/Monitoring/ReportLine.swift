/// One line of the half-year form (`domain.md` 4.2): what is asked, and what of the registry answers it.
package struct ReportLine: Sendable, Equatable {
  /// The permanent key of a line: section, dot, name; for a form of mentoring its code after a colon.
  package struct Code: RawRepresentable, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ rawValue: String) { self.rawValue = rawValue }
  }

  package let code: Code
  package let section: ReportSection
  package let title: String
  package let unit: String
  package let kind: Kind
  package let source: ReportSource
  /// The form of mentoring that the line speaks of; nil where it speaks of all.
  package let form: MentoringForm.Code?

  package enum Kind: Sendable, Equatable {
    case count
    /// A mean of marks, with one digit after the comma.
    case mean
    /// «да» or «нет», with a link or the number of a paper as its note.
    case mark
    /// One line of words: a name, a telephone.
    case words
    /// Several lines of the author's own.
    case text

    /// Whether the registry has an answer to hold it against.
    package var isCompared: Bool { self == .count || self == .mean || self == .mark }
    package var isNumber: Bool { self == .count || self == .mean }
  }

  /// What the keys of a counted value are keys of, where they are of people or of pairs.
  package enum Behind: Sendable { case people, pairs }

  package var behind: Behind? {
    switch source {
    case .staff, .coverage, .mentorProfiles: .people
    case .pairs: unit == Self.people ? .people : .pairs
    case .organisation, .curators, .contingent, .specialCategories, .agreements, .programmes, .practices,
      .orders, .consents, .papers, .events, .questionnaires, .selfAssessment, .school:
      nil
    }
  }

  init(
    _ code: String, _ section: ReportSection, _ title: String, unit: String = "", kind: Kind = .count,
    _ source: ReportSource, form: MentoringForm.Code? = nil
  ) {
    self.code = Code(section.rawValue + "." + code + (form.map { ":" + $0.rawValue } ?? ""))
    self.section = section
    self.title = title
    self.unit = unit
    self.kind = kind
    self.source = source
    self.form = form
  }
}

/// A block of the half-year form, in its order.
package enum ReportSection: String, Sendable, CaseIterable {
  case header, base, forms, categories, mentors, partners, programmes, results, satisfaction, score, documents, text

  /// Overlapping categories: one child may be in several.
  package var isSummed: Bool { self != .categories }

  /// How far a school has come with it.
  package enum Progress: String, Sendable, CaseIterable { case draft, done }
}

/// Where the counted value of a line comes from, and so which list opens behind it.
package enum ReportSource: String, Sendable, CaseIterable {
  case organisation, curators, contingent, staff
  case pairs, coverage, specialCategories, mentorProfiles
  case agreements, programmes, practices, orders, consents
  /// Obligatory papers, and records that prove them.
  case papers
  /// The journal of events; what a school does not enter there it types.
  case events
  /// Answers of the year up to the day, where at least five people gave them.
  case questionnaires
  /// The curator's questionnaire and the SWOT table of the organisation.
  case selfAssessment
  /// Nobody counts it: the school alone knows.
  case school
}
