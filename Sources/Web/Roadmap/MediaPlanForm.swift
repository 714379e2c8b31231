import HTTP
import Mentoring

/// A publication: as it is planned, and once it was made.
struct MediaPlanForm: EditForm {
  var input: Input
  let events: [(id: MentoringEvent.ID, title: String, heldOn: CalendarDate)]
  let today: CalendarDate

  static let labels: [(name: String, label: String)] = [
    ("topic", "Тема"), ("channel", "Площадка"), ("plannedOn", "Срок"), ("responsible", "Ответственный"),
    ("event", "Мероприятие"), ("publishedOn", "Опубликовано"), ("link", "Ссылка на публикацию"),
  ]

  func words(_ value: String, of name: String) -> String {
    switch name {
    case "channel": MediaPlanItem.Channel(rawValue: value).map(Words.channel) ?? value
    case "event": events.first { $0.id.description == value }?.title ?? value
    default: value
    }
  }

  static func fields(of item: MediaPlanItem) -> FormFields {
    let terms = item.terms
    return FormFields([
      ("topic", terms.topic), ("channel", terms.channel.rawValue), ("plannedOn", Russian.date(terms.plannedOn)),
      ("responsible", terms.responsible), ("event", terms.event?.description ?? ""),
      ("publishedOn", terms.publishedOn.map(Russian.date) ?? ""), ("link", terms.link),
    ])
  }

  mutating func validated() -> MediaPlanItem.Terms? {
    let topic = input.text("topic", label: "Тема", limit: 200, missing: "Укажите тему")
    if let trace = PersonalTraces.find(in: topic).first {
      input.fail("topic", "Похоже на имя или контакт: «\(trace)». Тему увидят на странице школы: обойдитесь без имён")
    }
    let channel: MediaPlanItem.Channel? = input.choice("channel", missing: "Выберите площадку")
    let planned = input.date("plannedOn", today: today, missing: "Укажите срок")
    let responsible = input.text("responsible", label: "Ответственный", limit: 150)
    let event: MentoringEvent.ID? = input.optionalID("event")
    if let event, !events.contains(where: { $0.id == event }) {
      input.fail("event", Words.refusal(.notOffered))
    }
    let published = input.date("publishedOn", today: today)
    if let published, published > today { input.fail("publishedOn", "Дата публикации не может быть позже сегодня") }
    let link = input.webAddress("link", label: "Ссылка", wrong: "Проверьте ссылку: нужен вид https://shkola.ru/novost")
    if !link.isEmpty, input["publishedOn"].isEmpty { input.fail("publishedOn", "Укажите, когда опубликовано") }
    guard input.isValid, let channel, let planned else { return nil }
    return MediaPlanItem.Terms(
      topic: topic, channel: channel, plannedOn: planned, responsible: responsible, event: event,
      publishedOn: published, link: link)
  }
}
