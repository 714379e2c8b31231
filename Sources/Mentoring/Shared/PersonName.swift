/// Фамилия, имя and, if there is one, отчество.
package struct PersonName: Hashable, Sendable {
  package let surname: String
  package let given: String
  package let patronymic: String?

  /// Takes the parts as typed and keeps them tidy; a dash or «нет» in place of a patronymic means none.
  package init(surname: String, given: String, patronymic: String? = nil) {
    self.surname = Self.tidied(surname)
    self.given = Self.tidied(given)
    let patronymic = Self.tidied(patronymic ?? "")
    self.patronymic = Self.meansNone(patronymic) ? nil : patronymic
  }

  /// «Иванова Анна Петровна».
  package var full: String {
    Self.joined([surname, given, patronymic ?? ""], by: " ")
  }

  /// «Иванова А. П.», never broken at the end of a line.
  package var short: String {
    Self.joined([surname] + initials, by: Typography.noBreakSpace)
  }

  /// «А. П. Иванова», as documents are signed.
  package var signature: String {
    Self.joined(initials + [surname], by: Typography.noBreakSpace)
  }

  package var searchKey: SearchKey { SearchKey(full) }

  /// «Анна-Мария» gives «А.-М.».
  private var initials: [String] {
    let ofGiven = given.unicodeScalars.split(separator: "-").map(Self.initial).joined(separator: "-")
    return [ofGiven, Self.initial((patronymic ?? "").unicodeScalars[...])]
  }

  private static func initial(_ part: Substring.UnicodeScalarView) -> String {
    part.first(where: Typography.isOfWord).map { Typography.uppercased($0) + "." } ?? ""
  }

  private static func joined(_ parts: [String], by separator: String) -> String {
    var result = ""
    for part in parts where !part.isEmpty {
      if !result.isEmpty { result += separator }
      result += part
    }
    return result
  }

  static func tidied(_ part: String) -> String {
    let tidy = Typography.tidied(part)
    guard tidy.unicodeScalars.contains(where: Typography.isHyphen) else { return tidy }
    let pieces = tidy.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: Typography.isHyphen)
    return pieces.map { Typography.tidied(String($0)) }.joined(separator: "-")
  }

  private static func meansNone(_ patronymic: String) -> Bool {
    if patronymic.utf8.allSatisfy({ $0 == UInt8(ascii: "-") }) { return true }
    // Lower-casing costs more than reading the row; few patronymics get past their first letter here.
    guard let first = patronymic.first, "нНоО".contains(first) else { return false }
    return ["нет", "отсутствует"].contains(patronymic.lowercased())
  }
}

extension PersonName: Codable {
  private enum CodingKeys: CodingKey {
    case surname, given, patronymic
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      surname: try container.decode(String.self, forKey: .surname),
      given: try container.decode(String.self, forKey: .given),
      patronymic: try container.decodeIfPresent(String.self, forKey: .patronymic))
  }
}
