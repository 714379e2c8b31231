import ArgumentParser
import Foundation
import Mentoring
import Office
import Storage
import Web

struct CoverageFigures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage", abstract: "Охват по организациям, районам и региону на дату.",
    discussion: "Считает тем же правилом, что и страницы портала. Работает и рядом с запущенным порталом.")

  @OptionGroup var place: DataOptions
  @OptionGroup var day: ClockOptions
  @Option(help: "На какой день; без него – на сегодня.") var on: String?
  @Option(help: "Краткое имя одной организации.") var organisation: String?
  @Option(help: "Код показателя; без него – главный.") var indicator: String?
  @Flag(help: "Поимённо: кто посчитан, кто нет и почему.") var list = false
  @Option(help: "Вид ответа: table, json, csv.") var format = Format.table

  enum Format: String, ExpressibleByArgument { case table, json, csv }

  func run() throws {
    let date = try on.map(CalendarDate.init(operator:)) ?? day.clock().today
    let store = try Store.openForReading(directory: place.data)
    let asked = try store.indicators(on: date).first { indicator == nil || $0.code.rawValue == indicator }
    guard let asked else { throw Stop("Показателя «\(indicator ?? "")» нет.") }
    let places =
      try organisation.map { [try store.place(slug: $0, within: .organisations([store.organisation($0)]))] }
      ?? store.places(with: asked)
    if list {
      try print(Self.write(PersonRow.rows(of: asked, on: date, in: places, store), format), terminator: "")
    } else {
      try print(Self.write(places.map { try FigureRow(asked, on: date, in: $0, store) }, format), terminator: "")
    }
  }

  private static func write<Row: CoverageRow>(_ rows: [Row], _ format: Format) throws -> String {
    switch format {
    case .table:
      var table = TextTable(Row.header)
      for row in rows { table.append(row.cells) }
      return table.text + "\n"
    case .csv:
      var sheet = Sheet("Охват", Row.header.map { Sheet.Column($0) })
      for row in rows { sheet.append(row.cells.map { .text($0) }) }
      return String(decoding: sheet.csv(), as: UTF8.self)
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(rows), as: UTF8.self) + "\n"
    }
  }
}

private protocol CoverageRow: Encodable {
  static var header: [String] { get }
  var cells: [String] { get }
}

/// The figure of one place. Without a denominator `percent` is absent: «н/д», never zero.
private struct FigureRow: CoverageRow {
  let level, slug, name, date: String
  let percent: Double?
  let counted: Int
  let denominator: Int?
  let asOf: String?
  let sources: [String]
  let withoutContingent, withoutPair, waiting, withoutOrder, overdue, outsideDates, outsideAge, repeats: Int
  let plan: Double?
  let planDue: String?

  init(_ indicator: Indicator, on date: CalendarDate, in place: Place, _ store: Store) throws {
    let (held, people) = try store.figureWithPeople(indicator, of: place, on: date)
    let (figure, step) = (held.tally, held.step)
    let missed: (Coverage.Reason) -> Int = { figure.missed[$0] }
    level = Self.level(place.area)
    slug = place.slug
    name = place.name
    self.date = date.iso
    percent = figure.percent
    counted = figure.countedWithDenominator
    denominator = figure.denominator.heads
    asOf = figure.denominator.asOf?.iso
    sources = figure.denominator.sources
    withoutContingent = figure.denominator.missing.count
    withoutPair = missed(.noPair) + missed(.otherForm)
    waiting = missed(.waiting)
    withoutOrder = missed(.noOrder)
    overdue = missed(.overdue)
    outsideDates = missed(.outsideDates)
    outsideAge = missed(.outsideAge) + missed(.outsideYears)
    repeats = people.repeats.count
    plan = step?.percent
    planDue = step?.due.iso
  }

  private static func level(_ area: Area) -> String {
    switch area {
    case .organisation: "организация"
    case .municipality: "район"
    case .region: "регион"
    }
  }

  static let header = [
    "уровень", "краткое имя", "название", "охват, %", "посчитано", "численность", "на дату", "план, %", "срок плана",
    "без пары", "ждут наставника", "без приказа", "срок вышел", "вне дат", "вне возраста", "повторы",
  ]

  var cells: [String] {
    [
      level, slug, name, percent.map { Russian.decimal($0) } ?? Russian.notAvailable, String(counted),
      denominator.map(String.init) ?? Russian.notAvailable, asOf ?? "", plan.map { Russian.decimal($0) } ?? "",
      planDue ?? "", String(withoutPair), String(waiting), String(withoutOrder), String(overdue), String(outsideDates),
      String(outsideAge),
      String(repeats),
    ]
  }
}

/// One person behind a figure, by name: for the operator only.
private struct PersonRow: CoverageRow {
  let organisation, person, state: String
  let personId: Int64?
  let reason: String?
  let pairId: Int64?

  static let header = ["организация", "человек", "состояние", "причина", "пара"]

  var cells: [String] {
    [
      organisation, person, Self.words[state] ?? state, reason.flatMap { Self.words[$0] } ?? "",
      pairId.map(String.init) ?? "",
    ]
  }

  private static let words = [
    "counted": "посчитан", "missed": "не посчитан", "repeat": "повтор", "noPair": "нет пары",
    "outsideDates": "пара не действует на эту дату", "noOrder": "пара без приказа", "outsideAge": "вне возраста",
    "birthDateUnknown": "не указана дата рождения", "otherForm": "пара другой формы", "waiting": "ждёт наставника",
    "overdue": "срок пары вышел, она не завершена", "outsideYears": "вне стажа",
    "workSinceUnknown": "не указано начало работы",
  ]

  /// The people of the organisations among the places: those above them hold the same people once more.
  static func rows(
    of indicator: Indicator, on date: CalendarDate, in places: [Place], _ store: Store
  ) throws -> [PersonRow] {
    try places.flatMap { place -> [PersonRow] in
      guard case .organisation = place.area else { return [] }
      let figure = try store.coverage(indicator, on: date, in: place.area)
      let names = try store.fullNames(
        of: figure.counted.map(\.person) + figure.missed.compactMap(\.person) + figure.repeats.map(\.person))
      let row: (Person.ID?, String, String?, Pair.ID?) -> PersonRow = { person, state, reason, pair in
        PersonRow(
          organisation: place.slug, person: person.flatMap { names[$0] } ?? "", state: state,
          personId: person?.rawValue,
          reason: reason, pairId: pair?.rawValue)
      }
      return figure.counted.map { row($0.person, "counted", nil, $0.pair) }
        + figure.missed.map { row($0.person, "missed", $0.reason.rawValue, $0.pair) }
        + figure.repeats.map { row($0.person, "repeat", nil, $0.pair) }
    }
  }
}
