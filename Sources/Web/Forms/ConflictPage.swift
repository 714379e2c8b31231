import Mentoring
import Storage

/// 409 of an edit form: three columns for each field that both changed, and nothing typed is lost (`ux.md` 33).
struct ConflictPage: Page {
  static let template = "conflict"

  let title = "Запись уже изменили"
  let lead: String
  let action: String
  let edit: EditTokens
  let contests: [Contest]
  /// Absent when the other changed nothing else.
  let merged: Merged?
  let settled: [HiddenField]

  struct Contest: Encodable, Sendable {
    let label: String
    let options: [Option]
  }

  struct Option: Encodable, Sendable {
    let id: String
    let name: String
    let value: String
    let heading: String
    let words: String
    let isSelected: Bool
  }

  struct Merged: Encodable, Sendable {
    let rows: [Row]

    struct Row: Encodable, Sendable {
      let key: String
      let value: String
    }
  }

  init(_ form: some EditForm, _ now: Edition, action: String, clock: Clock, today: CalendarDate) {
    let conflict = Conflict(labels: form.labels, sent: form.input.values, now: now.fields)
    let saved = Self.saved(now.lastChange, clock: clock, today: today)
    lead =
      "Пока вы работали, запись сохранили ещё раз (\(saved)). "
      + (conflict.contested.isEmpty
        ? "Вы меняли разное: проверьте и сохраните."
        : "Выберите, что оставить там, где вы меняли одно и то же.")
    self.action = action
    edit = EditTokens(Input(editing: now.fields, version: now.version))
    contests = conflict.contested.map { contest in
      let option = { (id: String, heading: String, value: String) in
        Option(
          id: "\(contest.name)-\(id)", name: contest.name, value: value, heading: heading,
          words: Self.shown(form.words(value, of: contest.name)), isSelected: id == "yours")
      }
      let was = contest.was.map { option("was", "Было", $0) }
      let rest = [option("now", "Сейчас (\(saved))", contest.now), option("yours", "У вас", contest.yours)]
      return Contest(label: contest.label, options: (was.map { [$0] } ?? []) + rest)
    }
    let rows = conflict.taken.map { contest in
      Merged.Row(key: contest.label, value: Self.shown(form.words(contest.now, of: contest.name)))
    }
    merged = rows.isEmpty ? nil : Merged(rows: rows)
    settled = conflict.settled.map { HiddenField(name: $0.name, value: $0.value) }
  }

  /// «14:05, Токмалаева А. Ю.»; with the day when it was not today.
  private static func saved(_ change: EventLine?, clock: Clock, today: CalendarDate) -> String {
    guard let change else { return "только что" }
    let day = clock.date(of: change.moment)
    let moment = (day == today ? "" : Russian.date(day) + ", ") + clock.time(of: change.moment)
    return [moment, change.author].compactMap(\.self).joined(separator: ", ")
  }

  private static func shown(_ words: String) -> String { words.isEmpty ? "не указано" : words }

  private init(edit: EditTokens) {
    lead = "Пока вы работали, запись сохранили ещё раз (14:05, Токмалаева А. Ю.). Выберите, что оставить."
    action = "/organisations/voya"
    self.edit = edit
    contests = [
      Contest(
        label: "Телефон",
        options: [("was", "Было"), ("now", "Сейчас (14:05, Токмалаева А. Ю.)"), ("yours", "У вас")].map { id, heading in
          Option(
            id: "phone-\(id)", name: "phone", value: id, heading: heading, words: "+7 (83355) 2-10-00",
            isSelected: id == "yours")
        })
    ]
    merged = Merged(rows: [Merged.Row(key: "Сайт", value: "voya.example")])
    settled = [HiddenField(name: "name", value: "Школа")]
  }

  static let sample = ConflictPage(edit: .sample)
}
