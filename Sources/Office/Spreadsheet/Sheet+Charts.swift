import CXLSXWriter

extension Sheet {
  /// A chart of the office suite itself, drawn from columns of the sheet: whoever changes a cell sees it move.
  package struct Chart: Sendable, Equatable {
    package let title: String
    package let kind: Kind
    /// The column whose cells stand along the axis.
    package let names: Int
    /// The columns that are drawn; each is called as its head.
    package let values: [Int]

    package enum Kind: Sendable, CaseIterable { case columns, bars, line }

    package init(_ title: String, _ kind: Kind, names: Int, values: [Int]) {
      self.title = title
      self.kind = kind
      self.names = names
      self.values = values
    }
  }

  /// Below the table, one under the other: beside it a printed page would be twice as broad.
  func draw(
    _ chart: Chart, _ tab: String, _ sheet: UnsafeMutablePointer<lxw_worksheet>,
    _ book: UnsafeMutablePointer<lxw_workbook>
  ) {
    guard !rows.isEmpty, let drawn = workbook_add_chart(book, chart.kind.type) else { return }
    let last = lxw_row_t(rows.count)
    for (place, value) in chart.values.enumerated() {
      guard let series = chart_add_series(drawn, nil, nil) else { continue }
      let (name, number) = (lxw_col_t(chart.names), lxw_col_t(value))
      chart_series_set_categories(series, tab, 1, name, last, name)
      chart_series_set_values(series, tab, 1, number, last, number)
      chart_series_set_name_range(series, tab, 0, number)
      let colour = Self.colours[place % Self.colours.count]
      var fill = lxw_chart_fill(color: colour, none: 0, transparency: 0)
      var line = lxw_chart_line()
      line.color = colour
      line.width = 2
      if chart.kind == .line { chart_series_set_line(series, &line) } else { chart_series_set_fill(series, &fill) }
    }
    chart_title_set_name(drawn, chart.title)
    chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    // Bars lie, and so do their axes: the library calls the one with the names y. The first row is the first from above.
    let (names, numbers) = chart.kind == .bars ? (\lxw_chart.y_axis, \lxw_chart.x_axis) : (\.x_axis, \.y_axis)
    if chart.kind == .bars { chart_axis_set_reverse(drawn.pointee[keyPath: names]) }
    chart_axis_set_min(drawn.pointee[keyPath: numbers], 0)
    var options = lxw_chart_options()
    (options.x_scale, options.y_scale) = (Self.breadth, chart.kind == .bars ? height : 1.2)
    worksheet_insert_chart_opt(sheet, last + 2 + lxw_row_t(shift(of: chart)), 0, drawn, &options)
  }

  /// Rows of the sheet that the charts before it take.
  private func shift(of chart: Chart) -> Int {
    charts.prefix { $0 != chart }.reduce(0) { $0 + Int(($1.kind == .bars ? height : 1.2) * 15) + 2 }
  }

  private static let breadth = 1.8
  /// So that every bar of a long table can be read.
  private var height: Double { max(1.2, Double(rows.count) * 0.09) }

  /// The series of `ux.md` 3.2: the brand first, the plan second.
  private static let colours: [lxw_color_t] = [0x0B4BBF, 0xB3470A, 0x116B3C, 0x6B3FA0, 0x5B6B7C]
}

extension Sheet.Chart.Kind {
  fileprivate var type: UInt8 {
    switch self {
    case .columns: UInt8(LXW_CHART_COLUMN.rawValue)
    case .bars: UInt8(LXW_CHART_BAR.rawValue)
    case .line: UInt8(LXW_CHART_LINE.rawValue)
    }
  }
}
