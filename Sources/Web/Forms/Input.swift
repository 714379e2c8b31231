import HTTP
import Mentoring

/// What somebody sent, and what is wrong with it. Reading a value either gives it or notes an error at its field.
///
/// A form reads all its fields before it looks at `isValid`, so every error is told at once.
struct Input: Sendable {
  let values: FormFields
  private(set) var errors: [FieldError] = []

  init(_ values: FormFields = [:]) { self.values = values }

  struct FieldError: Sendable, Equatable {
    let field: String
    let text: String
  }

  var isValid: Bool { errors.isEmpty }

  /// What was typed, exactly.
  subscript(_ name: String) -> String { values[name] ?? "" }

  func error(at name: String) -> String? { errors.first { $0.field == name }?.text }

  mutating func fail(_ name: String, _ text: String) {
    if error(at: name) == nil { errors.append(FieldError(field: name, text: text)) }
  }

  /// Text without spaces around and without anything invisible; `missing` is the message when it must not be empty.
  mutating func text(
    _ name: String, label: String, limit: Int = 200, lines: Lines = .one, missing: String? = nil
  ) -> String {
    let text = lines.tidied(self[name])
    if text.isEmpty, let missing { fail(name, missing) }
    if text.count > limit { fail(name, "\(label): длиннее \(Russian.plural(limit, "знака", "знаков", "знаков"))") }
    return text
  }

  mutating func date(
    _ name: String, today: CalendarDate, kind: CalendarDate.Kind = .event, missing: String? = nil
  ) -> CalendarDate? {
    let typed = Typography.tidied(self[name])
    guard !typed.isEmpty else {
      if let missing { fail(name, missing) }
      return nil
    }
    do {
      return try CalendarDate.parse(typed, today: today, kind: kind)
    } catch {
      fail(name, error.message)
      return nil
    }
  }

  /// A whole number; spaces are ignored (`ux.md` 26).
  mutating func number(_ name: String, label: String, in range: ClosedRange<Int>, missing: String? = nil) -> Int? {
    let typed = self[name].filter { !$0.isWhitespace }
    guard !typed.isEmpty else {
      if let missing { fail(name, missing) }
      return nil
    }
    guard let number = Int(typed) else {
      fail(name, "\(label): введите целое число")
      return nil
    }
    guard range.contains(number) else {
      fail(name, "\(label): от \(Russian.number(range.lowerBound)) до \(Russian.number(range.upperBound))")
      return nil
    }
    return number
  }

  mutating func choice<Value: RawRepresentable<String>>(
    _ name: String, missing: String
  ) -> Value? {
    guard let value = Value(rawValue: self[name]) else {
      fail(name, missing)
      return nil
    }
    return value
  }

  mutating func id<Owner>(_ name: String, missing: String) -> Identifier<Owner>? {
    guard let id = Identifier<Owner>(values[name]) else {
      fail(name, missing)
      return nil
    }
    return id
  }

  /// A choice that may be left out; what is none of its values is an error, never nothing.
  mutating func optionalChoice<Value: RawRepresentable<String>>(_ name: String) -> Value? {
    guard !self[name].isEmpty else { return nil }
    return choice(name, missing: Words.refusal(.notOffered))
  }

  mutating func optionalID<Owner>(_ name: String) -> Identifier<Owner>? {
    guard !self[name].isEmpty else { return nil }
    return id(name, missing: Words.refusal(.notOffered))
  }

  /// The version of the record that the form was filled from.
  var version: Int { Int(self["_version"]) ?? 0 }

  /// How many lines a field has: where there is one, a pasted line break is a space.
  enum Lines {
    case one, several

    fileprivate func tidied(_ text: String) -> String {
      switch self {
      case .one: Typography.tidied(text)
      case .several: Typography.tidiedLines(text)
      }
    }
  }
}
