import HTTP
import Mentoring

/// The name of a note: there may be several of one campaign.
struct NoteForm: Form {
  var input: Input

  mutating func validated() -> String? {
    let title = input.text("title", label: "Название", limit: 150, missing: "Назовите справку")
    return input.isValid ? title : nil
  }
}

/// What the author says in a section, beside what the portal says.
struct NoteSectionForm: EditForm {
  var input: Input

  static let labels: [(name: String, label: String)] = [("text", "Ваш текст")]

  static func fields(of paragraph: AnalyticNote.Paragraph) -> FormFields { FormFields([("text", paragraph.text)]) }

  mutating func validated() -> String? {
    let text = input.text("text", label: "Ваш текст", limit: 10_000, lines: .several)
    return input.isValid ? text : nil
  }
}

/// Who signs a note, and when: never before the day of the figures that it speaks of.
struct NoteSigningForm: Form {
  var input: Input
  let asOf: CalendarDate
  let today: CalendarDate

  mutating func validated() -> Report.Signature? {
    let name = input.text("name", label: "ФИО", limit: 120, missing: "Укажите ФИО того, кто подписывает")
    let post = input.text("post", label: "Должность", limit: 200, missing: "Укажите должность")
    let date = input.date("date", today: today, missing: "Укажите дату подписи")
    if let date, date > today { input.fail("date", "Дата подписи не может быть позже сегодня") }
    // What is not counted yet is signed as it stands today.
    if let date, date < min(asOf, today) {
      input.fail(
        "date", "Дата подписи не может быть раньше \(Russian.date(min(asOf, today))): на этот день числа справки")
    }
    guard input.isValid, let date else { return nil }
    return Report.Signature(name: name, post: post, date: date)
  }
}
