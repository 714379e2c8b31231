import Mentoring
import Storage

/// What is known of a person as a mentor or as a mentee, on the card.
struct PersonProfile: Encodable, Sendable {
  let title: String
  let rows: [SummaryRow]
  let nothing: String?
  let editAddress: String?
  let editTitle: String

  init(_ profile: Versioned<MenteeProfile>?, of person: Person.ID, mayEdit: Bool, hidesRequest: Bool) {
    title = "Наставляемый"
    let known = profile.map { profile in
      [
        ("Зачем нужен наставник", Words.menteeReason(profile.value.reason)),
        ("Запрос", hidesRequest ? "" : profile.value.request),
        ("В программе с", profile.value.enteredOn.map(Russian.date) ?? ""),
        ("Результаты", hidesRequest ? "" : profile.value.results),
        ("Кейс или отзыв", hidesRequest ? "" : profile.value.caseAddress),
      ]
    }
    rows = Self.rows(known)
    nothing = known == nil ? "Не записан наставляемым." : nil
    editAddress = mayEdit ? ProfileAddress.editMentee(person) : nil
    editTitle = known == nil ? "Записать наставляемым" : "Изменить"
  }

  init(_ profile: Versioned<MentorProfile>?, of person: Person.ID, mayEdit: Bool) {
    title = "Наставник"
    let known = profile.map { profile in
      [
        ("Компетенции", profile.value.competencies), ("Достижения", profile.value.achievements),
        ("Интересы", profile.value.interests),
        ("Наставляемых одновременно", "не больше \(Russian.number(profile.value.capacity))"),
        ("Желаемый возраст", profile.value.wantedAge), ("Ресурс времени", profile.value.time),
        ("Собеседование", profile.value.interviewedOn.map(Russian.date) ?? ""),
        ("Обучение наставника", profile.value.trainedOn.map(Russian.date) ?? "не проходил"),
        ("В программе с", profile.value.enteredOn.map(Russian.date) ?? ""),
        ("Результаты", profile.value.results), ("Кейс или отзыв", profile.value.caseAddress),
        ("Другим школам", profile.value.elsewhere ? "готов помогать" : ""),
      ]
    }
    rows = Self.rows(known)
    nothing = known == nil ? "Не записан наставником." : nil
    editAddress = mayEdit ? ProfileAddress.editMentor(person) : nil
    editTitle = known == nil ? "Записать наставником" : "Изменить"
  }

  private static func rows(_ known: [(String, String)]?) -> [SummaryRow] {
    (known ?? []).filter { !$0.1.isEmpty }.map { SummaryRow($0.0, $0.1) }
  }

  private init() {
    title = "Наставник"
    rows = [SummaryRow("Компетенции", "математика")]
    nothing = "Не записан наставником."
    editAddress = ProfileAddress.editMentor(Person.ID(1))
    editTitle = "Изменить"
  }

  static let sample = PersonProfile()
}
