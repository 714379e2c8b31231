import Mentoring
import Storage

/// The section on paper: A4, with the addresses of its links and the code that leads back to the page (`ux.md` P3a).
struct SchoolPrintPage: Page {
  static let template = "publication/school-print"

  let title: String
  let name: String
  let pageAddress: String
  let backAddress: String
  let qr: QRCode?
  let section: SchoolSectionView

  init(_ school: PublicSchool, _ section: SchoolSectionView, origin: String) {
    title = "Наставничество: \(school.shortName)"
    name = school.name
    backAddress = PublicAddress.school(school.place.slug)
    pageAddress = origin + backAddress
    qr = QRCode(pageAddress)
    self.section = section
  }

  private init() {
    title = "Наставничество: СОШ"
    name = "Средняя школа"
    pageAddress = "https://nastavnik.example/schools/voya/mentoring"
    backAddress = "/schools/voya/mentoring"
    qr = .sample
    section = .sample
  }

  static let sample = SchoolPrintPage()
}

/// The section without the frame of the portal, for the frame of another site (`ux.md` P3b).
struct SchoolEmbedPage: Page {
  static let template = "publication/school-embed"

  let title: String
  let pageAddress: String
  let section: SchoolSectionView

  init(_ school: PublicSchool, _ section: SchoolSectionView, origin: String) {
    title = "Наставничество: \(school.shortName)"
    pageAddress = origin + PublicAddress.school(school.place.slug)
    self.section = section
  }

  private init() {
    title = "Наставничество: СОШ"
    pageAddress = "https://nastavnik.example/schools/voya/mentoring"
    section = .sample
  }

  static let sample = SchoolEmbedPage()
}

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
      .init(title: "Цифры в CSV", address: PublicAddress.figures(slug, "csv")),
      .init(title: "Цифры в JSON", address: PublicAddress.figures(slug, "json")),
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
