import Mentoring
import Storage

/// A line of the history of a roadmap or of a task: what, from what to what, when, who.
struct RoadmapHistoryLine: Encodable, Sendable {
  let text: String
  let moment: String
  let details: [String]

  init(_ event: EventLine, clock: Clock, today: CalendarDate) {
    text = Words.roadmapChange(event.kind) ?? "Изменение"
    let day = Russian.dateInWords(clock.date(of: event.moment), today: today)
    moment = [day, clock.time(of: event.moment), event.author].compactMap(\.self).joined(separator: ", ")
    details = Self.fields.compactMap { name, label in
      guard let before = event.before[name], let after = event.after[name], before != after else { return nil }
      return "\(label): \(Self.words(before)) → \(Self.words(after))"
    }
  }

  /// As on the forms; what stands in no form is left out.
  private static let fields =
    RoadmapTaskForm.labels + [("starts", "Начало периода"), ("ends", "Конец периода")]

  private static func words(_ value: String) -> String {
    value.isEmpty ? "не указано" : CalendarDate(iso: value).map(Russian.date) ?? value
  }

  private init() {
    text = "Дорожная карта согласована"
    moment = "сегодня, 14:05, Попенова Н. В."
    details = ["Исполнитель: не указано → куратор"]
  }

  static let sample = RoadmapHistoryLine()
}
