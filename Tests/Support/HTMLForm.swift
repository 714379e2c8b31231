import HTTP

/// A form of a page as a browser would send it: every field with the value it shows.
struct HTMLForm {
  let action: String?
  let fields: FormFields
  private let names: Set<String>

  static func all(in html: String) -> [HTMLForm] {
    html.matches(of: /<form\b([^>]*)>(.*?)<\/form>/.dotMatchesNewlines()).compactMap { match in
      let attributes = attributes(of: match.1)
      guard attributes["method"]?.lowercased() == "post" else { return nil }
      return HTMLForm(action: attributes["action"], content: match.2)
    }
  }

  private init(action: String?, content: Substring) {
    self.action = action
    var fields: [(String, String)] = []
    var names: Set<String> = []
    let control = /<(input|button)\b([^>]*)>|<select\b([^>]*)>(.*?)<\/select>|<textarea\b([^>]*)>(.*?)<\/textarea>/
    for match in content.matches(of: control.dotMatchesNewlines()) {
      let attributes = Self.attributes(of: match.2 ?? match.3 ?? match.5 ?? "")
      guard let name = attributes["name"], attributes["disabled"] == nil else { continue }
      names.insert(name)
      if let value = Self.value(attributes, options: match.4, text: match.6, isButton: match.1 == "button") {
        fields.append((name, value))
      }
    }
    self.fields = FormFields(fields)
    self.names = names
  }

  func hasFields(_ wanted: [String]) -> Bool { names.isSuperset(of: wanted) }

  /// The form with other values; a name that comes twice is sent twice, as checked boxes are.
  func filled(with changes: FormFields) -> FormFields {
    let changed = Set(changes.pairs.map(\.name))
    let kept = fields.pairs.filter { !changed.contains($0.name) }
    return FormFields((kept + changes.pairs).map { ($0.name, $0.value) })
  }

  private static func value(
    _ attributes: [String: String], options: Substring?, text: Substring?, isButton: Bool
  ) -> String? {
    if let text { return Markup.decoded(String(text.first == "\n" ? text.dropFirst() : text)) }
    if let options { return selected(options) }
    switch attributes["type"] {
    case "checkbox", "radio": return attributes["checked"] == nil ? nil : attributes["value"] ?? "on"
    case "submit", "image", "reset", "file": return nil
    default: return isButton ? nil : attributes["value"] ?? ""
    }
  }

  private static func selected(_ options: Substring) -> String? {
    let all = options.matches(of: /<option\b([^>]*)>([^<]*)/).map { (attributes(of: $0.1), $0.2) }
    guard let option = all.first(where: { $0.0["selected"] != nil }) ?? all.first else { return nil }
    return option.0["value"] ?? Markup.plain(String(option.1))
  }

  private static func attributes(of tag: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    for match in tag.matches(of: /([a-zA-Z_:-]+)(?:\s*=\s*"([^"]*)")?/) {
      attributes[String(match.1)] = Markup.decoded(String(match.2 ?? ""))
    }
    return attributes
  }
}
