import Mentoring
import Storage

/// Where a table is brought: a file, or what was copied from Excel.
struct ImportNewPage: Page {
  static let template = "imports/new"

  let title = "Загрузить списком"
  let errors: ErrorSummary?
  let crumbs = [Crumb("Участники", PersonAddress.index)]
  let action = ImportAddress.index
  let sampleAddress = ImportAddress.sample
  let cancelAddress = PersonAddress.index
  /// The organisation stands in both forms.
  let organisation: Choice
  let organisationOfPaste: Choice
  let fileError: String?
  let text: Field
  let recent: [Recent]
  let hasRecent: Bool

  struct Recent: Encodable, Sendable {
    let title: String
    let note: String
    let address: String
  }

  init(_ form: ImportForm, _ imports: [ImportState], clock: Clock) {
    errors = ErrorSummary(form.input)
    organisation = Self.choice(form)
    organisationOfPaste = Self.choice(form, suffix: "-paste")
    fileError = form.input.error(at: "file")
    text = Field(
      form.input, "text", "Таблица", hint: "Выделите таблицу в Excel вместе с заголовком, скопируйте и вставьте сюда",
      rows: 8)
    recent = imports.map { Recent($0, clock: clock) }
    hasRecent = !recent.isEmpty
  }

  private static func choice(_ form: ImportForm, suffix: String = "") -> Choice {
    let blank = form.organisations.count > 1 ? [("", "Выберите организацию", String?.none)] : []
    return Choice(
      form.input, "organisation", "Чьи это люди", id: "organisation" + suffix,
      options: blank + form.organisations.map { ($0.id.description, $0.name, nil) })
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    organisation = .sample
    organisationOfPaste = .sample
    fileError = "Выберите файл"
    text = .sample
    recent = [Recent(title: "МКОУ СОШ с. Воя, 14:05", note: "загружено 50 человек", address: "/imports/1/result")]
    hasRecent = true
  }

  static let sample = ImportNewPage(errors: .sample)
}

extension ImportNewPage.Recent {
  fileprivate init(_ table: ImportState, clock: Clock) {
    title =
      "\(table.organisation.name), \(Russian.date(clock.date(of: table.createdAt))) в \(clock.time(of: table.createdAt))"
    switch table.stage {
    case .columns:
      note = "нужно указать столбцы"
      address = ImportAddress.columns(table.id)
    case .checked:
      note = "проверено, не загружено"
      address = ImportAddress.check(table.id)
    case .loaded:
      note = "загружено"
      address = ImportAddress.result(table.id)
    case .withdrawn:
      note = "отменено"
      address = ImportAddress.result(table.id)
    }
  }
}
