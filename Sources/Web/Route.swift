import HTTP
import HTTPTypes
import Mentoring

typealias Handler = @Sendable (Context) throws -> Response

/// Method, pattern, who may, and what answers.
package struct Route: Sendable {
  package let method: HTTPRequest.Method
  package let pattern: String
  package let access: Access
  let handler: Handler

  /// Who may follow a route. The order of roles in `Role` says nothing; each case lists its own.
  package enum Access: Sendable, CaseIterable {
    case everyone, signedIn, editors, district, centre

    func allows(_ role: Role?) -> Bool {
      switch (self, role) {
      case (.everyone, _): true
      case (_, nil): false
      case (.signedIn, _): true
      case (.editors, let role): role != .ruo
      case (.district, let role): role != .curator
      case (.centre, let role): role == .coordinator || role == .administrator
      }
    }
  }

  static func get(_ pattern: String, _ access: Access, _ handler: @escaping Handler) -> Route {
    Route(method: .get, pattern: pattern, access: access, handler: handler)
  }

  static func post(_ pattern: String, _ access: Access, _ handler: @escaping Handler) -> Route {
    Route(method: .post, pattern: pattern, access: access, handler: handler)
  }
}
