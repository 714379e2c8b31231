import HTTP
import HTTPTypes
import Mentoring
import Storage

enum PublicSchoolHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let query = String((context.query["q"] ?? "").prefix(100))
    return try context.page(PublicSchoolIndexPage(query, try context.store.publicSchools(matching: query)))
  }

  /// A page that is not there, or not any more, leads to those that are (`ux.md` P3).
  @Sendable static func show(_ context: Context) throws -> Response {
    do {
      let (school, section) = try context.publicSection()
      return try context.page(PublicSchoolShowPage(school, section))
    } catch Failure.notFound {
      let schools = try context.store.publicSchools(matching: "")
      return try context.page(PublicSchoolIndexPage("", schools, isInstead: true), status: .notFound)
    }
  }
}

extension Context {
  /// The school of the address and its section as everybody may see it now.
  func publicSection() throws -> (PublicSchool, SchoolSectionView) {
    let school = try store.publicSchool(slug(), on: today)
    return (school, try sectionView(of: school))
  }

  func sectionView(of school: PublicSchool, isPreview: Bool = false) throws -> SchoolSectionView {
    SchoolSectionView(
      school, try schoolFigures(of: school), centre: try store.centre(), today: today, clock: portal.clock,
      isPreview: isPreview)
  }

  func schoolFigures(of school: PublicSchool) throws -> SchoolFigures {
    SchoolFigures(school, try store.publicFigures(of: school.place, on: today))
  }
}
