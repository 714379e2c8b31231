import Mentoring
import Storage

/// One row of the table with what is wrong with it.
struct ImportRowEditPage: Page {
  static let template = "imports/row-edit"

  let title: String
  let errors: ErrorSummary?
  let crumbs: [Crumb]
  let problems: [String]
  let action: String
  let fields: [Field]
  let backAddress: String

  init(_ table: ImportState, _ row: ImportRow, _ input: Input) {
    title = "Строка \(Russian.number(row.number))"
    errors = ErrorSummary(input)
    crumbs = [Crumb("Загрузить списком", ImportAddress.new), Crumb("Проверка", ImportAddress.check(table.id))]
    problems = row.outcome == .refused ? row.note.split(separator: ";").map { Russian.initialUpper($0.trimmed) } : []
    action = ImportAddress.row(table.id, row.number)
    fields = table.plan.fields.indices.compactMap { column in
      table.plan.fields[column].map { _ in
        Field(input, ImportRowForm.name(of: column), table.plan.headings[column], autocomplete: "off")
      }
    }
    backAddress = ImportAddress.check(table.id)
  }

  private init(errors: ErrorSummary) {
    title = "Строка 12"
    self.errors = errors
    crumbs = [Crumb("Загрузить списком", ImportAddress.new)]
    problems = ["Дата рождения: В сентябре 30 дней"]
    action = "/imports/1/rows/12"
    fields = [.sample]
    backAddress = "/imports/1/check"
  }

  static let sample = ImportRowEditPage(errors: .sample)
}

extension Substring {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
