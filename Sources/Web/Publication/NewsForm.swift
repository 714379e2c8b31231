import HTTP
import Mentoring
import Storage

/// A piece of news: a title, a text with the few marks, and the day from which everybody reads it.
struct NewsForm: EditForm {
  var input: Input
  let today: CalendarDate

  struct Value: Sendable {
    let draft: NewsDraft
    let namesChecked: Bool
  }

  /// Back from the page that asks about names, with everything that was typed.
  var isToBeCorrected: Bool { input["correct"] == "1" }

  static let labels = [
    (name: "title", label: "Заголовок"), (name: "text", label: "Текст"), (name: "publishedOn", label: "Опубликовать с"),
  ]

  static func fields(of item: NewsItem) -> FormFields {
    FormFields([
      ("title", item.title), ("text", item.text), ("publishedOn", item.publishedOn.map(Russian.date) ?? ""),
    ])
  }

  mutating func validated() -> Value? {
    let title = input.text("title", label: "Заголовок", limit: 150, missing: "Напишите заголовок")
    let text = input.text(
      "text", label: "Текст", limit: SectionWords.limit, lines: .several, missing: "Напишите, что случилось")
    let day = input.date("publishedOn", today: today)
    if let day, day.days(until: today) > 366 || today.days(until: day) > 366 {
      input.fail("publishedOn", "Дата больше чем на год от сегодняшней: проверьте год")
    }
    guard input.isValid else { return nil }
    return Value(
      draft: NewsDraft(title: title, text: text, publishedOn: day), namesChecked: input["namesChecked"] == "1")
  }
}
