import HTTP
import HTTPTypes
import Mentoring

/// How a page is shown to somebody who sees little: scheme, size, spacing, letters, pictures (`ux.md` P6). Kept in a cookie that
/// a guest gets only by pressing «Применить» (decision 176).
struct Vision: Sendable, Equatable {
  var scheme = Scheme.usual
  var size = Size.usual
  var spacing = Spacing.usual
  var letters = Letters.plain
  var pictures = Pictures.shown

  enum Scheme: String, Sendable, CaseIterable { case usual, black, white, blue, brown, green }
  enum Size: String, Sendable, CaseIterable { case usual = "100", larger = "125", large = "150", largest = "200" }
  enum Spacing: String, Sendable, CaseIterable { case usual, wide, widest }
  enum Letters: String, Sendable, CaseIterable { case plain, serif }
  enum Pictures: String, Sendable, CaseIterable { case shown, hidden }

  static let cookie = "vision"

  init() {}

  /// Reads what the cookie holds; nil for what this portal never wrote, and for the usual look.
  init?(cookie: String?) {
    let parts = (cookie ?? "").split(separator: ".").map(String.init)
    guard parts.count == 5, let scheme = Scheme(rawValue: parts[0]), let size = Size(rawValue: parts[1]),
      let spacing = Spacing(rawValue: parts[2]), let letters = Letters(rawValue: parts[3]),
      let pictures = Pictures(rawValue: parts[4])
    else { return nil }
    (self.scheme, self.size, self.spacing, self.letters, self.pictures) = (scheme, size, spacing, letters, pictures)
    if self == Vision() { return nil }
  }

  private var encoded: String {
    [scheme.rawValue, size.rawValue, spacing.rawValue, letters.rawValue, pictures.rawValue].joined(separator: ".")
  }

  /// The cookie that keeps it for a year, or takes it away with the usual look.
  func setCookie(_ portal: Portal) -> String {
    let value = self == Vision() ? "\(Self.cookie)=; Max-Age=0" : "\(Self.cookie)=\(encoded); Max-Age=31536000"
    return value + "; Path=/; HttpOnly; SameSite=Lax" + (portal.settings.isSecure ? "; Secure" : "")
  }
}

/// What the root of a page says of it to the style sheet, and where it is changed.
struct VisionView: Encodable, Sendable {
  let scheme: String
  let size: String
  let spacing: String
  let letters: String
  let pictures: String
  let address: String

  init(_ vision: Vision) {
    scheme = vision.scheme.rawValue
    size = vision.size.rawValue
    spacing = vision.spacing.rawValue
    letters = vision.letters.rawValue
    pictures = vision.pictures.rawValue
    address = VisionAddress.edit
  }

  static let sample = VisionView(Vision())
}
