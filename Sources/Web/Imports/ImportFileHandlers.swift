import HTTP
import Mentoring
import Office
import Storage

/// The table given back, and a table to begin with.
enum ImportFileHandlers {
  /// The user's own rows with a column «Что исправить» behind them.
  @Sendable static func show(_ context: Context) throws -> Response {
    let table = try context.importState()
    guard table.stage != .columns else { throw Failure.notFound }
    let rows = try context.store.importRows(of: table, limit: Import.rowLimit + table.plan.headRows)
    let sheet = Sheet(table, rows.filter { $0.number > table.plan.headRows })
    try context.store.noteExport(
      of: ImportAddress.index, rows: sheet.rows.count, format: SheetFormat.xlsx.rawValue, filters: "",
      by: context.author)
    return try .download(sheet, "spisok-s-pometkami", .xlsx)
  }

  @Sendable static func sample(_ context: Context) throws -> Response {
    var sheet = Sheet(
      "Список",
      [
        .init("ФИО", width: 32), .init("Дата рождения", width: 14), .init("Пол", width: 8), .init("Кто это", width: 12),
        .init("Класс, должность", width: 28), .init("Числится с", width: 12), .init("Роль в наставничестве", width: 22),
        .init("Компетенции", width: 26), .init("Обучение", width: 12), .init("Запрос", width: 30),
      ])
    let start = SchoolYear(containing: context.today).start
    sheet.append([
      "Петрова Мария Ивановна", .init(CalendarDate(iso: "2012-09-27")), "ж", "ученик", "8А", .date(start),
      "наставляемый", .empty, .empty, "выбор профессии",
    ])
    sheet.append([
      "Сидоров Олег Павлович", .init(CalendarDate(iso: "1985-03-14")), "м", "педагог", "учитель математики",
      .date(start), "наставник", "алгебра, проекты", .date(start), .empty,
    ])
    return try .download(sheet, "obrazec", .xlsx)
  }
}

extension Sheet {
  fileprivate static let advice = "Что исправить"

  fileprivate init(_ table: ImportState, _ rows: [ImportRow]) {
    // A table that comes for the second time has the column already.
    let kept = table.plan.headings.indices.filter { table.plan.headings[$0] != Self.advice }
    self.init(
      "Список с пометками",
      kept.map { Column(table.plan.headings[$0], width: 20) } + [Column(Self.advice, width: 60)])
    for row in rows {
      let isOpen = row.outcome == .refused || row.outcome == .similar
      append(
        kept.map { .init(row.cells.indices.contains($0) ? row.cells[$0] : nil) } + [.init(isOpen ? row.note : nil)])
    }
  }
}
