/// Something that a table can tell of a person, and the table and column where the registry keeps it.
package struct ImportFact: Hashable, Sendable {
  package let table: Table
  package let field: ImportField

  package enum Table: String, Sendable, CaseIterable { case person, mentorProfile, menteeProfile, contact }

  package init(_ table: Table, _ field: ImportField) {
    self.table = table
    self.field = field
  }

  /// In the order in which pages name them.
  package static let all: [ImportFact] =
    [
      .init(.person, .birthDate), .init(.person, .sex), .init(.person, .workSince), .init(.contact, .phone),
      .init(.contact, .email),
    ] + ofMentor.map { .init(.mentorProfile, $0) } + ofMentee.map { .init(.menteeProfile, $0) }

  package static let ofMentor: [ImportField] = [
    .competencies, .achievements, .interests, .wantedAge, .time, .capacity, .interviewedOn, .trainedOn, .enteredOn,
    .results, .caseAddress,
  ]
  package static let ofMentee: [ImportField] = [.reason, .request, .enteredOn, .results, .caseAddress]

  package var column: String { field.rawValue }

  /// The side whose profile it stands in.
  package var side: Pair.Side? {
    switch table {
    case .mentorProfile: .mentor
    case .menteeProfile: .mentee
    case .person, .contact: nil
    }
  }

  /// Whether the value that the registry keeps says nothing, so that it may be filled.
  package func isBlank(_ value: String) -> Bool { value.isEmpty || field == .reason && value == "other" }

  /// Line breaks of a form are spaces of a cell.
  package static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || Typography.tidied(left) == Typography.tidied(right)
  }
}

extension ImportFact: RawRepresentable {
  package init?(rawValue: String) {
    let parts = rawValue.split(separator: ".").map(String.init)
    guard parts.count == 2, let table = Table(rawValue: parts[0]), let field = ImportField(rawValue: parts[1])
    else { return nil }
    self.init(table, field)
  }

  package var rawValue: String { "\(table.rawValue).\(field.rawValue)" }
}

extension ImportFact {
  /// What a note on a row calls it.
  package var title: String {
    switch field {
    case .birthDate: "дата рождения"
    case .sex: "пол"
    case .workSince: "стаж с"
    case .phone: "телефон"
    case .email: "почта"
    case .competencies: "компетенции"
    case .achievements: "достижения"
    case .interests: "интересы"
    case .wantedAge: "желаемый возраст"
    case .time: "ресурс времени"
    case .capacity: "сколько может вести"
    case .interviewedOn: "собеседование"
    case .trainedOn: "обучение"
    case .reason: "причина"
    case .request: "запрос"
    case .enteredOn: "в программе с"
    case .results: "результаты"
    case .caseAddress: "кейс или отзыв"
    default: field.rawValue
    }
  }

  /// A kept value as people read it, short enough for a note.
  package func words(_ value: String) -> String {
    switch field {
    case .sex: return value == Person.Sex.male.rawValue ? "мужской" : "женский"
    case .reason: return MenteeProfile.Reason(rawValue: value).map(ImportWords.reason) ?? value
    default:
      if let date = CalendarDate(iso: value) { return Russian.date(date) }
      let text = Typography.tidied(value)
      return text.count > 60 ? "\(text.prefix(60))…" : text
    }
  }
}
