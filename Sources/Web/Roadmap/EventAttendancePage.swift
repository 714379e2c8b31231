import Mentoring
import Storage

/// How many people of each organisation came.
struct EventAttendancePage: Page {
  static let template = "roadmap/event-attendance"

  let title = "Участники мероприятия"
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let fields: [Field]

  init(_ form: EventAttendanceForm, of card: EventCard) {
    let event = card.line.event
    caption = "\(event.terms.title), \(Words.eventDays(event.terms))"
    crumbs = [
      Crumb("Мероприятия", EventAddress.index), Crumb("Мероприятие", EventAddress.show(event.id)),
    ]
    errors = ErrorSummary(form.input)
    action = EventAddress.attendance(event.id)
    cancelAddress = EventAddress.show(event.id)
    edit = EditTokens(form.input)
    // Whoever holds the event comes first: most of its people are its own.
    let own = card.line.organisation?.id
    let sorted = form.organisations.filter { $0.id == own } + form.organisations.filter { $0.id != own }
    fields =
      sorted.map {
        Field(
          form.input, EventAttendanceForm.name($0.id), $0.name, width: .short, inputmode: "numeric", isOptional: true)
      } + [
        Field(
          form.input, "guests", "Другие участники", hint: "Родители, партнёры, гости из других районов", width: .short,
          inputmode: "numeric", isOptional: true)
      ]
  }

  private init(errors: ErrorSummary) {
    caption = "Семинар кураторов, 27.10.2026"
    crumbs = [Crumb("Мероприятия", EventAddress.index)]
    self.errors = errors
    action = "/events/7/attendance"
    cancelAddress = "/events/7"
    edit = .sample
    fields = [.sample]
  }

  static let sample = EventAttendancePage(errors: .sample)
}
