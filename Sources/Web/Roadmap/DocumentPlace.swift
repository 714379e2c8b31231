import HTTP
import Mentoring
import Storage

/// Whose papers, events and publications a form is about: a school's, or those of the centre.
struct DocumentPlace: Sendable {
  let owner: OfficialDocument.Owner
  let name: String
  /// Of a school.
  let slug: String?
  let municipality: Municipality.ID
  /// What the form carries on.
  let hidden: [HiddenField]

  /// - Parameter fields: of the address or of the form: `school`, `municipality`.
  init(_ context: Context, _ fields: FormFields) throws {
    let viewer = try context.viewer()
    let switcher = Switcher(context)
    let named = fields["school"].flatMap { $0.isEmpty ? nil : $0 }
    // A curator without a word of whose it is means her own.
    let own = viewer.seesDistrict ? nil : (switcher.chosen ?? switcher.own.first)?.slug
    if let slug = named ?? own {
      let organisation = try context.store.organisation(slug, within: viewer.scope)
      guard organisation.kind.isEducational else { throw Failure.notFound }
      self.init(organisation)
    } else {
      let asked = fields["municipality"].flatMap { $0.isEmpty ? nil : $0 }
      self.init(try context.store.municipality(ofCentre: asked, within: viewer.scope))
    }
  }

  private init(_ organisation: Organisation) {
    owner = .organisation(organisation.id)
    name = organisation.shortName
    slug = organisation.slug
    municipality = organisation.municipality
    hidden = [HiddenField(name: "school", value: organisation.slug)]
  }

  private init(_ municipality: Municipality) {
    owner = .municipality(municipality.id)
    name = "Наставнический центр, \(municipality.name)"
    slug = nil
    self.municipality = municipality.id
    hidden = [HiddenField(name: "municipality", value: municipality.slug)]
  }

  /// Of a paper that is there.
  init(_ line: DocumentLine) {
    owner = line.owner
    name = line.organisation?.name ?? "Наставнический центр, \(line.municipality)"
    slug = line.organisation?.slug
    municipality = line.municipalityId
    hidden = []
  }

  /// Where its papers are listed.
  var documentsAddress: String { slug.map { DocumentAddress.index(["school": $0]) } ?? DocumentAddress.chain }
}

extension Context {
  /// Whom a text that everybody is about to read may not name; nobody is looked up for one that stays inside.
  func minors(of owner: OfficialDocument.Owner, _ fields: FormFields) throws -> MinorNames {
    guard fields["published"] == "1" else { return .nobody }
    return try store.minorNames(in: owner.area, on: today)
  }
}
