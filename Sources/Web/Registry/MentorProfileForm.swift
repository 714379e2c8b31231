import HTTP
import Mentoring

/// What a mentor offers (columns of the «База наставников», `domain.md` 3.6).
struct MentorProfileForm: EditForm {
  var input: Input
  let today: CalendarDate

  static let labels = [
    (name: "competencies", label: "Компетенции"), (name: "achievements", label: "Достижения"),
    (name: "interests", label: "Интересы"), (name: "capacity", label: "Сколько наставляемых одновременно"),
    (name: "wantedAge", label: "Желаемый возраст наставляемых"), (name: "time", label: "Ресурс времени"),
    (name: "interviewedOn", label: "День собеседования"), (name: "trainedOn", label: "День обучения"),
    (name: "enteredOn", label: "В программе с"), (name: "results", label: "Результаты"),
    (name: "caseAddress", label: "Кейс или отзыв"), (name: "elsewhere", label: "Помощь другим школам"),
  ]

  func words(_ value: String, of name: String) -> String {
    name == "elsewhere" ? (value.isEmpty ? "нет" : "да") : value
  }

  mutating func validated() -> MentorProfile? {
    let profile = Self.read(&input, today: today)
    return input.isValid ? profile : nil
  }

  /// Reads the fields of a form that has them among others.
  static func read(_ input: inout Input, today: CalendarDate) -> MentorProfile {
    var profile = MentorProfile(
      competencies: input.text("competencies", label: "Компетенции", limit: 1000, lines: .several),
      interests: input.text("interests", label: "Интересы", limit: 1000, lines: .several),
      capacity: input.number(
        "capacity", label: "Сколько наставляемых", in: 1...50, missing: "Укажите, сколько наставляемых одновременно")
        ?? 1,
      trainedOn: ProfileFields.pastDate("trainedOn", &input, today: today))
    profile.achievements = input.text("achievements", label: "Достижения", limit: 1000, lines: .several)
    profile.wantedAge = input.text("wantedAge", label: "Желаемый возраст", limit: 100)
    profile.time = input.text("time", label: "Ресурс времени", limit: 200)
    profile.interviewedOn = ProfileFields.pastDate("interviewedOn", &input, today: today)
    profile.enteredOn = ProfileFields.pastDate("enteredOn", &input, today: today)
    profile.results = input.text("results", label: "Результаты", limit: 1000, lines: .several)
    profile.caseAddress = ProfileFields.caseAddress(&input)
    profile.elsewhere = input["elsewhere"] == "yes"
    return profile
  }

  static func fields(_ profile: MentorProfile) -> FormFields {
    let date = { (date: CalendarDate?) in date.map(Russian.date) ?? "" }
    return FormFields([
      ("competencies", profile.competencies), ("achievements", profile.achievements),
      ("interests", profile.interests), ("capacity", String(profile.capacity)), ("wantedAge", profile.wantedAge),
      ("time", profile.time), ("interviewedOn", date(profile.interviewedOn)), ("trainedOn", date(profile.trainedOn)),
      ("enteredOn", date(profile.enteredOn)), ("results", profile.results), ("caseAddress", profile.caseAddress),
      ("elsewhere", profile.elsewhere ? "yes" : ""),
    ])
  }
}

/// The fields as a page shows them.
struct MentorProfileFields: Encodable, Sendable {
  let competencies: Field
  let achievements: Field
  let interests: Field
  let capacity: Field
  let wantedAge: Field
  let time: Field
  let interviewedOn: Field
  let trainedOn: Field
  let enteredOn: Field
  let results: Field
  let caseAddress: Field
  let elsewhere: Choice

  init(_ input: Input) {
    competencies = Field(
      input, "competencies", "Компетенции", hint: "Чему может научить: предметы, профессии, умения", isOptional: true,
      rows: 3)
    achievements = Field(
      input, "achievements", "Достижения", hint: "Важные для программы: победы, звания, проекты", isOptional: true,
      rows: 2)
    interests = Field(input, "interests", "Интересы", isOptional: true, rows: 2)
    capacity = Field(
      input, "capacity", "Сколько наставляемых одновременно", hint: "От 1 до 50", width: .short, inputmode: "numeric")
    wantedAge = Field(
      input, "wantedAge", "Желаемый возраст наставляемых", hint: "Например, 10–14 лет", width: .phone, isOptional: true)
    time = Field(input, "time", "Ресурс времени", hint: "Например, два часа в неделю, вечером", isOptional: true)
    interviewedOn = ProfileFields.date(input, "interviewedOn", "День собеседования")
    trainedOn = ProfileFields.date(input, "trainedOn", "День обучения наставника")
    enteredOn = ProfileFields.date(input, "enteredOn", "В программе с")
    results = Field(input, "results", "Результаты", hint: "Чего достигли пары", isOptional: true, rows: 2)
    caseAddress = ProfileFields.link(input)
    elsewhere = Choice(
      input, "elsewhere", "Готов помогать в других школах района",
      hint: "Для педагогов: имя и компетенции увидят кураторы других школ",
      options: [("", "Нет", nil), ("yes", "Да", nil)])
  }

  private init() {
    competencies = .sample
    achievements = .sample
    interests = .sample
    capacity = .sample
    wantedAge = .sample
    time = .sample
    interviewedOn = .sample
    trainedOn = .sample
    enteredOn = .sample
    results = .sample
    caseAddress = .sample
    elsewhere = .sample
  }

  static let sample = MentorProfileFields()
}
