import HTTP
import Mentoring

/// The four lists and the plan.
struct SWOTForm: EditForm {
  var input: Input
  let needsPlan: Bool

  static let labels: [(name: String, label: String)] =
    SWOT.Quadrant.allCases.map { ($0.rawValue, Words.quadrant($0)) } + [("plan", "План исправления")]
  private static let limit = 3000

  static func fields(of swot: SWOT) -> FormFields {
    FormFields(SWOT.Quadrant.allCases.map { ($0.rawValue, swot[$0]) } + [("plan", swot.plan)])
  }

  mutating func validated() -> SWOT? {
    var swot = SWOT()
    for quadrant in SWOT.Quadrant.allCases {
      swot[quadrant] = input.text(
        quadrant.rawValue, label: Words.quadrant(quadrant), limit: Self.limit, lines: .several)
    }
    swot.plan = input.text(
      "plan", label: "План исправления", limit: Self.limit, lines: .several,
      missing: needsPlan ? "Уровень недопустимый: напишите, что исправите, кто и к какому сроку" : nil)
    if input.isValid, swot.isEmpty { input.fail(SWOT.Quadrant.strengths.rawValue, "Заполните хотя бы одно поле") }
    return input.isValid ? swot : nil
  }
}
