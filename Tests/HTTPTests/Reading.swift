import HTTP
import HTTPTypes

/// What a parser makes of some bytes: requests in order, then possibly a refusal.
struct Reading: Equatable, CustomStringConvertible {
  var requests: [String] = []
  var refusal: Int?

  var description: String { "\(requests) \(refusal.map(String.init) ?? "open")" }

  enum Feeding { case whole, byteByByte }

  init(_ bytes: some Sequence<UInt8>, _ feeding: Feeding, settings: ServerSettings = ServerSettings()) {
    let bytes = Array(bytes)
    var parser = RequestParser(settings: settings, peer: "127.0.0.1", spool: Spool(settings)) { _, path in
      path == "/small" ? 4 : 1_000
    }
    let pieces = feeding == .whole ? [bytes] : bytes.map { [$0] }
    do throws(Refusal) {
      for piece in pieces {
        piece.withUnsafeBytes { parser.feed($0) }
        try take(from: &parser)
      }
    } catch {
      refusal = error.status.code
    }
  }

  private mutating func take(from parser: inout RequestParser) throws(Refusal) {
    while true {
      switch try parser.next() {
      case .incomplete: return
      case .expectsContinue: requests.append("100?")
      case .complete(let incoming): requests.append(Self.describe(incoming))
      }
    }
  }

  /// "POST /path name=value|name=value body close"
  private static func describe(_ incoming: Incoming) -> String {
    let request = incoming.request
    let fields = request.fields.map { "\($0.name.canonicalName)=\($0.value)" }.joined(separator: "|")
    let body = String(decoding: (try? request.body.bytes()) ?? [], as: UTF8.self)
    return "\(request.method) \(request.path) [\(fields)] [\(body)] \(incoming.persistence)"
  }
}

/// The same bytes give the same reading however they are cut.
func reading(_ text: String, settings: ServerSettings = ServerSettings()) -> Reading {
  reading(Array(text.utf8), settings: settings)
}

func reading(_ bytes: [UInt8], settings: ServerSettings = ServerSettings()) -> Reading {
  let whole = Reading(bytes, .whole, settings: settings)
  let cut = Reading(bytes, .byteByByte, settings: settings)
  return whole == cut ? whole : Reading(differing: whole, cut)
}

extension Reading {
  fileprivate init(differing whole: Reading, _ cut: Reading) {
    requests = ["whole: \(whole)", "byte by byte: \(cut)"]
    refusal = -1
  }
}
