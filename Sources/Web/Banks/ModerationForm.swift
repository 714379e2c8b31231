import HTTP
import Mentoring

/// One step of the check, with the remark when the entry goes back.
struct ModerationForm: Form {
  var input: Input

  struct Value: Sendable {
    let step: Moderation.Step
    let remark: String
    /// Somebody looked at what seems to be a name of a child.
    let namesChecked: Bool
  }

  mutating func validated() -> Value? {
    let step: Moderation.Step? = input.choice("step", missing: "Выберите, что сделать с записью")
    let remark = input.text(
      "remark", label: "Замечание", limit: 1000, lines: .several,
      missing: step == .return ? "Напишите, что исправить" : nil)
    guard input.isValid, let step else { return nil }
    return Value(step: step, remark: remark, namesChecked: input["namesChecked"] == "1")
  }
}
