import HTTPTypes
import Logging

/// What every connection of a server needs to know.
struct Service: Sendable {
  let settings: ServerSettings
  let patience: Patience
  let log: Logger
  let workers: WorkerPool
  let spool: Spool
  let bodyLimit: RequestParser.BodyLimit
  private let immediate: @Sendable (Request) -> Response?
  private let refuse: @Sendable (HTTPResponse.Status) -> Response
  private let respond: @Sendable (Request) -> Response

  init(
    settings: ServerSettings, log: Logger, bodyLimit: @escaping RequestParser.BodyLimit,
    immediate: @escaping @Sendable (Request) -> Response?,
    refuse: @escaping @Sendable (HTTPResponse.Status) -> Response,
    respond: @escaping @Sendable (Request) -> Response
  ) {
    self.settings = settings
    patience = Patience(settings)
    self.log = log
    workers = WorkerPool(threads: settings.workers, limit: settings.queueLimit)
    spool = Spool(settings)
    self.bodyLimit = bodyLimit
    self.immediate = immediate
    self.refuse = refuse
    self.respond = respond
  }

  /// The answer that needs no worker, if there is one.
  func answerAtOnce(_ request: Request) -> Response? { immediate(request)?.meetingConditions(of: request) }

  /// Runs on a worker.
  func answer(_ request: Request) -> Response { respond(request).negotiated(for: request) }

  /// The answer to what is not served.
  func page(of status: HTTPResponse.Status) -> Response {
    var page = refuse(status)
    if status == .serviceUnavailable { page.fields[.retryAfter] = "5" }
    return page
  }
}
