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
  let links: [PublicSchoolShowPage.Link]

  init(_ open: OpenCentre, centre: Centre) {
    self.centre = CentreView(centre)
    news = open.news.map(SchoolSectionView.News.init)
    hasNews = !news.isEmpty
    documents = open.documents.map(SchoolSectionView.Document.init)
    hasDocuments = !documents.isEmpty
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
    links = [.init(title: "Показатели", address: "/indicators")]
  }

  static let sample = CentreShowPage()
}
