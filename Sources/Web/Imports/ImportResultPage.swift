import HTTP
import Mentoring
import Storage

/// What became of the table: four numbers that make up its rows, and the way back for a day.
struct ImportResultPage: Page {
  static let template = "imports/result"

  let title: String
  let caption: String
  let crumbs = [Crumb("Участники", PersonAddress.index), Crumb("Загрузить списком", ImportAddress.new)]
  let counts: [SummaryRow]
  let withdrawn: String?
  let withdrawal: Withdrawal?
  let fileAddress: String?
  let peopleAddress = PersonAddress.index
  let newAddress = ImportAddress.new
  let tabs: [FigureControls.Tab]
  let rows: [ImportRowView]
  let hasRows: Bool
  let pagination: Pagination

  struct Withdrawal: Encodable, Sendable {
    let action: String
    let until: String
  }

  init(
    _ table: ImportState, _ outcome: Import.Outcome, _ lines: [ImportRow], page: Int, _ last: EventLine?, clock: Clock
  ) {
    title = table.stage == .withdrawn ? "Загрузка отменена" : "Загружено"
    caption = table.organisation.name
    let shown: [Import.Outcome] = [.new, .changed, .same, .refused, .similar]
    let told = shown.filter { $0 != .similar || table.counts[.similar] != nil }
    counts =
      told.map { SummaryRow(Words.importResult($0), Russian.number(table.counts[$0] ?? 0)) }
      + [SummaryRow("Всего строк", Russian.number(table.total))]
    withdrawn = table.stage == .withdrawn ? last.map(Self.words) : nil
    let hasWritten = table.counts[.new] != nil || table.counts[.changed] != nil
    let end = table.createdAt + Import.lifetime
    withdrawal =
      table.stage == .loaded && hasWritten && clock.moment < end
      ? Withdrawal(
        action: ImportAddress.withdrawal(table.id),
        until: "до \(clock.time(of: end)) \(Russian.date(clock.date(of: end)))") : nil
    fileAddress =
      table.counts[.refused] == nil && table.counts[.similar] == nil ? nil : ImportAddress.file(table.id)
    let address = { (query: FormFields) in ImportAddress.result(table.id) + "?" + query.encoded }
    tabs = told.map { each in
      .init(
        title: "\(Words.importResult(each)): \(Russian.number(table.counts[each] ?? 0))",
        address: address(["outcome": each.rawValue]), isCurrent: each == outcome)
    }
    rows = lines.map { ImportRowView($0, table) }
    hasRows = !rows.isEmpty
    pagination = Pagination(
      total: table.counts[outcome] ?? 0, page: page, query: ["outcome": outcome.rawValue], address: address)
  }

  private static func words(_ event: EventLine) -> String {
    let withdrawn = Int(event.after["withdrawn"] ?? "") ?? 0
    let kept = Int(event.after["kept"] ?? "") ?? 0
    let back = "Отменено: \(Russian.plural(withdrawn, "строка", "строки", "строк"))."
    return kept == 0 ? back : back + " Оставлено: \(Russian.number(kept)) – с этими людьми уже работали."
  }

  private init(rows: [ImportRowView]) {
    title = "Загружено"
    caption = "МКОУ СОШ с. Воя"
    counts = [.sample]
    withdrawn = "Отменено: 50 строк."
    withdrawal = Withdrawal(action: "/imports/1/withdrawal", until: "до 14:05 26.11.2026")
    fileAddress = "/imports/1/file.xlsx"
    tabs = FigureControls.sample.tabs
    self.rows = rows
    hasRows = true
    pagination = .sample
  }

  static let sample = ImportResultPage(rows: [.sample])
}
