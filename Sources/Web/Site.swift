import HTTP
import HTTPTypes
import Mentoring

/// The table of contents of the portal: the order of the middleware and every route.
package struct Site: Sendable {
  let portal: Portal
  private let table: RouteTable<Route>

  static let middleware: [Middleware] = [
    RequestLog.step, SecurityHeaders.step, ErrorPages.step, KnownHost.step, Sessions.step, CSRF.step,
  ]

  package static let routes: [Route] =
    SessionRoutes.all + AccountRoutes.all + HomeRoutes.all
    + OrganisationRoutes.all + ContingentRoutes.all + AgreementRoutes.all + MunicipalityRoutes.all
    + PersonRoutes.all + StayRoutes.all + ProfileRoutes.all
    + PairDraftRoutes.all + PairRoutes.all + OrderRoutes.all + ClosureRoutes.all
    + CoverageRoutes.all + DistrictRoutes.all + SearchRoutes.all
    + RoadmapRoutes.all + CompletionRoutes.all
    + ImportRoutes.all + PublicRoutes.all + JobRoutes.all + HealthRoutes.all

  package init(portal: Portal) {
    self.portal = portal
    var table = RouteTable<Route>()
    for route in Self.routes { table.add(route.method, route.pattern, route) }
    self.table = table
  }

  /// Answers any request; never throws, never blocks for longer than the database does.
  package func respond(to request: Request) -> Response {
    let context = Context(portal: portal, request: request, number: String(Secret.random().hex.prefix(8)))
    do {
      return try Pipeline.run(Self.middleware, context, dispatch)
    } catch {
      return ErrorPages.response(context, .internalServerError)
    }
  }

  /// What needs neither the database nor a worker.
  package func respondAtOnce(to request: Request) -> Response? { portal.assets.response(to: request) }

  /// The page of a refusal that the server makes before there is a request.
  package func refuse(_ status: HTTPResponse.Status) -> Response {
    Response.text(ErrorPage(status, number: "", isGuest: true).heading + "\n", status: status)
  }

  /// Bytes that the body of a request may have. Where there is no route, as many as a form: the answer says what is wrong.
  package func bodyLimit(_ method: HTTPRequest.Method, _ path: String) -> Int {
    if case .found(let route, _) = table.match(method, path) { return route.bodyLimit }
    return Route.formLimit
  }

  private func dispatch(_ context: Context) throws -> Response {
    switch table.match(context.request.method, context.request.path) {
    case .none: throw Failure.notFound
    case .wrongMethod(let allow):
      var response = ErrorPages.response(context, .methodNotAllowed)
      response.fields[.allow] = allow
      return response
    case .found(let route, let parameters):
      var context = context
      context.parameters = parameters
      context.route = route
      if route.access.allows(context.account?.role) { return try route.handler(context) }
      guard context.account == nil else { throw Failure.forbidden }
      return Response.seeOther(SessionAddress.new(returningTo: context.request.target))
    }
  }
}
