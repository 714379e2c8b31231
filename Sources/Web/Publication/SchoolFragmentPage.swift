import Mentoring
import Storage

/// The section as plain HTML to be pasted. Mentors are not named in it: a copy on another site does not hear of a consent
/// that is taken back (decision 177).
struct SchoolFragment: Page {
  static let template = "publication/school-fragment-html"

  let title: String
  let pageAddress: String
  let application: String
  let section: SchoolSectionView

  init(_ school: PublicSchool, _ section: SchoolSectionView, origin: String) {
    title = "Наставничество"
    pageAddress = origin + PublicAddress.school(school.place.slug)
    application = origin + section.applicationAddress
    self.section = section
  }

  private init() {
    title = "Наставничество"
    pageAddress = "https://nastavnik.example/schools/voya/mentoring"
    application = "https://nastavnik.example/schools/voya/mentoring/application"
    section = .sample
  }

  static let sample = SchoolFragment()
}

/// How the section comes to the school's own site: HTML to paste, a frame, figures, a feed (`ux.md` P3c).
struct SchoolFragmentPage: Page {
  static let template = "publication/school-fragment"

  let title: String
  let backAddress: String
  let html: String
  let frameCode: String
  let hosts: [String]
  let hasHosts: Bool
  let variants: [PublicSchoolShowPage.Link]

  init(_ school: PublicSchool, html: String, origin: String) {
    let slug = school.place.slug
    title = "Для сайта школы: \(school.shortName)"
    backAddress = PublicAddress.school(slug)
    self.html = html
    frameCode =
      "<iframe src=\"\(origin)\(PublicAddress.embed(slug))\" title=\"Наставничество\" width=\"100%\" height=\"1200\" loading=\"lazy\"></iframe>"
    hosts = school.hosts.map(\.origin)
    hasHosts = !hosts.isEmpty
    variants = [
      .init(title: "Страница без шапки, для рамки", address: PublicAddress.embed(slug)),
      .init(title: "Цифры в CSV", address: PublicAddress.figuresCSV(slug)),
      .init(title: "Цифры в JSON", address: PublicAddress.figuresJSON(slug)),
      .init(title: "Лента новостей и документов (Atom)", address: PublicAddress.feed(slug)),
    ]
  }

  private init() {
    title = "Для сайта школы: СОШ"
    backAddress = "/schools/voya/mentoring"
    html = "<h2>Наставничество</h2>"
    frameCode = "<iframe></iframe>"
    hosts = ["https://shkola.example"]
    hasHosts = true
    variants = [.init(title: "Цифры в CSV", address: "/schools/voya/mentoring/figures.csv")]
  }

  static let sample = SchoolFragmentPage()
}
