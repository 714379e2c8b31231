import Glibc
import HTTP
import HTTPTypes

// What the parser sees, for somebody who wants to compare. Standard input: a length (four bytes, big-endian) and so
// many bytes, again and again. Standard output: a line for each: the requests as METHOD:TARGET:BODY in hex, then how
// it ended: "open" between two requests, "more" inside one, "close" after an answer that closes, else the status of
// the refusal. Cut at every third byte the input has to give the same; if it does not, the line says "split".

struct Sight: Equatable {
  var requests: [String] = []
  var end = ""

  init(_ input: [UInt8], pieces size: Int) {
    var parser = RequestParser(settings: ServerSettings()) { _, _ in 1 << 20 }
    var rest = input[...]
    do throws(Refusal) {
      while !rest.isEmpty {
        let piece = rest.prefix(size)
        rest = rest.dropFirst(size)
        Array(piece).withUnsafeBytes { parser.feed($0) }
        while try take(from: &parser) {}
        guard end.isEmpty else { return }
      }
      end = parser.phase == .between ? "open" : "more"
    } catch {
      end = String(error.status.code)
    }
  }

  private mutating func take(from parser: inout RequestParser) throws(Refusal) -> Bool {
    switch try parser.next() {
    case .incomplete: return false
    case .expectsContinue: return true
    case .complete(let incoming):
      let request = incoming.request
      let words = [Array(request.method.rawValue.utf8), Array(request.target.utf8), try request.body.bytes()]
      requests.append(words.map(Self.hex).joined(separator: ":"))
      if case .close = incoming.persistence { end = "close" }
      return end.isEmpty
    }
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

func read(_ count: Int) -> [UInt8]? {
  var bytes: [UInt8] = []
  while bytes.count < count {
    var piece = [UInt8](repeating: 0, count: count - bytes.count)
    let got = Glibc.read(0, &piece, piece.count)
    guard got > 0 else { return nil }
    bytes += piece.prefix(got)
  }
  return bytes
}

while let length = read(4), let input = read(length.reduce(0) { $0 << 8 | Int($1) }) {
  let whole = Sight(input, pieces: max(1, input.count))
  let isSteady = [1, 3].allSatisfy { Sight(input, pieces: $0) == whole }
  print((whole.requests + [isSteady ? whole.end : "split"]).joined(separator: " "))
}
