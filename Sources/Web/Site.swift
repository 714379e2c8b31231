import HTTP
import HTTPTypes
import Mentoring

/// The table of contents of the portal: the order of the middleware and every route.
package struct Site: Sendable {
  let portal: Portal

  static let middleware: [Middleware] = [
    KeptPages.step, RequestLog.step, SecurityHeaders.step, ErrorPages.step, KnownHost.step, Sessions.step, CSRF.step,
  ]

  package static let routes: [Route] =
    SessionRoutes.all + HeldFormRoutes.all + OwnAccountRoutes.all + AccountRoutes.all + InvitationRoutes.all
    + CuratorRoutes.all
    + AuditRoutes.all + HelpRoutes.all + HomeRoutes.all
    + OrganisationRoutes.all + ContingentRoutes.all + AgreementRoutes.all + MunicipalityRoutes.all
    + ConsentRoutes.all + PersonPapersRoutes.all + DestructionRoutes.all + PersonBaseRoutes.all
    + PersonRoutes.all + StayRoutes.all + ProfileRoutes.all
    + MovementRoutes.all + TwinRoutes.all + TransferRoutes.all
    + PairDraftRoutes.all + MatchingRoutes.all + PairChangeRoutes.all + PairRoutes.all + OrderRoutes.all
    + ClosureRoutes.all
    + SurveyRoutes.all + QuestionnaireRoutes.all + AttainmentRoutes.all
    + MeetingRoutes.all + MeetingRulesRoutes.all + QuestionRoutes.all + MentorLinkRoutes.all
    + CoverageRoutes.all + DistrictRoutes.all + IndicatorRoutes.all + SearchRoutes.all
    + RoadmapRoutes.all + CompletionRoutes.all
    + DocumentRoutes.all + EventRoutes.all + MediaPlanRoutes.all
    + MonitoringRoutes.all + QualityRoutes.all + RequestRoutes.all + DeadlineRoutes.all
    + OutcomeRoutes.all + NoteRoutes.all + StatisticsRoutes.all
    + ImportRoutes.all + BankRoutes.all
    + PublicRoutes.all + SectionRoutes.all + VisionRoutes.all + JobRoutes.all

  package init(portal: Portal) {
    self.portal = portal
  }

  private static let table = routes.reduce(into: RouteTable<Route>()) { $0.add($1.method, $1.pattern, $1) }

  /// Answers any request; never throws, never blocks for longer than the database does.
  package func respond(to request: Request) -> Response {
    let context = Context(portal: portal, request: request, number: Self.number())
    do {
      return try Pipeline.run(Self.middleware, context, Self.dispatch)
    } catch {
      return ErrorPages.response(context, .internalServerError)
    }
  }

  /// By which a page of an error and the log name the same request: nothing that anybody may not guess.
  private static func number() -> String {
    let digits = String(UInt32.random(in: 0...UInt32.max), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// What needs neither the database nor a worker.
  package func respondAtOnce(to request: Request) -> Response? {
    portal.assets.response(to: request) ?? portal.keptPages.response(to: request, in: portal)
  }

  /// Whether a path is of a page that is kept for guests.
  static func isOpen(_ path: String) -> Bool {
    if case .found(let route, _) = table.match(.get, path) { return route.isKept }
    return false
  }

  /// The page of a refusal that the server makes before there is a request.
  package func refuse(_ status: HTTPResponse.Status) -> Response {
    Response.text(ErrorPage(status, number: "", isGuest: true).heading + "\n", status: status)
  }

  /// Bytes that the body of a request may have. Where there is no route, as many as a form: the answer says what is wrong.
  package func bodyLimit(_ method: HTTPRequest.Method, _ path: String) -> Int {
    if case .found(let route, _) = Self.table.match(method, path) { return route.bodyLimit }
    return Route.formLimit
  }

  static func dispatch(_ context: Context) throws -> Response {
    let request = context.request
    if request.path == "*" { return Response(status: .noContent, fields: [.allow: "GET, HEAD, OPTIONS, POST"]) }
    switch table.match(request.method, request.path) {
    case .none: throw Failure.notFound
    case .wrongMethod(let allow):
      // RFC 9110 section 9.3.7: whoever asks what may be done is told so.
      let isQuestion = request.method == .options
      var response = isQuestion ? Response(status: .noContent) : ErrorPages.response(context, .methodNotAllowed)
      response.fields[.allow] = allow
      return response
    case .found(let route, let parameters):
      var context = context
      context.parameters = parameters
      context.route = route
      if route.access.allows(context.account?.role) { return try route.handler(context) }
      guard context.account == nil else {
        // A full disk is no reason to show something else than the refusal.
        try? context.store.noteRefusal(of: route.pattern, by: context.author)
        throw Failure.forbidden
      }
      let isForm = request.method == .post
      return Response.seeOther(
        SessionAddress.new(
          returningTo: isForm ? try context.holdForm() ?? HomeAddress.index : request.target))
    }
  }
}
