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
