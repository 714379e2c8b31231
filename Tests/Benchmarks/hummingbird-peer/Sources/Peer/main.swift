import Hummingbird
import Logging

// Usage: Peer PORT FOLDER. The pages of the folder from memory under /memory/, the folder itself under /.
let port = Int(CommandLine.arguments[1]) ?? 0
let folder = CommandLine.arguments[2]

func page(_ bytes: Int) -> ByteBuffer {
  ByteBuffer(repeating: UInt8(ascii: "x"), count: bytes)
}

let small = page(1_024)
let large = page(15 * 1_024)

let router = Router()
router.middlewares.add(FileMiddleware(folder))
router.get("memory/1k") { _, _ in
  Response(status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: ResponseBody(byteBuffer: small))
}
router.get("memory/15k") { _, _ in
  Response(status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: ResponseBody(byteBuffer: large))
}

var log = Logger(label: "peer")
log.logLevel = .error
let application = Application(
  router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)), logger: log)
try await application.runService()
