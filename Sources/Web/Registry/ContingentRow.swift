import Mentoring
import Storage

/// The figures of one school year in the table of the card.
struct ContingentRow: Encodable, Sendable {
  let year: String
  let cells: [Cell]
  /// Nothing where no figures are entered.
  let asOf: String?
  let source: String?
  let changeAddress: String?

  struct Cell: Encodable, Sendable {
    let label: String
    let value: String
  }

  /// This school year and the one before, entered or not, and every other that is.
  static func all(_ card: OrganisationCard, mayEdit: Bool, today: CalendarDate) -> [ContingentRow] {
    let now = SchoolYear(containing: today)
    let known = Dictionary(uniqueKeysWithValues: card.contingents.map { ($0.year, $0) })
    return Set(known.keys).union([now, now.previous]).sorted(by: >).map { year in
      ContingentRow(
        year, known[year],
        changeAddress: mayEdit ? ContingentAddress.edit(card.organisation.slug, year) : nil)
    }
  }

  private init(_ year: SchoolYear, _ contingent: Contingent?, changeAddress: String?) {
    self.year = year.label
    cells = Contingent.Group.allCases.map { group in
      Cell(label: Words.group(group), value: contingent?.heads[group].map(Russian.number) ?? "–")
    }
    asOf = contingent.map { Russian.date($0.asOf) }
    source = contingent?.source
    self.changeAddress = changeAddress
  }

  private init(cells: [Cell]) {
    year = "2026/27"
    self.cells = cells
    asOf = "20.09.2026"
    source = "ОО-1"
    changeAddress = ContingentAddress.edit("voya", SchoolYear(startYear: 2026))
  }

  static let sample = ContingentRow(cells: [Cell(label: "Обучающихся всего", value: "214")])
}
