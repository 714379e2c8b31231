import HTTP
import Mentoring

/// What a mentee asks for (columns of the «База наставляемых», `domain.md` 3.6).
struct MenteeProfileForm: EditForm {
  var input: Input
  let today: CalendarDate

  static let labels = [
    (name: "reason", label: "Причина"), (name: "request", label: "Запрос"),
    (name: "enteredOn", label: "В программе с"), (name: "results", label: "Результаты"),
    (name: "caseAddress", label: "Кейс или отзыв"),
  ]

  mutating func validated() -> MenteeProfile? {
    let profile = Self.read(&input, today: today)
    return input.isValid ? profile : nil
  }

  /// Reads the fields of a form that has them among others.
  static func read(_ input: inout Input, today: CalendarDate) -> MenteeProfile {
    let reason: MenteeProfile.Reason? = input.choice("reason", missing: "Выберите, зачем нужен наставник")
    var profile = MenteeProfile(
      reason: reason ?? .other, request: input.text("request", label: "Запрос", limit: 1000, lines: .several))
    profile.enteredOn = ProfileFields.pastDate("enteredOn", &input, today: today)
    profile.results = input.text("results", label: "Результаты", limit: 1000, lines: .several)
    profile.caseAddress = ProfileFields.caseAddress(&input)
    return profile
  }

  func words(_ value: String, of name: String) -> String {
    name == "reason" ? MenteeProfile.Reason(rawValue: value).map(Words.menteeReason) ?? "" : value
  }

  static func fields(_ profile: MenteeProfile) -> FormFields {
    FormFields([
      ("reason", profile.reason.rawValue), ("request", profile.request),
      ("enteredOn", profile.enteredOn.map(Russian.date) ?? ""), ("results", profile.results),
      ("caseAddress", profile.caseAddress),
    ])
  }
}

/// The fields as a page shows them.
struct MenteeProfileFields: Encodable, Sendable {
  let reason: Choice
  let request: Field
  let enteredOn: Field
  let results: Field
  let caseAddress: Field

  init(_ input: Input) {
    let blank = [("", "Выберите причину", String?.none)]
    reason = Choice(
      input, "reason", "Зачем нужен наставник",
      options: blank + MenteeProfile.Reason.allCases.map { ($0.rawValue, Words.menteeReason($0), nil) })
    request = Field(
      input, "request", "Запрос", hint: "Своими словами, без диагнозов и сведений о семье", isOptional: true, rows: 3)
    enteredOn = ProfileFields.date(input, "enteredOn", "В программе с")
    results = Field(input, "results", "Результаты", hint: "Чего достиг в программе", isOptional: true, rows: 2)
    caseAddress = ProfileFields.link(input)
  }

  private init() {
    reason = .sample
    request = .sample
    enteredOn = .sample
    results = .sample
    caseAddress = .sample
  }

  static let sample = MenteeProfileFields()
}
