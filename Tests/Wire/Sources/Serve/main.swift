import Dispatch
import Glibc
import HTTP
import HTTPTypes
import Logging

// Usage: Serve PORT FOLDER. What benchmarks and the soak ask:
//   /memory/1k, /memory/15k   pages from memory, answered where the bytes are read
//   /worker/1k                the same page through a worker, as the portal's own pages go
//   /files/NAME               a file of FOLDER as the portal serves its assets: tag, type, made ahead
//   /disk/NAME                a file of FOLDER opened for each request and sent by sendfile
//   /addresses                under which address each file of FOLDER is served
//   /big                      eight megabytes, for readers who are slow or leave
//   /echo                     gives a body back
let arguments = CommandLine.arguments
let folder = arguments[2]

func page(_ bytes: Int) -> Response {
  Response(
    fields: [.contentType: "text/html; charset=utf-8"], body: .bytes([UInt8](repeating: 0x78, count: bytes)))
}

let small = page(1_024)
let large = page(15 * 1_024)
let big = page(8_000_000)
let files = try StaticFiles(directory: folder, prefix: "/files/")
let addresses = files.addresses.map { "\($0) \($1)\n" }.joined()

func disk(_ path: String) -> Response {
  let name = path.dropFirst("/disk/".count)
  guard !name.contains("/"), let file = try? FileBody(path: folder + "/" + name) else {
    return .text("none", status: .notFound)
  }
  return Response(fields: [.contentType: "text/css; charset=utf-8"], body: .file(file))
}

var settings = ServerSettings()
settings.port = Int(arguments[1]) ?? 0
settings.maxConnections = 16_000
settings.maxConnectionsPerAddress = 16_000

let server = Server(
  settings, log: Logger(label: "serve"),
  bodyLimit: { _, path in path == "/echo" ? 16_000_000 : 0 },
  immediate: { request in
    switch request.path {
    case "/memory/1k": small
    case "/memory/15k": large
    case let path where path.hasPrefix("/files/"): files.response(to: request)
    default: nil
    }
  },
  refuse: { .text("refused", status: $0) },
  respond: { request in
    switch request.path {
    case "/worker/1k": small
    case "/addresses": .text(addresses)
    case "/big": big
    case "/echo": Response(body: .bytes((try? request.body.bytes()) ?? []))
    case let path where path.hasPrefix("/disk/"): disk(path)
    default: .text("none", status: .notFound)
    }
  })

_ = try server.start()

signal(SIGTERM, SIG_IGN)
let ended = DispatchSource.makeSignalSource(signal: SIGTERM, queue: .main)
ended.setEventHandler {
  server.stop()
  exit(0)
}
ended.resume()
dispatchMain()
