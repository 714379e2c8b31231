import HTTP
import HTTPTypes
import Mentoring

typealias Handler = @Sendable (Context) throws -> Response

/// Method, pattern, who may, and what answers.
package struct Route: Sendable {
  package let method: HTTPRequest.Method
  package let pattern: String
  package let access: Access
  /// Bytes that the body of a request may have.
  package let bodyLimit: Int
  /// Whether its page is the same for all guests until something changes.
  var isKept = false
  let handler: Handler

  /// Who may follow a route. The order of roles in `Role` says nothing; each case lists its own.
  package enum Access: Sendable, CaseIterable {
    case everyone, signedIn, editors, curators, district, centre

    func allows(_ role: Role?) -> Bool {
      switch (self, role) {
      case (.everyone, _): true
      case (_, nil): false
      case (.signedIn, _): true
      case (.editors, let role): role != .ruo
      case (.curators, let role): role == .curator
      case (.district, let role): role != .curator
      case (.centre, let role): role == .coordinator || role == .administrator
      }
    }
  }

  /// A page: all that is read for it belongs to one moment.
  static func get(_ pattern: String, _ access: Access, _ handler: @escaping Handler) -> Route {
    getNoting(pattern, access) { context in try context.store.snapshot { try handler(context) } }
  }

  /// A page for everybody that is kept in memory while nothing changes: it has no form that changes anything.
  static func open(_ pattern: String, _ handler: @escaping Handler) -> Route {
    var route = get(pattern, .everyone, handler)
    route.isKept = true
    return route
  }

  /// A page or file whose handler also notes something: who took a list away, who tried a link.
  static func getNoting(_ pattern: String, _ access: Access, _ handler: @escaping Handler) -> Route {
    Route(method: .get, pattern: pattern, access: access, bodyLimit: 0, handler: handler)
  }

  static func post(
    _ pattern: String, _ access: Access, bodyLimit: Int = Route.formLimit, _ handler: @escaping Handler
  ) -> Route {
    Route(method: .post, pattern: pattern, access: access, bodyLimit: bodyLimit, handler: handler)
  }

  static let formLimit = 256 << 10
  /// For forms with `enctype="multipart/form-data"`. A file may have 5 MB: that is what the form says, with everything
  /// that was typed still there; the wire cuts off what no form would answer.
  static let uploadLimit = (24 << 20) + formLimit
}
