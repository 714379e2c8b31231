import HTTP
import Mentoring
import Storage

/// What will become of each row, and the button that does it (`ux.md` K4).
struct ImportCheckPage: Page {
  static let template = "imports/check"

  let title = "Проверка"
  let caption: String
  let crumbs: [Crumb]
  let summary: String
  let tabs: [FigureControls.Tab]
  let rows: [ImportRowView]
  let hasRows: Bool
  let pagination: Pagination
  /// Rows that wait for a decision come before the load.
  let similar: Link?
  let load: Load?
  let nothing: Bool
  let fileAddress: String?
  let columnsAddress: String

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  struct Load: Encodable, Sendable {
    let action: String
    let button: String
    let isFirst: Bool
  }

  /// The outcome of the address, else the first that needs somebody.
  static func outcome(_ query: FormFields, _ table: ImportState) -> Import.Outcome {
    let order: [Import.Outcome] = [.refused, .similar, .new, .changed, .same]
    return query["outcome"].flatMap(Import.Outcome.init(rawValue:))
      ?? order.first { table.counts[$0] != nil } ?? .new
  }

  init(_ table: ImportState, _ outcome: Import.Outcome, _ lines: [ImportRow], page: Int) {
    caption = table.organisation.name
    crumbs = [
      Crumb("Участники", PersonAddress.index), Crumb("Загрузить списком", ImportAddress.new),
      Crumb("Столбцы", ImportAddress.columns(table.id)),
    ]
    summary = "В таблице \(Russian.plural(table.total, "строка", "строки", "строк")). В реестр ещё ничего не записано."
    let address = { ImportAddress.check(table.id, $0) }
    tabs = Import.Outcome.allCases.map { each in
      .init(
        title: "\(Words.importOutcome(each)): \(Russian.number(table.counts[each] ?? 0))",
        address: address(["outcome": each.rawValue]), isCurrent: each == outcome)
    }
    rows = lines.map { ImportRowView($0, table) }
    hasRows = !rows.isEmpty
    pagination = Pagination(
      total: table.counts[outcome] ?? 0, page: page, query: ["outcome": outcome.rawValue], address: address)
    let waiting = table.counts[.similar] ?? 0
    similar =
      waiting == 0
      ? nil
      : Link(title: "Разобрать похожих: \(Russian.number(waiting))", address: ImportAddress.duplicates(table.id))
    let count = (table.counts[.new] ?? 0) + (table.counts[.changed] ?? 0)
    load =
      count == 0
      ? nil
      : Load(
        action: ImportAddress.result(table.id),
        button: "Загрузить \(Words.importedPeople(count))\(waiting > 0 ? ", без похожих" : "")", isFirst: waiting == 0)
    nothing = count == 0 && waiting == 0
    fileAddress = table.counts[.refused] == nil && waiting == 0 ? nil : ImportAddress.file(table.id)
    columnsAddress = ImportAddress.columns(table.id)
  }

  private init(rows: [ImportRowView]) {
    caption = "МКОУ СОШ с. Воя"
    crumbs = [Crumb("Участники", PersonAddress.index)]
    summary = "В таблице 58 строк."
    tabs = FigureControls.sample.tabs
    self.rows = rows
    hasRows = true
    pagination = .sample
    similar = Link(title: "Разобрать похожих: 3", address: "/imports/1/duplicates")
    load = Load(action: "/imports/1/result", button: "Загрузить 50 человек", isFirst: true)
    nothing = true
    fileAddress = "/imports/1/file.xlsx"
    columnsAddress = "/imports/1/columns"
  }

  static let sample = ImportCheckPage(rows: [.sample])
}

/// A row of the table, named by its person.
struct ImportRowView: Encodable, Sendable {
  let number: String
  let name: String
  let facts: String
  let note: String
  let editAddress: String?
  let decideAddress: String?
  let personAddress: String?

  init(_ row: ImportRow, _ table: ImportState) {
    let values = { (isSuch: (ImportField) -> Bool) in
      zip(table.plan.fields, row.cells).compactMap { field, cell in
        field.map { isSuch($0) && !cell.isEmpty } == true ? cell : nil
      }
    }
    number = Russian.number(row.number)
    let typed = values(\.isOfName).joined(separator: " ")
    name = typed.isEmpty ? "без имени" : typed
    facts = values { !$0.isOfName }.joined(separator: ", ")
    note = row.note
    let isOpen = table.stage == .checked && (row.outcome == .refused || row.outcome == .new)
    editAddress = isOpen ? ImportAddress.editRow(table.id, row.number) : nil
    decideAddress =
      table.stage == .checked && row.outcome == .similar ? ImportAddress.duplicate(table.id, row: row.number) : nil
    personAddress =
      row.outcome == .same || row.outcome == .changed || table.stage == .loaded && row.outcome == .new
      ? row.person.map(PersonAddress.show) : nil
  }

  private init() {
    number = "12"
    name = "Иванова Анна Петровна"
    facts = "27.09.2011, 9А"
    note = "Дата рождения: В сентябре 30 дней"
    editAddress = "/imports/1/rows/12/edit"
    decideAddress = "/imports/1/duplicates?row=12"
    personAddress = "/people/1"
  }

  static let sample = ImportRowView()
}
