import Mentoring
import Storage

/// The directory of indicators: what is counted, by which act, since when (`ux.md` D8).
struct IndicatorIndexPage: Page {
  static let template = "indicators/indicators"

  let title = "Показатели и формулы"
  let rows: [Row]
  let newAddress: String?

  struct Row: Encodable, Sendable {
    let name: String
    let address: String
    let rule: String
    let source: String
    let since: String
    let listAddress: String
    let note: String?
  }

  init(_ directory: IndicatorDirectory, _ viewer: Account, today: CalendarDate) {
    rows = directory.versions.compactMap { versions in
      let now = IndicatorDirectory(versions: [versions]).indicators(on: today).first
      return now.map { Row($0, versions, today: today) }
    }
    newAddress = viewer.isOfCentre ? IndicatorAddress.new : nil
  }

  private init(row: Row) {
    rows = [row]
    newAddress = IndicatorAddress.new
  }

  static let sample = IndicatorIndexPage(
    row: Row(
      name: "Охват", address: "/admin/indicators/coverage", rule: "Обучающиеся", source: "Ростов, п. 4.1",
      since: "01.01.2020", listAddress: "/coverage", note: "стоит отдельно"))
}

extension IndicatorIndexPage.Row {
  fileprivate init(_ indicator: Indicator, _ versions: [Indicator], today: CalendarDate) {
    name = indicator.name
    address = IndicatorAddress.show(indicator.code)
    rule = Words.rule(indicator)
    source = indicator.source
    since = Russian.date(indicator.validFrom)
    listAddress = CoverageAddress.index(indicator: indicator.code, on: today, in: nil, .counted)
    let next = versions.last.flatMap { $0.validFrom > today ? "с \(Russian.date($0.validFrom)) – новая формула" : nil }
    let apart = indicator.isApart ? "стоит отдельно: обучающиеся и педагоги вместе" : nil
    let own = indicator.owner == nil ? nil : "показатель района"
    let notes = [apart, own, next].compactMap(\.self)
    note = notes.isEmpty ? nil : notes.joined(separator: "; ")
  }
}
