extension SearchKey {
  /// The same keys pressed in the other keyboard layout: «bdfyjdf» is «иванова», and back.
  ///
  /// Takes the query as typed: six Russian letters sit on punctuation, which a key no longer has.
  package static func swappedLayout(_ typed: String) -> String {
    let table = typed.unicodeScalars.contains(where: Typography.isCyrillicLetter) ? toLatin : toCyrillic
    return String(typed.map { table[$0] ?? $0 })
  }

  private static let latinKeys = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>"
  private static let cyrillicKeys = "ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"

  private static let toCyrillic = Dictionary(uniqueKeysWithValues: zip(latinKeys, cyrillicKeys))
  private static let toLatin = Dictionary(uniqueKeysWithValues: zip(cyrillicKeys, latinKeys))
}
