import Mentoring
import Storage

/// The form of one attainment; its kind decides what is asked.
struct AttainmentNewPage: Page {
  static let template = "registry/attainment-new"

  let title: String
  let crumbs: [Crumb]
  let caption: String
  let errors: ErrorSummary?
  let action: String
  let kind: String
  let fields: AttainmentFields
  let cancelAddress: String

  init(_ form: AttainmentForm, _ person: Person) {
    title = Words.attainment(form.kind)
    cancelAddress = PersonAddress.show(person.id)
    crumbs = [Crumb("Участники", PersonAddress.index), Crumb("Карточка участника", cancelAddress)]
    caption = person.name.full
    errors = ErrorSummary(form.input)
    action = AttainmentAddress.create(person.id)
    kind = form.kind.rawValue
    fields = AttainmentFields(form.input, form.kind)
  }

  private init(errors: ErrorSummary) {
    title = "Обучение"
    crumbs = [Crumb("Участники", "/people")]
    caption = "Иванова Анна Петровна"
    self.errors = errors
    action = "/people/1/attainments"
    kind = "training"
    fields = .sample
    cancelAddress = "/people/1"
  }

  static let sample = AttainmentNewPage(errors: .sample)
}

/// The fields of an attainment as pages show them.
struct AttainmentFields: Encodable, Sendable {
  let what: Field
  let day: Field
  let level: Choice?
  let result: Field?
  let hours: Field?
  let number: Field?

  init(_ input: Input, _ kind: Attainment.Kind) {
    what = Field(input, "title", Words.attainmentTitle(kind))
    day = Field(
      input, "day", "Дата", hint: "Например, 27.09.2026", width: .date, inputmode: "numeric", autocomplete: "off")
    level =
      kind.hasLevel
      ? Choice(
        input, "level", "Уровень",
        options: Attainment.Level.allCases.map { ($0.rawValue, Words.attainmentLevel($0), nil) })
      : nil
    result =
      kind.hasResult
      ? Field(
        input, "result", kind == .interview ? "К чему пришли" : "Место или звание",
        hint: kind == .interview ? "Например, подходит; нужна подготовка" : "Например, лауреат",
        isOptional: kind != .interview) : nil
    hours =
      kind.hasHours
      ? Field(input, "hours", "Часы", width: .short, inputmode: "numeric", isOptional: true) : nil
    number =
      kind.hasNumber
      ? Field(input, "number", "Номер удостоверения или грамоты", width: .name, autocomplete: "off", isOptional: true)
      : nil
  }

  private init() {
    what = .sample
    day = .sample
    level = .sample
    result = .sample
    hours = .sample
    number = .sample
  }

  static let sample = AttainmentFields()
}
