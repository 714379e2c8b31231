import HTTPTypes

/// The request line and the fields that belong to it.
struct RequestHead {
  enum Version { case http10, http11 }

  let method: HTTPRequest.Method
  let target: String
  let parsed: RequestTarget
  let version: Version
  var fields: HTTPFields = [:]
  var persistence = Persistence.close
}

/// What becomes of the connection after the answer, and what the answer says about it.
package enum Persistence: Sendable {
  /// The client asked for it, so it sends nothing more.
  case close
  /// The client does not know yet, and may be sending.
  case closeEarly
  case keepAlive
  /// HTTP/1.0 closes unless both sides say otherwise.
  case keepAliveAnnounced
}

/// A request with what the connection has to know about it.
package struct Incoming {
  package let request: Request
  package let persistence: Persistence
}
