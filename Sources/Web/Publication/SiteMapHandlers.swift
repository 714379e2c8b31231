import HTTP
import HTTPTypes
import Mentoring
import Storage

/// What search engines ask for: which pages there are, and which they need not look at.
enum SiteMapHandlers {
  @Sendable static func sitemap(_ context: Context) throws -> Response {
    let own = [
      PublicAddress.home, PublicAddress.indicators, PublicAddress.schools, PublicAddress.centre,
      PublicAddress.practices,
      PublicAddress.programmes, PublicAddress.partners, HelpAddress.contacts, PublicAddress.privacy,
      PublicAddress.accessibility,
    ]
    let schools = try context.store.publicSchools(matching: "").map { PublicAddress.school($0.slug) }
    let origin = context.portal.settings.origin
    let lines = (own + schools).map { "<url><loc>\(Feed.escaped(origin + $0))</loc></url>\n" }.joined()
    return Response(
      fields: [.contentType: "application/xml; charset=utf-8"],
      body: .bytes(
        Array(
          ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
            + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" + lines + "</urlset>\n").utf8)))
  }

  /// Browsers ask for it where a page names no icon: pieces of HTML for other sites have no head.
  @Sendable static func icon(_ context: Context) throws -> Response {
    Response.seeOther(context.portal.frameAssets.favicon)
  }

  /// The pages that need an account, and the searches, say nothing to a machine.
  @Sendable static func robots(_ context: Context) throws -> Response {
    let apart = [SessionAddress.new, PublicAddress.schools + "?q=", VisionAddress.edit, AnswerAddress.new]
    let rules = apart.map { "Disallow: \($0)\n" }.joined()
    return .text("User-agent: *\n\(rules)Sitemap: \(context.portal.settings.origin)\(PublicAddress.sitemap)\n")
  }
}
