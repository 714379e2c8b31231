import HTTP
import Mentoring

/// An event: a new one, or as it changes.
struct EventForm: EditForm {
  var input: Input
  let today: CalendarDate
  /// Of the place, when it is published.
  var minors = MinorNames.nobody

  static let labels: [(name: String, label: String)] = [
    ("kind", "Вид"), ("title", "Название"), ("heldOn", "Дата"), ("endsOn", "Последний день"), ("place", "Место"),
    ("link", "Ссылка"), ("about", "О чём"), ("materials", "Материалы"), ("published", "Опубликовано"),
    ("cancelled", "Отменено"),
  ]

  func words(_ value: String, of name: String) -> String {
    switch name {
    case "kind": MentoringEvent.Kind(rawValue: value).map(Words.eventKind) ?? value
    case "published", "cancelled": value == "1" ? "да" : "нет"
    default: value
    }
  }

  static func fields(of event: MentoringEvent) -> FormFields {
    let terms = event.terms
    return FormFields([
      ("kind", terms.kind.rawValue), ("title", terms.title), ("heldOn", Russian.date(terms.heldOn)),
      ("endsOn", terms.endsOn.map(Russian.date) ?? ""), ("place", terms.place), ("link", terms.link),
      ("about", terms.about), ("materials", terms.materials), ("published", terms.isPublished ? "1" : ""),
      ("cancelled", terms.isCancelled ? "1" : ""),
    ])
  }

  mutating func validated() -> MentoringEvent.Terms? {
    let kind: MentoringEvent.Kind? = input.choice("kind", missing: "Выберите вид мероприятия")
    let title = input.text("title", label: "Название", limit: 200, missing: "Укажите название")
    let heldOn = input.date("heldOn", today: today, missing: "Укажите дату")
    if let heldOn, heldOn > today.adding(days: 730) { input.fail("heldOn", "Дата дальше двух лет: проверьте год") }
    let endsOn = input.date("endsOn", today: today)
    if let heldOn, let endsOn, endsOn < heldOn {
      input.fail("endsOn", "Последний день раньше первого, \(Russian.date(heldOn))")
    }
    let place = input.text("place", label: "Место", limit: 200)
    let link = input.webAddress("link", label: "Ссылка", wrong: "Проверьте ссылку: нужен вид https://shkola.ru/seminar")
    let about = input.text("about", label: "О чём", limit: 2000, lines: .several)
    let materials = input.text("materials", label: "Материалы", limit: 2000, lines: .several)
    let isPublished = input["published"] == "1"
    if isPublished { checkPublication([("title", title), ("about", about), ("materials", materials)]) }
    guard input.isValid, let kind, let heldOn else { return nil }
    return MentoringEvent.Terms(
      kind: kind, title: title, heldOn: heldOn, endsOn: endsOn == heldOn ? nil : endsOn, place: place, link: link,
      about: about, materials: materials, isCancelled: input["cancelled"] == "1", isPublished: isPublished)
  }

  /// What everybody reads names nobody (152-ФЗ, ст. 10.1).
  private mutating func checkPublication(_ texts: [(name: String, text: String)]) {
    for (name, text) in texts {
      guard let trace = PublicText.traces(in: text, minors).first else { continue }
      input.fail(name, "Похоже на имя или контакт: «\(trace)». Опубликованное видят все: уберите или не публикуйте")
    }
  }
}

/// How many came, a number an organisation.
struct EventAttendanceForm: EditForm {
  var input: Input
  let organisations: [(id: Organisation.ID, name: String)]

  static let labels: [(name: String, label: String)] = []

  var labels: [(name: String, label: String)] {
    organisations.map { (Self.name($0.id), $0.name) } + [("guests", "Другие участники")]
  }

  static func name(_ organisation: Organisation.ID) -> String { "people-\(organisation)" }

  static func fields(of attendance: MentoringEvent.Attendance) -> FormFields {
    FormFields(
      attendance.people.sorted { $0.key < $1.key }.map { (name($0.key), String($0.value)) }
        + [("guests", attendance.guests.map(String.init) ?? "")])
  }

  mutating func validated() -> MentoringEvent.Attendance? {
    var people: [Organisation.ID: Int] = [:]
    let range = 0...MentoringEvent.Attendance.limit
    for organisation in organisations {
      let count = input.number(Self.name(organisation.id), label: organisation.name, in: range)
      if let count, count > 0 { people[organisation.id] = count }
    }
    let guests = input.number("guests", label: "Другие участники", in: range)
    guard input.isValid else { return nil }
    return MentoringEvent.Attendance(people: people, guests: guests)
  }
}
