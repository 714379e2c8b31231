import HTTP
import Mentoring
import Storage

/// What the columns of a table mean, and what holds where it is silent.
struct ImportColumnsForm: Form {
  var input: Input
  /// As guessed or chosen before.
  let plan: ImportPlan
  let sheets: [ImportSheet]
  let kind: Organisation.Kind
  let today: CalendarDate

  static func name(of column: Int) -> String { "column-\(column)" }

  /// The form as it is first shown.
  static func fields(_ plan: ImportPlan, kind: Organisation.Kind, today: CalendarDate) -> FormFields {
    let role = plan.role ?? Stay.Role.offered(by: kind).first
    let since = plan.since ?? SchoolYear(containing: today).start
    let columns = plan.fields.enumerated().map { (name(of: $0), $1?.rawValue ?? "") }
    return FormFields(
      [
        ("sheet", String(plan.sheet)), ("first", String(plan.headRows + 1)), ("role", role?.rawValue ?? ""),
        ("since", Russian.date(since)), ("side", plan.side?.rawValue ?? ""),
        ("mode", (plan.mode ?? .fill).rawValue),
      ] + (plan.tidiesCapitals ? [("tidy", "1")] : []) + columns)
  }

  mutating func validated() -> ImportPlan? {
    var plan = plan
    plan.fields = plan.fields.indices.map { ImportField(rawValue: input[Self.name(of: $0)]) }
    let rows = sheets[plan.sheet].rows
    let first = input.number("first", label: "Первая строка", in: 1...max(1, rows), missing: "Укажите первую строку")
    plan.headRows = (first ?? 1) - 1
    plan.role = Stay.Role(rawValue: input["role"])
    plan.tidiesCapitals = input["tidy"] == "1"
    plan.side = Pair.Side(rawValue: input["side"])
    plan.mode = ImportPlan.Mode(rawValue: input["mode"]) ?? .fill
    plan.since = input.date("since", today: today, missing: "Укажите, с какого дня люди здесь")
    check(plan)
    return input.isValid ? plan : nil
  }

  private mutating func check(_ plan: ImportPlan) {
    let column = Self.name(of: plan.fields.indices.first ?? 0)
    if !plan.hasName { input.fail(column, "Выберите, в каком столбце ФИО – целиком или фамилия и имя отдельно") }
    let chosen = plan.fields.enumerated().compactMap { index, field in field.map { (index, $0) } }
    for (index, field) in chosen where chosen.contains(where: { $0.0 < index && $0.1 == field }) {
      input.fail(Self.name(of: index), "«\(Russian.initialUpper(Words.importField(field)))» выбрано дважды")
    }
    if plan.role == nil, !plan.fields.contains(.role) { input.fail("role", "Выберите, кто эти люди") }
    if let role = plan.role, !Stay.Role.offered(by: kind).contains(role), !plan.fields.contains(.organisation) {
      input.fail("role", "В организации этого вида нет такой роли")
    }
  }
}
