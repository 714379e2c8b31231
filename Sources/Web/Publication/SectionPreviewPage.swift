import Mentoring
import Storage

/// The page as it would be, with dashed frames where something is missing.
struct SectionPreviewPage: Page {
  static let template = "publication/section-preview"

  let title: String
  let name: String
  let editAddress: String
  let crumbs: [Crumb]
  let section: SchoolSectionView

  init(_ school: PublicSchool, _ section: SchoolSectionView) {
    title = "Предпросмотр: \(school.shortName)"
    name = school.name
    editAddress = SectionAddress.edit(school.place.slug)
    crumbs = [
      Crumb("Организации", OrganisationAddress.index),
      Crumb(school.shortName, OrganisationAddress.show(school.place.slug)),
      Crumb("Раздел «Наставничество»", SectionAddress.edit(school.place.slug)),
    ]
    self.section = section
  }

  private init() {
    title = "Предпросмотр: СОШ"
    name = "Средняя школа"
    editAddress = "/organisations/voya/section"
    crumbs = [Crumb("Организации", OrganisationAddress.index)]
    section = .sample
  }

  static let sample = SectionPreviewPage()
}

/// What looks like a child's name or a phone in a text that is about to be published: look, then go on or correct.
struct SectionNamesPage: Page {
  static let template = "publication/section-names"

  let title = "Проверьте имена и телефоны"
  let name: String
  let crumbs: [Crumb]
  let rows: [SummaryRow]
  let action: String
  let hidden: [HiddenField]
  let button: String
  /// Where the text is kept and can be put right; nil where it is kept nowhere yet and goes back with the form.
  let editAddress: String?

  init(_ section: SchoolSection, _ traces: [(field: SectionWords.Field, words: [String])], version: Int) {
    let slug = section.organisation.slug
    name = section.organisation.shortName
    crumbs = [Crumb("Раздел «Наставничество»", SectionAddress.edit(slug))]
    rows = traces.map { SummaryRow(Words.sectionField($0.field), $0.words.joined(separator: "; ")) }
    action = SectionAddress.publication(slug)
    hidden = [HiddenField(name: "_version", value: String(version))]
    button = "Детей среди них нет: опубликовать"
    editAddress = SectionAddress.edit(slug)
  }

  /// - Parameter fields: the form as it was sent: nothing of it is lost.
  init(_ publisher: String, _ traces: [String], _ fields: [HiddenField], action: String) {
    name = publisher
    crumbs = []
    rows = [SummaryRow("Новость", traces.joined(separator: "; "))]
    self.action = action
    hidden = fields
    button = "Детей среди них нет: сохранить"
    editAddress = nil
  }

  private init(rows: [SummaryRow]) {
    name = "СОШ с. Воя"
    crumbs = [Crumb("Раздел", "/organisations/voya/section")]
    self.rows = rows
    action = "/organisations/voya/section/publication"
    hidden = [.sample]
    button = "Детей среди них нет: опубликовать"
    editAddress = "/organisations/voya/section"
  }

  static let sample = SectionNamesPage(rows: [.sample])
}
