/// One input of a form as the shared partials show it, with its value and its error.
struct Field: Encodable, Sendable {
  let id: String
  let name: String
  let label: String
  let hint: String?
  let value: String
  let error: String?
  let width: String
  let type: String
  let inputmode: String?
  let autocomplete: String?
  let isOptional: Bool
  let rows: Int?

  enum Width: String, Sendable { case date, name, short, phone, full }

  init(
    _ input: Input, _ name: String, _ label: String, hint: String? = nil, width: Width = .full, type: String = "text",
    inputmode: String? = nil, autocomplete: String? = nil, isOptional: Bool = false, rows: Int? = nil
  ) {
    id = name
    self.name = name
    self.label = label
    self.hint = hint
    value = type == "password" ? "" : input[name]
    error = input.error(at: name)
    self.width = width.rawValue
    self.type = type
    self.inputmode = inputmode
    self.autocomplete = autocomplete
    self.isOptional = isOptional
    self.rows = rows
  }

  /// Every field filled, for samples.
  static let sample = Field(
    Input(["a": "значение"], failing: "a"), "a", "Подпись", hint: "Подсказка", inputmode: "numeric",
    autocomplete: "off", isOptional: true, rows: 4)
}

/// A choice among options: select, radios or checkboxes.
struct Choice: Encodable, Sendable {
  let id: String
  let name: String
  let label: String
  let hint: String?
  let error: String?
  let isOptional: Bool
  let isCombo: Bool
  let options: [Option]

  struct Option: Encodable, Sendable {
    let id: String
    let value: String
    let label: String
    let hint: String?
    let isSelected: Bool
  }

  /// - Parameters:
  ///   - id: where the page has the field twice.
  ///   - options: value, label and hint of each; lists over 15 get type-ahead (`ux.md` 32).
  init(
    _ input: Input, _ name: String, _ label: String, hint: String? = nil, id: String? = nil, isOptional: Bool = false,
    options: [(value: String, label: String, hint: String?)]
  ) {
    self.id = id ?? name
    self.name = name
    self.label = label
    self.hint = hint
    error = input.error(at: name)
    self.isOptional = isOptional
    isCombo = options.count > 15
    let chosen = Set(input.values.all(name))
    self.options = options.enumerated().map { index, option in
      Option(
        id: "\(name)-\(index)", value: option.value, label: option.label, hint: option.hint,
        isSelected: chosen.contains(option.value))
    }
  }

  static let sample = Choice(
    Input(["a": "1"], failing: "a"), "a", "Подпись", hint: "Подсказка", isOptional: true,
    options: [("1", "Первый", "Подсказка")] + (2...16).map { ("\($0)", "Ещё", nil) })
}

/// The summary above the heading: one line a wrong field (`ux.md` 2).
struct ErrorSummary: Encodable, Sendable {
  let lines: [Line]

  struct Line: Encodable, Sendable {
    let text: String
    let anchor: String
  }

  /// Nothing when nothing is wrong.
  init?(_ input: Input) {
    guard !input.isValid else { return nil }
    lines = input.errors.map { Line(text: $0.text, anchor: $0.field) }
  }

  private init(lines: [Line]) { self.lines = lines }

  static let sample = ErrorSummary(lines: [Line(text: "Укажите фамилию", anchor: "surname")])
}

extension Input {
  fileprivate init(_ values: FormFieldsLiteral, failing field: String) {
    self.init(.init(values.map { ($0.key, $0.value) }))
    fail(field, "Сообщение")
  }

  fileprivate typealias FormFieldsLiteral = [String: String]
}
