import HTTP
import Mentoring

/// What a mentor offers (columns of the «База наставников», `domain.md` 3.6).
struct MentorProfileForm: EditForm {
  var input: Input
  let today: CalendarDate

  static let labels = [
    (name: "competencies", label: "Компетенции"), (name: "interests", label: "Интересы"),
    (name: "capacity", label: "Сколько наставляемых одновременно"), (name: "trainedOn", label: "День обучения"),
  ]

  mutating func validated() -> MentorProfile? {
    let profile = Self.read(&input, today: today)
    return input.isValid ? profile : nil
  }

  /// Reads the fields of a form that has them among others.
  static func read(_ input: inout Input, today: CalendarDate) -> MentorProfile {
    let trainedOn = input.date("trainedOn", today: today)
    if let trainedOn, trainedOn > today { input.fail("trainedOn", "Дата позже сегодняшней: проверьте год") }
    return MentorProfile(
      competencies: input.text("competencies", label: "Компетенции", limit: 1000, lines: .several),
      interests: input.text("interests", label: "Интересы", limit: 1000, lines: .several),
      capacity: input.number(
        "capacity", label: "Сколько наставляемых", in: 1...50, missing: "Укажите, сколько наставляемых одновременно")
        ?? 1,
      trainedOn: trainedOn)
  }

  static func fields(_ profile: MentorProfile) -> FormFields {
    FormFields([
      ("competencies", profile.competencies), ("interests", profile.interests),
      ("capacity", String(profile.capacity)), ("trainedOn", profile.trainedOn.map(Russian.date) ?? ""),
    ])
  }
}

/// The fields as a page shows them.
struct MentorProfileFields: Encodable, Sendable {
  let competencies: Field
  let interests: Field
  let capacity: Field
  let trainedOn: Field

  init(_ input: Input) {
    competencies = Field(
      input, "competencies", "Компетенции", hint: "Чему может научить: предметы, профессии, умения", isOptional: true,
      rows: 3)
    interests = Field(input, "interests", "Интересы", isOptional: true, rows: 2)
    capacity = Field(
      input, "capacity", "Сколько наставляемых одновременно", hint: "От 1 до 50", width: .short, inputmode: "numeric")
    trainedOn = Field(
      input, "trainedOn", "День обучения наставника", hint: "Если обучение было. Например, 27.09.2026", width: .date,
      inputmode: "numeric", isOptional: true)
  }

  private init() {
    competencies = .sample
    interests = .sample
    capacity = .sample
    trainedOn = .sample
  }

  static let sample = MentorProfileFields()
}
