import Mentoring
import Storage

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
