import HTTP
import Mentoring
import Storage

/// The centre's own section: news, documents, the open banks, how to reach it (row F2).
struct CentreShowPage: Page {
  static let template = "publication/centre-show"

  let title = "Наставнический центр"
  let centre: CentreView
  let news: [SchoolSectionView.News]
  let hasNews: Bool
  let documents: [SchoolSectionView.Document]
  let hasDocuments: Bool
  let events: [Event]
  let hasEvents: Bool
  let links: [PublicSchoolShowPage.Link]

  struct Event: Encodable, Sendable {
    let title: String
    let date: String
    let facts: String

    init(_ event: PublishedEvent) {
      title = event.terms.title
      date = Russian.date(event.terms.heldOn)
      let people = event.participants.map { Self.people(PublicCount($0)) }
      facts = ([Words.eventKind(event.terms.kind), event.terms.place] + [people].compactMap(\.self))
        .filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// «24 участника»; of a small number only that it is not shown.
    private static func people(_ count: PublicCount) -> String {
      guard case .exact(let people) = count else { return "число участников \(Words.publicCount(count))" }
      return Russian.plural(people, "участник", "участника", "участников")
    }

    init(title: String, date: String, facts: String) { (self.title, self.date, self.facts) = (title, date, facts) }
  }

  init(_ open: OpenCentre, centre: Centre) {
    self.centre = CentreView(centre)
    news = open.news.map(SchoolSectionView.News.init)
    hasNews = !news.isEmpty
    documents = open.documents.map(SchoolSectionView.Document.init)
    hasDocuments = !documents.isEmpty
    events = open.events.prefix(12).map(Event.init)
    hasEvents = !events.isEmpty
    links =
      [.init(title: "Показатели и порядок расчёта", address: PublicAddress.indicators)]
      + OpenList.allCases.map { .init(title: $0.title, address: $0.address) }
      + [.init(title: "Организации", address: PublicAddress.schools)]
  }

  private init() {
    centre = .sample
    news = [.init(anchor: "news-1", title: "Слёт", date: "12.11.2026", text: .sample)]
    hasNews = true
    documents = [
      .init(
        title: "Приказ", requisites: "№ 78-ОД от 03.12.2020", signer: "А. П. Иванова",
        file: .init(address: "/documents/1", size: "PDF, 120 КБ"))
    ]
    hasDocuments = true
    events = [.init(title: "Семинар кураторов", date: "12.11.2026", facts: "семинар, пгт Пижанка, 24 участника")]
    hasEvents = true
    links = [.init(title: "Показатели", address: "/indicators")]
  }

  static let sample = CentreShowPage()
}
