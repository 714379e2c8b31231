import HTTP
import Mentoring
import Storage

/// What the columns mean: guessed, with three values of each (`ux.md` K4).
struct ImportColumnsPage: Page {
  static let template = "imports/columns"

  let title = "Что в столбцах"
  let caption: String
  let errors: ErrorSummary?
  let crumbs: [Crumb]
  let action: String
  let sheets: [SheetLink]
  let hasSheets: Bool
  let sheet: String
  let columns: [Column]
  let first: Field
  let role: Choice
  let since: Field
  let side: Choice
  let mode: Choice
  let tidy: Choice
  let backAddress = ImportAddress.new

  struct SheetLink: Encodable, Sendable {
    let title: String
    let address: String
    let isCurrent: Bool
  }

  struct Column: Encodable, Sendable {
    let samples: [String]
    let choice: Choice
  }

  init(_ table: ImportState, _ form: ImportColumnsForm, _ rows: [ImportRow]) {
    let plan = table.plan
    caption = table.organisation.name
    errors = ErrorSummary(form.input)
    crumbs = [Crumb("Участники", PersonAddress.index), Crumb("Загрузить списком", ImportAddress.new)]
    action = ImportAddress.columns(table.id)
    sheets = table.sheets.enumerated().map { index, sheet in
      SheetLink(
        title: "\(sheet.title) (\(Russian.number(sheet.rows)))",
        address: ImportAddress.columns(table.id) + "?" + FormFields([("sheet", String(index))]).encoded,
        isCurrent: index == plan.sheet)
    }
    hasSheets = sheets.count > 1
    sheet = String(plan.sheet)
    let people = rows.filter { $0.number > plan.headRows }
    columns = plan.headings.indices.compactMap { Column(form.input, plan, $0, people) }
    first = Field(
      form.input, "first", "Первая строка с человеком", hint: "Выше неё – заголовок", width: .short,
      inputmode: "numeric")
    let roles = Stay.Role.offered(by: table.organisation.kind).map { ($0.rawValue, Words.stayRole($0), String?.none) }
    role = Choice(
      form.input, "role", "Кто эти люди", hint: "Для строк, где это не написано",
      options: [("", "написано в каждой строке", nil)] + roles)
    since = Field(
      form.input, "since", "С какого дня они здесь",
      hint: "Для строк, где это не написано. С этого же дня начнут действовать новые классы и должности", width: .date,
      inputmode: "numeric", autocomplete: "off")
    side = Choice(
      form.input, "side", "Кто они в наставничестве", hint: "Для строк, где это не написано",
      options: [("", "не указывать", nil)]
        + [Pair.Side.mentor, .mentee].map { ($0.rawValue, Words.side($0), nil) })
    mode = Choice(
      form.input, "mode", "Если в реестре о человеке записано другое",
      options: ImportPlan.Mode.allCases.map { ($0.rawValue, Words.importMode($0).title, Words.importMode($0).hint) })
    tidy = Choice(
      form.input, "tidy", "Написание имён", options: [("1", "Писать «ИВАНОВА» и «иванова» как «Иванова»", nil)])
  }

  private init(errors: ErrorSummary) {
    caption = "МКОУ СОШ с. Воя"
    self.errors = errors
    crumbs = [Crumb("Участники", PersonAddress.index)]
    action = "/imports/1/columns"
    sheets = [SheetLink(title: "9А (25)", address: "/imports/1/columns?sheet=0", isCurrent: true)]
    hasSheets = true
    sheet = "0"
    columns = [Column(samples: ["Иванова Анна"], choice: .sample)]
    first = .sample
    role = .sample
    since = .sample
    side = .sample
    mode = .sample
    tidy = .sample
  }

  static let sample = ImportColumnsPage(errors: .sample)
}

extension ImportColumnsPage.Column {
  /// Nothing for a column that is empty all the way down.
  fileprivate init?(_ input: Input, _ plan: ImportPlan, _ column: Int, _ rows: [ImportRow]) {
    let values = rows.lazy.compactMap { $0.cells.indices.contains(column) ? $0.cells[column] : nil }
    samples = values.filter { !$0.isEmpty }.prefix(3).map { String($0.prefix(60)) }
    guard !samples.isEmpty || plan.fields[column] != nil else { return nil }
    choice = Choice(
      input, ImportColumnsForm.name(of: column), plan.headings[column],
      options: [("", "не загружать", nil)]
        + ImportField.allCases.map { ($0.rawValue, Words.importField($0), nil) })
  }
}
