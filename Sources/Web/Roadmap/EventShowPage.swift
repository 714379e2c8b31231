import Mentoring
import Storage

/// An event: when and where, who came by organisation, and what was published of it.
struct EventShowPage: Page {
  static let template = "roadmap/event"

  let title: String
  let caption: String
  let crumbs = [Crumb("Мероприятия", EventAddress.index)]
  let status: StatusWord
  let editAddress: String?
  let rows: [Row]
  let attendanceAddress: String?
  let attendance: [Count]
  let hasAttendance: Bool
  let total: String
  let publications: [Publication]
  let hasPublications: Bool
  let publicationAddress: String?

  struct Row: Encodable, Sendable {
    let key: String
    let value: String
    let address: String?
  }

  struct Count: Encodable, Sendable {
    let name: String
    let number: String
  }

  struct Publication: Encodable, Sendable {
    let title: String
    let address: String?
    let note: String
    let status: StatusWord
  }

  init(_ card: EventCard, viewer: Account, today: CalendarDate) {
    let line = card.line
    let id = line.event.id
    let terms = line.event.terms
    let mayEdit = viewer.mayEdit && line.isEditable
    title = terms.title
    caption = line.organiser
    status = Words.eventState(terms.state(on: today))
    editAddress = mayEdit ? EventAddress.edit(id) : nil
    rows = Self.rows(terms)
    attendanceAddress = mayEdit && terms.state(on: today) == .held ? EventAddress.editAttendance(id) : nil
    let names = Dictionary(uniqueKeysWithValues: card.organisations.map { ($0.id, $0.name) })
    attendance =
      card.organisations.compactMap { place in
        card.attendance.people[place.id].map { Count(name: names[place.id] ?? "", number: Russian.number($0)) }
      } + (card.attendance.guests.map { [Count(name: "Другие участники", number: Russian.number($0))] } ?? [])
    hasAttendance = !attendance.isEmpty
    total =
      card.attendance.total.map { "Всего: \(Russian.plural($0, "человек", "человека", "человек"))" }
      ?? "Участники ещё не внесены."
    publications = card.publications.map { Publication($0, today: today) }
    hasPublications = !publications.isEmpty
    publicationAddress =
      mayEdit ? MediaPlanAddress.new(["event": id.description, "topic": terms.title]) : nil
  }

  private static func rows(_ terms: MentoringEvent.Terms) -> [Row] {
    let texts = [
      ("Вид", Words.eventKind(terms.kind)), ("Дата", Words.eventDays(terms)), ("Место", terms.place),
      ("О чём", terms.about), ("Материалы", terms.materials),
      ("Публикация", terms.isPublished ? "опубликовано" : "не опубликовано"),
    ]
    let rows = texts.filter { !$0.1.isEmpty }.map { Row(key: $0.0, value: $0.1, address: nil) }
    return terms.link.isEmpty ? rows : rows + [Row(key: "Ссылка", value: terms.link, address: terms.link)]
  }

  private init(publication: Publication) {
    title = "Семинар кураторов"
    caption = "Пижанский район: центр"
    status = .sample
    editAddress = "/events/7/edit"
    rows = [Row(key: "Ссылка", value: "https://centre.example", address: "https://centre.example")]
    attendanceAddress = "/events/7/attendance/edit"
    attendance = [Count(name: "МКОУ СОШ с. Воя", number: "4")]
    hasAttendance = true
    total = "Всего: 42 человека"
    publications = [publication]
    hasPublications = true
    publicationAddress = "/media-plan/new?event=7"
  }

  static let sample = EventShowPage(
    publication: Publication(
      title: "Итоги семинара", address: "https://centre.example", note: "сайт, 27.10.2026", status: .sample))
}

extension EventShowPage.Publication {
  fileprivate init(_ line: MediaPlanLine, today: CalendarDate) {
    let terms = line.item.terms
    title = terms.topic
    address = terms.link.isEmpty ? nil : terms.link
    note = "\(Words.channel(terms.channel)), \(Russian.date(terms.publishedOn ?? terms.plannedOn))"
    status = Words.mediaPlanState(terms.state(on: today))
  }
}
