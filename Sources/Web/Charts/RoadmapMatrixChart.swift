import Mentoring
import Storage

/// C3 for many roadmaps: organisations × measures. Every cell leads to its measure and says its state in words.
struct RoadmapMatrixChart: Encodable, Sendable {
  let viewBox: String
  let title: String
  let columns: [Column]
  let rows: [Row]

  struct Column: Encodable, Sendable {
    let x: String
    let number: String
    let title: String
  }

  struct Row: Encodable, Sendable {
    let name: String
    let address: String
    let textY: String
    let cells: [Cell]
    let total: String
    let totalX: String
  }

  struct Cell: Encodable, Sendable {
    let x: String
    let y: String
    let kind: String
    let glyph: String?
    let address: String
    let label: String
  }

  private static let (left, step, size, top) = (230, 26, 24, 24)

  init?(_ matrix: RoadmapMatrix) {
    guard !matrix.rows.isEmpty else { return nil }
    let width = Self.left + matrix.columns.count * Self.step + 80
    viewBox = "0 0 \(width) \(Self.top + matrix.rows.count * Self.step)"
    let cells = matrix.rows.flatMap(\.cells.values)
    title =
      "\(Russian.plural(matrix.rows.count, "организация", "организации", "организаций")), выполнено "
      + "\(cells.count { $0.status == .done }) из \(cells.count), просрочено \(cells.count { $0.status == .overdue })"
    columns = matrix.columns.enumerated().map { index, column in
      Column(
        x: String(Self.left + index * Self.step + Self.size / 2),
        number: column.source.split(separator: " ").last.map(String.init) ?? "",
        title: "\(column.source): \(column.title)")
    }
    rows = matrix.rows.enumerated().map { number, row in
      let y = Self.top + number * Self.step
      let done = row.cells.values.count { $0.status == .done }
      let counted = row.cells.values.count { $0.status != .waived }
      return Row(
        name: row.name.count > 28 ? row.name.prefix(27) + "…" : row.name,
        address: RoadmapPlanAddress.show(row.roadmap), textY: String(y + 17),
        cells: matrix.columns.enumerated().compactMap { index, column in
          row.cells[column.source].map { cell in
            Cell(
              cell, at: Self.left + index * Self.step, y,
              label: "\(row.name), \(column.source): \(column.title) – \(Words.taskStatus(cell.status))")
          }
        }, total: "\(done) из \(counted)", totalX: String(width - 72))
    }
  }

  static let sample = RoadmapMatrixChart(row: .sample)

  private init(row: Row) {
    viewBox = "0 0 400 60"
    title = "1 организация, выполнено 1 из 1, просрочено 0"
    columns = [Column(x: "242", number: "1", title: "Калмыкия, п. 1: Рассказать педагогам")]
    rows = [row]
  }
}

extension RoadmapMatrixChart.Row {
  static let sample = RoadmapMatrixChart.Row(
    name: "МКОУ СОШ с. Воя", address: RoadmapPlanAddress.show(.init(7)), textY: "41",
    cells: [
      RoadmapMatrixChart.Cell(
        .init(task: .init(7), status: .done), at: 230, 24, label: "МКОУ СОШ с. Воя: выполнено")
    ], total: "1 из 1", totalX: "330")
}

extension RoadmapMatrixChart.Cell {
  init(_ cell: RoadmapMatrix.Cell, at x: Int, _ y: Int, label: String) {
    self.x = String(x)
    self.y = String(y)
    kind = RoadmapStrip.kind(cell.status)
    glyph = RoadmapStrip.glyph(cell.status, x: x, y: y)
    address = RoadmapTaskAddress.show(cell.task)
    self.label = label
  }
}
