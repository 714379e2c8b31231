import HTTP

/// A form of a page as a browser would send it: every field with the value it shows.
package struct HTMLForm: Sendable {
  package let action: String?
  package let fields: FormFields
  /// Every name that the form can send, ticked or not.
  package let names: Set<String>
  let hasButton: Bool
  /// Where some of the buttons send it instead.
  let otherActions: [String]

  static func all(in html: String, method: String = "post") -> [HTMLForm] {
    formPattern.groups(in: html).compactMap { groups in
      let attributes = attributes(of: groups[1])
      guard (attributes["method"] ?? "get").lowercased() == method else { return nil }
      return HTMLForm(action: attributes["action"], content: groups[2])
    }
  }

  private static let formPattern = Pattern(#"<form\b([^>]*)>([\s\S]*?)</form>"#)
  private static let controlPattern = Pattern(
    #"<(input|button)\b([^>]*)>|<select\b([^>]*)>([\s\S]*?)</select>|<(textarea)\b([^>]*)>([\s\S]*?)</textarea>"#)
  private static let formActionPattern = Pattern(#"<button\b[^>]*\sformaction="([^"]*)""#)
  private static let optionPattern = Pattern(#"<option\b([^>]*)>([^<]*)"#)
  private static let attributePattern = Pattern(#"([a-zA-Z_:-]+)(?:\s*=\s*"([^"]*)")?"#)

  private init(action: String?, content: String) {
    self.action = action
    var fields: [(String, String)] = []
    var names: Set<String> = []
    for groups in Self.controlPattern.groups(in: content) {
      let attributes = Self.attributes(of: groups[2] + groups[3] + groups[6])
      guard let name = attributes["name"], attributes["disabled"] == nil else { continue }
      names.insert(name)
      if let value = Self.value(attributes, groups) { fields.append((name, value)) }
    }
    self.fields = FormFields(fields)
    self.names = names
    hasButton = content.contains("<button")
    otherActions = Self.formActionPattern.groups(in: content).map { Markup.decoded($0[1]) }
  }

  func hasFields(_ wanted: [String]) -> Bool { names.isSuperset(of: wanted) }

  /// The form with other values; a name that comes twice is sent twice, as checked boxes are.
  package func filled(with changes: FormFields) -> FormFields {
    let changed = Set(changes.pairs.map(\.name))
    let kept = fields.pairs.filter { !changed.contains($0.name) }
    return FormFields((kept + changes.pairs).map { ($0.name, $0.value) })
  }

  private static func value(_ attributes: [String: String], _ groups: [String]) -> String? {
    if groups[5] == "textarea" {
      return Markup.decoded(groups[7].first == "\n" ? String(groups[7].dropFirst()) : groups[7])
    }
    if groups[1].isEmpty { return selected(groups[4]) }
    switch attributes["type"] {
    case "checkbox", "radio": return attributes["checked"] == nil ? nil : attributes["value"] ?? "on"
    case "submit", "image", "reset", "file": return nil
    default: return groups[1] == "button" ? nil : attributes["value"] ?? ""
    }
  }

  private static func selected(_ options: String) -> String? {
    let all = optionPattern.groups(in: options).map { (attributes: attributes(of: $0[1]), text: $0[2]) }
    guard let option = all.first(where: { $0.attributes["selected"] != nil }) ?? all.first else { return nil }
    return option.attributes["value"] ?? Markup.plain(option.text)
  }

  private static func attributes(of tag: String) -> [String: String] {
    var attributes: [String: String] = [:]
    for groups in attributePattern.groups(in: tag) { attributes[groups[1]] = Markup.decoded(groups[2]) }
    return attributes
  }
}

extension Exchange {
  /// The forms of the page that change something.
  package var forms: [HTMLForm] { HTMLForm.all(in: body) }

  /// Where the links of the page lead, without what stands after «#».
  package var links: [String] {
    Self.linkPattern.groups(in: body).map { String(Markup.decoded($0[1]).prefix { $0 != "#" }) }.filter { !$0.isEmpty }
  }

  /// Where the forms lead that only ask, sent as they stand.
  package var questions: [String] {
    HTMLForm.all(in: body, method: "get").filter(\.hasButton).flatMap { form in
      ([form.action ?? ""] + form.otherActions).map { $0 + "?" + form.fields.encoded }
    }
  }

  private static let linkPattern = Pattern(#"<a\b[^>]*\shref="([^"]*)""#)
}
