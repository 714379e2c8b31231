import Mentoring
import Storage

/// What a person has gone through and been honoured with, on the card (mission B9, B10).
struct PersonAttainments: Encodable, Sendable {
  let rows: [Row]
  let isEmpty: Bool
  let links: [Link]

  struct Row: Encodable, Sendable {
    let what: String
    let details: String
    let date: String
    let removalAddress: String?
  }

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  init(_ card: PersonCard, mayChange: Bool) {
    let person = card.person.id
    rows = card.attainments.map { line in
      let one = line.attainment
      let facts = [
        one.level.map { "уровень: \(Words.attainmentLevel($0))" } ?? "", one.result,
        one.hours.map { Russian.plural($0, "час", "часа", "часов") } ?? "",
        one.number.isEmpty ? "" : "документ № \(one.number)",
      ]
      return Row(
        what: "\(Words.attainment(one.kind)): \(one.title)",
        details: facts.filter { !$0.isEmpty }.joined(separator: ", "), date: Russian.date(one.day),
        removalAddress: mayChange ? AttainmentAddress.removal(line.id, of: person) : nil)
    }
    isEmpty = rows.isEmpty
    links =
      mayChange
      ? Attainment.Kind.allCases.map {
        Link(title: Words.attainment($0).lowercased(), address: AttainmentAddress.new(person, $0))
      } + [Link(title: "благодарность на бумаге", address: AttainmentAddress.thanks(person))] : []
  }

  private init() {
    rows = [
      Row(
        what: "Обучение: Школа наставника", details: "36 часов", date: "27.09.2026",
        removalAddress: "/people/1/attainments/1/removal")
    ]
    isEmpty = true
    links = [Link(title: "обучение", address: "/people/1/attainments/new?kind=training")]
  }

  static let sample = PersonAttainments()
}

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

/// One training for many: tick the mentors, one date.
struct TrainingNewPage: Page {
  static let template = "registry/training-new"

  let title = "Обучение нескольких наставников"
  let crumbs = [Crumb("База наставников", PersonBaseAddress.mentors)]
  let errors: ErrorSummary?
  let action: String
  let fields: AttainmentFields
  let people: Choice
  let isEmpty: Bool
  let cancelAddress: String

  init(_ form: TrainingForm) {
    errors = ErrorSummary(form.input)
    action = AttainmentAddress.trainings
    fields = AttainmentFields(form.input, .training)
    people = Choice(
      form.input, "person", "Кто обучен", hint: "Сначала те, чьё обучение не действует",
      options: form.trainees.map { trainee in
        let before = trainee.trainedOn.map { "обучен(а) \(Russian.date($0))" } ?? "без обучения"
        return (
          trainee.person.description, trainee.name.full,
          [trainee.place, trainee.organisation, before].filter { !$0.isEmpty }.joined(separator: ", ")
        )
      })
    isEmpty = form.trainees.isEmpty
    cancelAddress = PersonBaseAddress.mentors
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    action = "/trainings"
    fields = .sample
    people = .sample
    isEmpty = true
    cancelAddress = "/banks/mentors"
  }

  static let sample = TrainingNewPage(errors: .sample)
}

/// A letter of thanks to print (Калмыкия, п. 28).
struct ThanksShowPage: Page {
  static let template = "registry/thanks"

  let title = "Благодарность"
  let crumbs: [Crumb]
  let organisation: String
  let name: String
  let text: String
  let date: String

  init(_ card: PersonCard, today: CalendarDate) {
    crumbs = [Crumb("Карточка участника", PersonAddress.show(card.person.id))]
    let stay = card.stays.first
    organisation = stay?.organisation.name ?? ""
    name = card.person.name.full
    let mentees = Set(card.pairs.filter { $0.side == .mentor }.map(\.other)).count
    let led = mentees == 0 ? "" : ", за поддержку \(Self.supported(mentees))"
    text =
      card.mentor == nil && mentees == 0
      ? "за участие в программе наставничества и достигнутые успехи"
      : "за личный вклад в наставничество\(led), за внимание и щедрость, с которой вы делитесь опытом"
    date = "\(Russian.date(today))"
  }

  private static func supported(_ count: Int) -> String {
    Russian.plural(count, "наставляемого", "наставляемых", "наставляемых")
  }

  private init() {
    crumbs = [Crumb("Карточка участника", "/people/1")]
    organisation = "МКОУ СОШ с. Воя"
    name = "Иванова Анна Петровна"
    text = "за личный вклад в наставничество"
    date = "25.05.2026"
  }

  static let sample = ThanksShowPage()
}
