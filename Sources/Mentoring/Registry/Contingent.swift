/// The headcount of an organisation in a school year: the denominators of the indicators (Ростов, п. 4.1; Пижанка, п. 2).
///
/// Figures are entered, never counted from the register: the register holds those who take part, the contingent everybody.
package struct Contingent: Sendable, Equatable {
  package let organisation: Organisation.ID
  package let year: SchoolYear
  /// Heads by group; nil where the figure is not known.
  package var heads: [Group: Int]
  /// The day the figures are true on, and the paper they come from («ОО-1», «приказ о зачислении»).
  package var asOf: CalendarDate
  package var source: String

  package init(
    organisation: Organisation.ID, year: SchoolYear, heads: [Group: Int], asOf: CalendarDate, source: String
  ) {
    self.organisation = organisation
    self.year = year
    self.heads = heads
    self.asOf = asOf
    self.source = source
  }

  package enum Group: String, Sendable, CaseIterable, Codable {
    case pupils, pupils10to19, pupils15to19, teachers, teachersUnder35, novices
  }

  /// Pairs of groups in which the first must not be larger than the second.
  package static let nested: [(part: Group, whole: Group)] = [
    (.pupils10to19, .pupils), (.pupils15to19, .pupils10to19),
    (.teachersUnder35, .teachers), (.novices, .teachers),
  ]
}
