import Mentoring
import Storage

/// The card of a municipality: the totals of its organisations by school year, its enterprises by calendar year.
struct MunicipalityShowPage: Page {
  static let template = "registry/municipality-show"

  let title: String
  let name: String
  let caption: String
  let crumbs: [Crumb]
  let editAddress: String?
  let organisationsAddress: String
  let dashboardAddress: String
  let templatesAddress: String?
  let groups: [String]
  let contingents: [Total]
  let hasContingents: Bool
  let enterprises: [Enterprises]
  let mayEdit: Bool

  struct Total: Encodable, Sendable {
    let year: String
    let cells: [String]
    let entered: String
    let lacksFigures: Bool
  }

  struct Enterprises: Encodable, Sendable {
    let year: String
    let number: String
    /// Nothing where no figure is entered.
    let source: String?
    let changeAddress: String?
  }

  init(_ card: MunicipalityCard, viewer: Account, today: CalendarDate) {
    let municipality = card.municipality
    title = "Карточка района"
    name = municipality.name
    caption = municipality.region
    crumbs = [Crumb("Районы", MunicipalityAddress.index)]
    editAddress = viewer.isOfCentre ? MunicipalityAddress.edit(municipality.slug) : nil
    organisationsAddress = OrganisationAddress.index
    dashboardAddress = DistrictAddress.show
    templatesAddress = viewer.isOfCentre ? OrderTemplateAddress.index(municipality.slug) : nil
    groups = Contingent.Group.allCases.map(Words.group)
    contingents = card.contingents.map { Total($0, organisations: card.organisations) }
    hasContingents = !contingents.isEmpty
    enterprises = Self.enterprises(card, viewer: viewer, today: today)
    mayEdit = viewer.isOfCentre
  }

  /// This year and the one before, entered or not, and every other that is.
  private static func enterprises(_ card: MunicipalityCard, viewer: Account, today: CalendarDate) -> [Enterprises] {
    let known = Dictionary(uniqueKeysWithValues: card.enterprises.map { ($0.year, $0) })
    return Set(known.keys).union([today.year, today.year - 1]).sorted(by: >).map { year in
      Enterprises(
        year: String(year), number: known[year].map { Russian.number($0.enterprises) } ?? "–",
        source: known[year].map { "\(Russian.date($0.asOf)), \($0.source)" },
        changeAddress: viewer.isOfCentre ? EnterpriseCountAddress.edit(card.municipality.slug, year) : nil)
    }
  }

  private init(total: Total) {
    title = "Карточка района"
    name = "Пижанский район"
    caption = "Кировская область"
    crumbs = [Crumb("Районы", MunicipalityAddress.index)]
    editAddress = MunicipalityAddress.edit("pizhanka")
    organisationsAddress = OrganisationAddress.index
    dashboardAddress = DistrictAddress.show
    templatesAddress = OrderTemplateAddress.index("pizhanka")
    groups = ["Обучающихся всего"]
    contingents = [total]
    hasContingents = true
    enterprises = [
      Enterprises(
        year: "2026", number: "120", source: "01.01.2026, Росстат",
        changeAddress: EnterpriseCountAddress.edit("pizhanka", 2026))
    ]
    mayEdit = true
  }

  static let sample = MunicipalityShowPage(
    total: Total(year: "2026/27", cells: ["1 500"], entered: "8 из 9", lacksFigures: true))
}

extension MunicipalityShowPage.Total {
  fileprivate init(_ total: ContingentTotal, organisations: Int) {
    year = total.year.label
    cells = Contingent.Group.allCases.map { total.heads[$0].map(Russian.number) ?? "–" }
    entered = "\(Russian.number(total.entered)) из \(Russian.number(organisations))"
    lacksFigures = total.entered < organisations
  }
}
