import HTTP
import Mentoring

/// The figures of a school year; an empty one means that it is not known.
struct ContingentForm: EditForm {
  var input: Input
  let year: SchoolYear
  let today: CalendarDate

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
