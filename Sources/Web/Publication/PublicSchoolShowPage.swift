import Mentoring
import Storage

/// The page of a school for everybody (`ux.md` P3).
struct PublicSchoolShowPage: Page {
  static let template = "publication/school"

  let title: String
  let name: String
  let municipality: String
  let schoolsAddress: String
  let section: SchoolSectionView
  let variants: [Link]

  var description: String? {
    "Раздел «Наставничество»: \(name). Куратор, документы, программы, наставники, практики, новости, как стать наставником."
  }

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  init(_ school: PublicSchool, _ section: SchoolSectionView) {
    title = "Наставничество: \(school.shortName)"
    name = school.name
    municipality = school.municipality
    schoolsAddress = PublicAddress.schools
    self.section = section
    let slug = school.place.slug
    variants = [
      Link(title: "Для печати", address: PublicAddress.print(slug)),
      Link(title: "Для сайта школы", address: PublicAddress.fragment(slug)),
      Link(title: "Цифры в CSV", address: PublicAddress.figuresCSV(slug)),
      Link(title: "Цифры в JSON", address: PublicAddress.figuresJSON(slug)),
      Link(title: "Лента новостей и документов (Atom)", address: PublicAddress.feed(slug)),
    ]
  }

  private init() {
    title = "Наставничество: СОШ"
    name = "Средняя школа"
    municipality = "Пижанский район"
    schoolsAddress = PublicAddress.schools
    section = .sample
    variants = [Link(title: "Для печати", address: "/schools/voya/mentoring/print")]
  }

  static let sample = PublicSchoolShowPage()
}
