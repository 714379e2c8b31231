import Mentoring
import Storage

/// Whether an account has an address of its deadlines, and the buttons that give it and take it back.
struct CalendarFeedPage: Page {
  static let template = "roadmap/calendar-feed"

  let title = "Сроки в вашем календаре"
  let crumbs = [Crumb("Дорожная карта", RoadmapAddress.index)]
  let state: String
  let action: String
  let button: String
  let revocation: String?

  init(_ feed: CalendarFeed?, clock: Clock) {
    state =
      feed.map { "Адрес выдан \(clock.dateAndTime(of: $0.issuedAt)). Сам адрес портал не хранит." }
      ?? "Адреса пока нет."
    action = CalendarFeedAddress.issue
    button = feed == nil ? "Получить адрес" : "Получить новый адрес"
    revocation = feed == nil ? nil : CalendarFeedAddress.revocation
  }

  private init(revocation: String) {
    state = "Адрес выдан 21.11.2026, 14:05."
    action = CalendarFeedAddress.issue
    button = "Получить новый адрес"
    self.revocation = revocation
  }

  static let sample = CalendarFeedPage(revocation: CalendarFeedAddress.revocation)
}

/// The address, once.
struct CalendarFeedIssuedPage: Page {
  static let template = "roadmap/calendar-feed-issued"

  let title = "Адрес календаря"
  let crumbs = [
    Crumb("Дорожная карта", RoadmapAddress.index), Crumb("Сроки в вашем календаре", CalendarFeedAddress.show),
  ]
  let link: String

  init(_ link: String) { self.link = link }

  static let sample = CalendarFeedIssuedPage("http://127.0.0.1:8080/calendar/k7m2.ics")
}
