import Glibc
import HTTP
import HTTPTypes

// libFuzzer drives this (Tests/Wire/run fuzz). The first byte of an input chooses the reader, the rest is what it reads.
// A crash is a finding, and so is a promise broken:

/// Cut anywhere, the same bytes give the same requests and the same refusal.
func requests(_ input: [UInt8]) {
  let whole = Sight(input, pieces: max(1, input.count))
  precondition(Sight(input, pieces: 1) == whole, "fed byte by byte it reads otherwise")
  precondition(Sight(input, pieces: 7) == whole, "fed by sevens it reads otherwise")
}

/// Whatever was read can be written and read again.
func form(_ input: [UInt8]) {
  guard let fields = try? FormFields(parsing: String(decoding: input, as: UTF8.self)) else { return }
  precondition((try? FormFields(parsing: fields.encoded)) == fields, "written and read again it is another form")
}

/// A path is absolute and has nothing left that climbs.
func target(_ input: [UInt8]) {
  guard let request = try? Request(method: .get, target: String(decoding: input, as: UTF8.self)) else { return }
  precondition(request.path.hasPrefix("/"), "the path is not absolute")
  let segments = request.path.split(separator: "/", omittingEmptySubsequences: false)
  precondition(!segments.contains("..") && !segments.contains("."), "the path climbs")
  precondition(!request.path.utf8.contains(0), "a NUL in the path")
}

/// A cookie's value comes out of the field it was in.
func cookie(_ input: [UInt8]) {
  let fields: HTTPFields = [.cookie: String(decoding: input, as: UTF8.self)]
  guard let request = try? Request(method: .get, target: "/", fields: fields) else { return }
  guard let value = request.cookie("a"), !value.isEmpty else { return }
  let whole = Array((fields[.cookie] ?? "").utf8)
  precondition(whole.firstRange(of: Array(value.utf8)) != nil, "a value from nowhere")
}

/// Cut anywhere, the same body gives the same parts or the same refusal, and every part lies inside it.
func multipart(_ input: [UInt8]) {
  let whole = parts(input, pieces: max(1, input.count))
  precondition(parts(input, pieces: 1) == whole, "fed byte by byte it has other parts")
  precondition(parts(input, pieces: 7) == whole, "fed by sevens it has other parts")
  for part in whole ?? [] { precondition(part.content.upperBound <= input.count, "a part outside the body") }
}

func parts(_ input: [UInt8], pieces size: Int) -> [MultipartParser.Part]? {
  do throws(Refusal) {
    var parser = try MultipartParser(boundary: "b")
    for start in stride(from: 0, to: input.count, by: size) {
      let piece = input[start..<min(start + size, input.count)]
      try piece.withUnsafeBufferPointer { bytes throws(Refusal) in try parser.feed(UnsafeRawBufferPointer(bytes)) }
    }
    return try parser.finish()
  } catch {
    return nil
  }
}

struct Sight: Equatable {
  var seen: [[UInt8]] = []
  var refusal: Int?

  init(_ input: [UInt8], pieces size: Int) {
    var parser = RequestParser(settings: ServerSettings()) { _, _ in 1 << 16 }
    var rest = input[...]
    do throws(Refusal) {
      while !rest.isEmpty {
        let piece = Array(rest.prefix(size))
        rest = rest.dropFirst(size)
        piece.withUnsafeBytes { parser.feed($0) }
        while try take(from: &parser) {}
      }
    } catch {
      refusal = error.status.code
    }
  }

  private mutating func take(from parser: inout RequestParser) throws(Refusal) -> Bool {
    switch try parser.next() {
    case .incomplete: return false
    case .expectsContinue: return true
    case .complete(let incoming):
      seen.append(Array("\(incoming.request.method) \(incoming.request.target)".utf8))
      seen.append((try? incoming.request.body.bytes()) ?? [])
      return true
    }
  }
}

let readers: [@Sendable ([UInt8]) -> Void] = [requests, form, target, cookie, multipart]

@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> Int32
) -> Int32

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
  runFuzzer(&count, &arguments) { bytes, count in
    guard count > 0 else { return 0 }
    readers[Int(bytes[0]) % readers.count](Array(UnsafeBufferPointer(start: bytes + 1, count: count - 1)))
    return 0
  })
