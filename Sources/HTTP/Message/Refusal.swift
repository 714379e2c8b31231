import HTTPTypes

/// A request that cannot be served as it stands: the status for the client, the reason for the log.
package struct Refusal: Error, Equatable {
  package let status: HTTPResponse.Status
  package let reason: String

  package init(_ status: HTTPResponse.Status, _ reason: String) {
    self.status = status
    self.reason = reason
  }
}
