import HTTP
import HTTPTypes

/// What a parser makes of some bytes: requests in order, then possibly a refusal.
struct Reading: Equatable, CustomStringConvertible {
  var requests: [String] = []
  var refusal: Int?

  var description: String { "\(requests) \(refusal.map(String.init) ?? "open")" }

  enum Feeding { case whole, byteByByte, cut(at: Int) }

  init(_ bytes: some Sequence<UInt8>, _ feeding: Feeding, settings: ServerSettings = ServerSettings()) {
    let bytes = Array(bytes)
    var parser = RequestParser(settings: settings) { _, path in
      path == "/small" ? 4 : 1_000
    }
    let pieces =
      switch feeding {
      case .whole: [bytes]
      case .byteByByte: bytes.map { [$0] }
      case .cut(let place): [Array(bytes[..<place]), Array(bytes[place...])]
      }
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
  // At every place where the text is short, byte by byte where it is not.
  let cuts = bytes.count < 1_000 ? (0...bytes.count).map { Reading.Feeding.cut(at: $0) } : []
  for feeding in cuts + [.byteByByte] {
    let other = Reading(bytes, feeding, settings: settings)
    if other != whole { return Reading(differing: whole, other, feeding) }
  }
  return whole
}

extension Reading {
  fileprivate init(differing whole: Reading, _ other: Reading, _ feeding: Feeding) {
    requests = ["whole: \(whole)", "\(feeding): \(other)"]
    refusal = -1
  }
}
