/// The cells of a row by what they mean, and what is wrong with them.
struct RowValues {
  private let plan: ImportPlan
  private let cells: [String]
  private(set) var problems: [String] = []
  private var formulas: Set<ImportField> = []

  init(_ plan: ImportPlan, _ cells: [String]) {
    self.plan = plan
    self.cells = cells
    for (column, field) in plan.fields.enumerated() {
      guard let field, cells.indices.contains(column), cells[column].hasPrefix("=") else { continue }
      formulas.insert(field)
      problems.append("\(plan.headings[column]): формула; скопируйте столбец и вставьте его как значения")
    }
  }

  var hasFormulaInName: Bool { formulas.contains(where: \.isOfName) }

  /// What was typed, tidied; nothing for a formula and for a column that is not there.
  subscript(_ field: ImportField) -> String {
    guard let column = plan.fields.firstIndex(of: field), cells.indices.contains(column) else { return "" }
    let text = cells[column]
    return text.hasPrefix("=") ? "" : Typography.tidied(text)
  }

  /// A word of a list, or what to write instead.
  mutating func word<Value>(_ field: ImportField, _ meaning: (String) -> Value?, _ advice: String) -> Value? {
    let text = self[field]
    guard !text.isEmpty else { return nil }
    let value = meaning(text)
    if value == nil { fail("«\(text.prefix(40))» непонятно, \(advice)", at: field) }
    return value
  }

  mutating func text(_ field: ImportField, limit: Int) -> String {
    let text = self[field]
    if text.count > limit { fail("длиннее \(limit) знаков", at: field) }
    return text
  }

  mutating func fail(_ problem: String) {
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// What a formula gives is not judged further.
  mutating func fail(_ problem: String, at field: ImportField) {
    if !formulas.contains(field) { fail(named(problem, at: field)) }
  }

  /// The problem under the heading of its column.
  func named(_ problem: String, at field: ImportField) -> String {
    plan.fields.firstIndex(of: field).map { "\(plan.headings[$0]): \(problem)" } ?? problem
  }
}
