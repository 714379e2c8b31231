import CQREncode

/// An address as a square that a phone reads: one path in a square of modules with its quiet zone.
struct QRCode: Encodable, Sendable {
  let viewBox: String
  let path: String

  init?(_ text: String) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard let modules = code.pointee.data else { return nil }
    var path = ""
    for row in 0..<width {
      var column = 0
      while column < width {
        var end = column
        while end < width, modules[row * width + end] & 1 == 1 { end += 1 }
        if end > column { path += "M\(column) \(row)h\(end - column)v1h-\(end - column)z" }
        column = max(end, column + 1)
      }
    }
    self.path = path
    viewBox = "-4 -4 \(width + 8) \(width + 8)"
  }

  static let sample = QRCode("https://nastavnik.example/a/ABCD2345")
}
