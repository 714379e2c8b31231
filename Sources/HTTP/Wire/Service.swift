import HTTPTypes
import Logging

/// What every connection of a server needs to know.
struct Service: Sendable {
  let settings: ServerSettings
  let log: Logger
  let workers: WorkerPool
  let spool: Spool
  let bodyLimit: RequestParser.BodyLimit
  let immediate: @Sendable (Request) -> Response?
  let refuse: @Sendable (HTTPResponse.Status) -> Response
  let respond: @Sendable (Request) -> Response
}
