import HTTP
import HTTPTypes
import Mentoring
import Office
import Storage

/// The section in the forms that other sites and programs take. Each asks the registry anew, so a consent that was taken
/// back is gone from all of them at once.
enum SchoolVariantHandlers {
  @Sendable static func print(_ context: Context) throws -> Response {
    let (school, section) = try context.publicSection()
    return try context.page(SchoolPrintPage(school, section, origin: context.portal.settings.origin))
  }

  /// The one page that others may show in a frame, and only those that the school named.
  @Sendable static func embed(_ context: Context) throws -> Response {
    let (school, section) = try context.publicSection()
    var response = try context.page(SchoolEmbedPage(school, section, origin: context.portal.settings.origin))
    response.fields[.contentSecurityPolicy] = SecurityHeaders.policy(framedBy: school.hosts.map(\.origin))
    return response
  }

  @Sendable static func fragment(_ context: Context) throws -> Response {
    let (school, section) = try context.publicSection()
    let origin = context.portal.settings.origin
    let fragment = SchoolFragment(school, section, origin: origin)
    let frame = Frame(context, title: fragment.title, status: .ok)
    let html = try context.portal.templates.render(
      SchoolFragment.template, Screen(frame: frame, page: fragment))
    return try context.page(SchoolFragmentPage(school, html: String(decoding: html, as: UTF8.self), origin: origin))
  }

  @Sendable static func csv(_ context: Context) throws -> Response {
    let school = try context.store.publicSchool(context.slug(), on: context.today)
    let figures = OpenFigures(school, try context.schoolFigures(of: school), context)
    return try .download(Sheet(figures), "nastavnichestvo-\(school.place.slug)-\(context.today.iso)", .csv)
  }

  @Sendable static func json(_ context: Context) throws -> Response {
    let school = try context.store.publicSchool(context.slug(), on: context.today)
    let figures = OpenFigures(school, try context.schoolFigures(of: school), context)
    return Response(
      fields: [.contentType: "application/json; charset=utf-8"], body: .bytes(try figures.json()))
  }

  @Sendable static func feed(_ context: Context) throws -> Response {
    let school = try context.store.publicSchool(context.slug(), on: context.today)
    let feed = Feed(school, origin: context.portal.settings.origin, clock: context.portal.clock)
    return Response(
      fields: [.contentType: "application/atom+xml; charset=utf-8"], body: .bytes(Array(feed.xml.utf8)))
  }
}
