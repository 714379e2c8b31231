import HTTP
import Mentoring
import Storage

/// Blanks to print: each purpose of each person on a sheet of its own (`ux.md` K11; 152-ФЗ, ст. 9 as of 01.09.2025).
struct ConsentBlankIndexPage: Page {
  static let template = "consents/blanks"

  let title = "Бланки согласий"
  let crumbs = [Crumb("Согласия", ConsentAddress.index)]
  let lead: String
  let blanks: [ConsentBlank]
  let hasBlanks: Bool
  let signAddress: String
  let backAddress: String
  let missing: [Missing]

  /// Details of an operator that the paper must have.
  struct Missing: Encodable, Sendable {
    let text: String
    let address: String
  }

  init(
    _ lines: [ConsentLine], _ filter: ConsentFilter, _ query: FormFields,
    operators: [Organisation.ID: Operator], slugs: [Organisation.ID: String], settings: ConsentSettings,
    viewer: Account, today: CalendarDate
  ) {
    let query = ConsentFilter.query(query).setting("page", to: nil)
    let forms = lines.flatMap { line in
      filter.kinds.filter { line.consents[$0]?.status(on: today) == .printed }.map { (line, $0) }
    }
    blanks = forms.map { line, kind in
      ConsentBlank(line, kind, operators[line.organisation] ?? settings.centre, settings, today: today)
    }
    hasBlanks = !blanks.isEmpty
    lead =
      "\(Russian.plural(blanks.count, "лист", "листа", "листов")): печатайте из меню браузера (Ctrl+P). "
      + "Каждое согласие – отдельный документ на своём листе."
    signAddress = ConsentAddress.new(query)
    backAddress = ConsentAddress.index(query)
    missing = Self.missing(operators, slugs, settings, viewer)
  }

  private static func missing(
    _ operators: [Organisation.ID: Operator], _ slugs: [Organisation.ID: String], _ settings: ConsentSettings,
    _ viewer: Account
  ) -> [Missing] {
    let schools = operators.filter { !$0.value.isComplete }.sorted { $0.key < $1.key }.compactMap { id, known in
      slugs[id].map {
        Missing(text: "Внести ИНН, ОГРН и адрес: \(known.name)", address: ConsentSettingsAddress.editOperator($0))
      }
    }
    let isCentreKnown = settings.centre.isComplete && !settings.resources.isEmpty
    return schools
      + (isCentreKnown || !viewer.isOfCentre
        ? [] : [Missing(text: "Внести реквизиты центра и адрес портала", address: ConsentSettingsAddress.edit)])
  }

  private init(blanks: [ConsentBlank]) {
    lead = "12 листов: печатайте из меню браузера."
    self.blanks = blanks
    hasBlanks = true
    signAddress = ConsentAddress.new
    backAddress = ConsentAddress.index
    missing = [Missing(text: "Внести ИНН: МКОУ СОШ с. Воя", address: "/organisations/voya/operator/edit")]
  }

  static let sample = ConsentBlankIndexPage(blanks: [.sample])
}
