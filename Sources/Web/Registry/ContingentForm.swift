import HTTP
import Mentoring

/// The figures of a school year; an empty one means that it is not known.
struct ContingentForm: EditForm {
  var input: Input
  let year: SchoolYear
  /// Who is registered at the organisation.
  let facts: Facts?
  let today: CalendarDate
  /// Set by reading: the groups that are smaller than what is registered today.
  private(set) var exceeded: [Contingent.Group] = []

  init(_ input: Input, _ year: SchoolYear, registered facts: Facts?, today: CalendarDate) {
    self.input = input
    self.year = year
    self.facts = facts
    self.today = today
  }

  struct Value: Sendable {
    let heads: [Contingent.Group: Int]
    let asOf: CalendarDate
    let source: String
  }

  static let labels =
    Contingent.Group.allCases.map { (name: $0.rawValue, label: Words.group($0)) }
    + [(name: "asOf", label: "На какую дату"), (name: "source", label: "Источник")]

  static func fields(of contingent: Contingent?) -> FormFields {
    FormFields(
      Contingent.Group.allCases.map { ($0.rawValue, contingent?.heads[$0].map(String.init) ?? "") } + [
        ("asOf", contingent.map { Russian.date($0.asOf) } ?? ""), ("source", contingent?.source ?? ""),
      ])
  }

  mutating func validated() -> Value? {
    var heads: [Contingent.Group: Int] = [:]
    for group in Contingent.Group.allCases {
      heads[group] = input.number(group.rawValue, label: Words.groupAlone(group), in: 0...100_000)
    }
    if input.isValid { checkFigures(heads) }
    let asOf = readDate()
    if let asOf { compare(heads, on: asOf) }
    let source = input.text(
      "source", label: "Источник", limit: 120, missing: "Укажите источник: ОО-1, приказ или свод школы")
    guard input.isValid, let asOf else { return nil }
    return Value(heads: heads, asOf: asOf, source: source)
  }

  private mutating func checkFigures(_ heads: [Contingent.Group: Int]) {
    if heads.isEmpty { input.fail(Contingent.Group.pupils.rawValue, "Внесите хотя бы одну численность") }
    for pair in Contingent.nested {
      guard let part = heads[pair.part], let whole = heads[pair.whole], part > whole else { continue }
      input.fail(
        pair.part.rawValue,
        "\(Words.groupAlone(pair.part)) – \(Russian.number(part)), больше, чем "
          + "\(Words.groupAlone(pair.whole, isFirst: false)) – \(Russian.number(whole))")
    }
  }

  /// A slip of the pen («1» for «219») would go public as a coverage of thousands of per cent: only a tick lets it pass.
  private mutating func compare(_ heads: [Contingent.Group: Int], on day: CalendarDate) {
    guard let facts, year == SchoolYear(containing: today) else { return }
    let registered = facts.registered(on: today, agesOn: day)
    exceeded = Contingent(organisation: facts.organisation, year: year, heads: heads, asOf: day, source: "")
      .exceeded(by: registered)
    guard input["confirmed"] != "1" else { return }
    for group in exceeded {
      input.fail(
        group.rawValue,
        "\(Words.groupAlone(group)) – \(Russian.number(heads[group] ?? 0)), а в реестре "
          + "\(Russian.number(registered[group] ?? 0)): исправьте или отметьте, что числа верны")
    }
  }

  private mutating func readDate() -> CalendarDate? {
    let date = input.date("asOf", today: today, missing: "Укажите, на какую дату численность")
    guard let date else { return nil }
    if date > today { input.fail("asOf", "Дата не может быть позже сегодня") }
    // Classes are formed in the summer before; a figure of another year is a slip of the pen.
    if date < year.start.adding(months: -3) || date > year.end {
      input.fail("asOf", "Дата не относится к \(year.label) учебному году: нужна с 01.06.\(year.startYear)")
    }
    return date
  }
}
