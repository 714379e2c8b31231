import Foundation
import HTTP
import HTTPTypes
import Logging

/// A server with a few small handlers on a port of its own.
struct RunningServer {
  let server: Server
  let port: Int

  static let big = 8_000_000

  init(_ change: (inout ServerSettings) -> Void = { _ in }) throws {
    var settings = ServerSettings()
    settings.port = 0
    settings.stopTimeout = .seconds(2)
    settings.lingerTimeout = .milliseconds(300)
    change(&settings)
    server = Server(
      settings, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
      bodyLimit: { _, path in ["/echo", "/upload"].contains(path) ? 3_000_000 : 0 },
      immediate: { $0.path == "/now" ? .text("now") : nil },
      refuse: { .text("refused", status: $0) },
      respond: Self.respond)
    port = try server.start().port
  }

  @Sendable private static func respond(_ request: Request) -> Response {
    switch request.path {
    case "/echo": Response(body: .bytes((try? request.body.bytes()) ?? []))
    case "/upload": upload(request)
    case "/peer": .text(request.peer)
    case "/slow": slow()
    case "/big": Response(body: .bytes([UInt8](repeating: 0x61, count: big)))
    case "/empty": Response(status: .noContent, body: .bytes([1]))
    case "/same": Response(status: .notModified, body: .bytes([1]))
    case "/false": Response(fields: [.contentLength: "7", .connection: "x", .date: "y"], body: .bytes([0x61]))
    default: file(request.path)
    }
  }

  private static func file(_ path: String) -> Response {
    guard let file = try? FileBody(path: path) else { return .text("none", status: .notFound) }
    return Response(body: .file(file))
  }

  private static func upload(_ request: Request) -> Response {
    guard let upload = try? request.upload("f"), let bytes = try? upload.bytes() else { return .text("none") }
    return .text("\(upload.fileName) \(upload.size) \(String(decoding: bytes, as: UTF8.self).hashValue)")
  }

  private static func slow() -> Response {
    Thread.sleep(forTimeInterval: 0.3)
    return .text("slow")
  }

  func client() throws -> Client { try Client(port: port) }
}
