import Mentoring
import Storage

/// A line of the history of a person: when, who, what, from → to.
struct PersonHistoryLine: Encodable, Sendable {
  let when: String
  let author: String
  let what: String
  let changes: [Change]

  struct Change: Encodable, Sendable {
    let field: String
    /// Absent where nothing stood before.
    let before: String?
    let after: String
  }

  init(_ event: EventLine, clock: Clock) {
    when = "\(Russian.date(clock.date(of: event.moment))), \(clock.time(of: event.moment))"
    author = event.author ?? "администратор сервера"
    what = Words.personEvent(event.kind)
    let known = Set(event.before.keys).union(event.after.keys)
    changes = Self.order.filter(known.contains).map { field in
      Change(
        field: Words.personField(field), before: event.before[field].map { Self.words($0, of: field) },
        after: Self.words(event.after[field] ?? "", of: field))
    }
  }

  private static func words(_ value: String, of field: String) -> String {
    value.isEmpty ? "не указано" : Words.personValue(value, of: field)
  }

  /// As on the forms; what a card does not speak of is left out.
  private static let order = [
    "surname", "given", "patronymic", "birthDate", "sex", "workSince", "organisation", "role", "label", "since",
    "ends", "leaveReason", "merged", "twin", "movement", "reply", "reason", "request", "competencies", "interests",
    "capacity", "trainedOn", "achievements", "wantedAge", "time", "enteredOn", "interviewedOn", "results",
    "caseAddress", "elsewhere", "attainment", "title", "day", "consent", "signedOn", "withdrawnOn", "holdUntil",
  ]

  private init() {
    when = "21.11.2026, 14:05"
    author = "Токмалаева А. Ю."
    what = "Изменены сведения"
    changes = [Change(field: "фамилия", before: "Петрова", after: "Иванова")]
  }

  static let sample = PersonHistoryLine()
}
