import Mentoring
import Storage

/// The second step of adding a person: where, since when, and as whom (`ux.md` K3).
struct PersonDetailsPage: Page {
  static let template = "registry/person-details"

  let title: String
  let errors: ErrorSummary?
  let action = PersonAddress.index
  let backAction = PersonAddress.match
  let identity: [HiddenField]
  let name: String
  let birth: String
  /// The name with usual capitals, offered when it was typed in one case only.
  let tidy: Choice?
  /// Asked again where the first step left it out: without it a learner is not counted.
  let birthDate: Field?
  /// Asked for only where the age is not one of a pupil.
  let ageConfirmed: Choice?
  let isTwin: Bool
  let stay: StayFields
  let sex: Choice
  let workSince: Field
  let sides: Choice
  let mentee: MenteeProfileFields
  let mentor: MentorProfileFields
  let pairButton: String?
  let isForPair: Bool

  init(_ form: PersonForm) {
    let input = form.input
    let origin = PersonForm.Origin(rawValue: input["origin"]) ?? .new
    let typed = PersonName(surname: input["surname"], given: input["given"], patronymic: input["patronymic"])
    title = origin == .twin ? "Записать к себе" : "Добавить человека"
    errors = ErrorSummary(input)
    let isBirthDateAsked = input["birthDate"].isEmpty || input.error(at: "birthDate") != nil
    let kept = ["surname", "given", "patronymic", "origin", "wizard"] + (isBirthDateAsked ? [] : ["birthDate"])
    identity = kept.map { HiddenField(name: $0, value: input[$0]) }
    name = typed.full
    birth = Self.birth(input, today: form.today)
    tidy = typed.suggestion.map {
      Choice(input, "tidy", "Написание", options: [("1", "Записать как «\($0.full)»", nil)])
    }
    birthDate =
      isBirthDateAsked
      ? Field(
        input, "birthDate", "Дата рождения", hint: "Без неё обучающийся не войдёт в охват", width: .date,
        inputmode: "numeric", autocomplete: "off", isOptional: true)
      : nil
    ageConfirmed =
      form.hasUnusualAge
      ? Choice(input, "ageConfirmed", "Возраст необычен для ученика", options: [("1", "Дата рождения верна", nil)])
      : nil
    isTwin = origin == .twin
    stay = StayFields(input, form.organisations)
    sex = Choice(
      input, "sex", "Пол",
      options: [("", "не указан", nil)] + Person.Sex.allCases.map { ($0.rawValue, Words.sex($0), nil) })
    workSince = Field(
      input, "workSince", "Работает с", hint: "Для взрослых: с какого дня идёт стаж. Например, 27.09.2019",
      width: .date,
      inputmode: "numeric", autocomplete: "off", isOptional: true)
    sides = Choice(
      input, "sides", "Роль в наставничестве",
      options: [("mentee", "наставляемый", nil), ("mentor", "наставник", nil)])
    mentee = MenteeProfileFields(input)
    mentor = MentorProfileFields(input)
    isForPair = !input["wizard"].isEmpty
    pairButton = isForPair ? nil : "Сохранить и подобрать пару"
  }

  private static func birth(_ input: Input, today: CalendarDate) -> String {
    var copy = input
    let date = copy.date("birthDate", today: today, kind: .birth)
    return date.map { "дата рождения \(Russian.date($0))" } ?? "дата рождения не указана"
  }

  private init(errors: ErrorSummary) {
    title = "Добавить человека"
    self.errors = errors
    identity = [HiddenField(name: "surname", value: "Иванова")]
    name = "ИВАНОВА Анна Петровна"
    birth = "дата рождения 27.09.2012"
    tidy = .sample
    birthDate = .sample
    ageConfirmed = .sample
    isTwin = true
    stay = .sample
    sex = .sample
    workSince = .sample
    sides = .sample
    mentee = .sample
    mentor = .sample
    pairButton = "Сохранить и подобрать пару"
    isForPair = true
  }

  static let sample = PersonDetailsPage(errors: .sample)
}
