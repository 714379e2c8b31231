import HTTP

/// A step around the handler: it may answer itself, or let the next one answer and dress the result.
typealias Middleware = @Sendable (Context, _ next: (Context) throws -> Response) throws -> Response

enum Pipeline {
  /// The middleware around the handler, the first outermost.
  static func run(_ steps: [Middleware], _ context: Context, _ handler: (Context) throws -> Response) throws -> Response
  {
    guard let first = steps.first else { return try handler(context) }
    return try first(context) { try run(Array(steps.dropFirst()), $0, handler) }
  }
}
