import Mentoring
import Storage

/// «Кто смотрел»: every demand, newest first.
struct RevealIndexPage: Page {
  static let template = "consents/reveals"

  let title = "Кто смотрел закрытые сведения"
  let crumbs: [Crumb]
  let person: String
  let lines: [Line]
  let hasLines: Bool

  struct Line: Encodable, Sendable {
    let when: String
    let author: String
    let what: String

    init(_ event: EventLine, clock: Clock) {
      when = "\(Russian.date(clock.date(of: event.moment))), \(clock.time(of: event.moment))"
      author = event.author ?? "администратор сервера"
      what = Words.reveal(event.kind)
    }

    private init() {
      when = "21.11.2026, 14:05"
      author = "Захарова Елена Викторовна"
      what = "контакты"
    }

    static let sample = Line()
  }

  init(_ card: PersonCard, _ lines: [EventLine], clock: Clock) {
    crumbs = [Crumb("Участники", PersonAddress.index), Crumb("Карточка", PersonAddress.show(card.person.id))]
    person = card.person.name.full
    self.lines = lines.map { Line($0, clock: clock) }
    hasLines = !lines.isEmpty
  }

  private init(crumb: Crumb) {
    crumbs = [crumb]
    person = "Котов Даниил Сергеевич"
    lines = [.sample]
    hasLines = true
  }

  static let sample = RevealIndexPage(crumb: Crumb("Участники", PersonAddress.index))
}
