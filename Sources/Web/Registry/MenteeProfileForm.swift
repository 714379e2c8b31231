import HTTP
import Mentoring

/// What a mentee asks for (columns of the «База наставляемых», `domain.md` 3.6).
struct MenteeProfileForm: EditForm {
  var input: Input

  static let labels = [(name: "reason", label: "Причина"), (name: "request", label: "Запрос")]

  mutating func validated() -> MenteeProfile? {
    let profile = Self.read(&input)
    return input.isValid ? profile : nil
  }

  /// Reads the fields of a form that has them among others.
  static func read(_ input: inout Input) -> MenteeProfile {
    let reason: MenteeProfile.Reason? = input.choice("reason", missing: "Выберите, зачем нужен наставник")
    return MenteeProfile(
      reason: reason ?? .other, request: input.text("request", label: "Запрос", limit: 1000, lines: .several))
  }

  func words(_ value: String, of name: String) -> String {
    name == "reason" ? MenteeProfile.Reason(rawValue: value).map(Words.menteeReason) ?? "" : value
  }

  static func fields(_ profile: MenteeProfile) -> FormFields {
    FormFields([("reason", profile.reason.rawValue), ("request", profile.request)])
  }
}

/// The fields as a page shows them.
struct MenteeProfileFields: Encodable, Sendable {
  let reason: Choice
  let request: Field

  init(_ input: Input) {
    let blank = [("", "Выберите причину", String?.none)]
    reason = Choice(
      input, "reason", "Зачем нужен наставник",
      options: blank + MenteeProfile.Reason.allCases.map { ($0.rawValue, Words.menteeReason($0), nil) })
    request = Field(
      input, "request", "Запрос", hint: "Своими словами, без диагнозов и сведений о семье", isOptional: true, rows: 3)
  }

  private init() {
    reason = .sample
    request = .sample
  }

  static let sample = MenteeProfileFields()
}
