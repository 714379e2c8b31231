import Foundation

/// What the characters of typed and pasted text are, and one tidy form of it.
package enum Typography {
  package static let noBreakSpace = "\u{A0}"

  /// No spaces at the ends, one plain space between words, nothing invisible, composed letters.
  ///
  /// A file from a Mac brings «й» as two characters, a web page brings soft hyphens: on screen they are
  /// the same, in the database they are not.
  package static func tidied(_ typed: String) -> String {
    guard !isPlainlyTidy(typed) else { return typed }
    var result = String.UnicodeScalarView()
    var spacePending = false
    for scalar in precomposed(typed).unicodeScalars {
      if scalar.properties.isWhitespace {
        spacePending = !result.isEmpty
      } else if !isInvisible(scalar) {
        if spacePending { result.append(" ") }
        spacePending = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The same for each line of a longer text; empty lines stay between paragraphs, not around the text.
  package static func tidiedLines(_ typed: String) -> String {
    let lines = typed.split(omittingEmptySubsequences: false) { $0.isNewline }.map { tidied(String($0)) }
    guard let first = lines.firstIndex(where: { !$0.isEmpty }), let last = lines.lastIndex(where: { !$0.isEmpty })
    else { return "" }
    return lines[first...last].joined(separator: "\n")
  }

  /// Most text is tidy already and need not be built anew: every row that is read passes here. Only
  /// characters that cannot be wrong are let through; the rest goes the long way.
  private static func isPlainlyTidy(_ text: String) -> Bool {
    var isAfterSpace = true
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20:
        guard !isAfterSpace else { return false }
        isAfterSpace = true
      case 0x21...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x400...0x482, 0x48A...0x52F, 0x2010...0x2027, 0x2116:
        isAfterSpace = false
      default: return false
      }
    }
    return !isAfterSpace || text.isEmpty
  }

  static func precomposed(_ text: String) -> String {
    let hasMarks = text.unicodeScalars.contains {
      $0.value >= 0x300 && !isCyrillicLetter($0) && $0.properties.canonicalCombiningClass != .notReordered
    }
    return hasMarks ? text.precomposedStringWithCanonicalMapping : text
  }

  /// Soft hyphens, zero-width spaces, direction marks, control characters.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20...0x7E).contains(scalar.value) || isCyrillicLetter(scalar) { return false }
    guard !scalar.properties.isWhitespace else { return false }
    return switch scalar.properties.generalCategory {
    case .format, .control: true
    default: false
    }
  }

  static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x60, 0xB4, 0x2BC, 0x2018, 0x2019, 0x2032: true
    default: false
    }
  }

  /// The small letter, where arithmetic is enough: in the two alphabets nearly everything here is written in.
  static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x41...0x5A, 0x410...0x42F: Unicode.Scalar(scalar.value + 0x20)
    case 0x400...0x40F: Unicode.Scalar(scalar.value + 0x50)
    case 0...0x7F, 0x430...0x45F: scalar
    default: nil
    }
  }

  static func uppercased(_ scalar: Unicode.Scalar) -> String {
    let isCapital = (0x410...0x42F).contains(scalar.value)
    return isCapital ? String(scalar) : scalar.properties.uppercaseMapping
  }

  /// Whether words are made of it: letters and digits of any script.
  static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0...0x7F: false
    default:
      isCyrillicLetter(scalar) || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  static func isCyrillicLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x400...0x481, 0x48A...0x52F: true
    default: false
    }
  }
}
