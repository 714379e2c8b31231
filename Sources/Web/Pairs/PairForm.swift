import HTTP
import Mentoring
import Storage

/// What may be changed about a pair: its term, programme, role model and the explanation; never its people.
struct PairForm: EditForm {
  var input: Input
  let programmes: [Programme]
  let roleModels: [RoleModel]
  /// The days that both people have at their places.
  let room: Period?
  let today: CalendarDate

  static let labels = [
    ("starts", "Начало работы"), ("ends", "Окончание"), ("programme", "Программа"),
    ("programme-title", "Новая программа"), ("role-model", "Ролевая модель"), ("explanation", "Пояснение"),
  ].map { (name: $0.0, label: $0.1) }

  init(_ edition: PairEdition, sent: FormFields, today: CalendarDate) {
    input = Input(sent)
    programmes = edition.programmes
    roleModels = edition.roleModels
    room = edition.room
    self.today = today
  }

  /// The form on its first showing.
  init(_ edition: PairEdition, today: CalendarDate) {
    self.init(edition, sent: [:], today: today)
    input = Input(editing: Self.fields(of: edition.details), version: edition.details.pair.version)
  }

  mutating func validated() -> PairTerms? {
    guard let terms = input.pairTerms(today: today) else { return nil }
    if let room, !room.encloses(terms.period) {
      let bounds = "Оба числятся в организациях \(Words.span(room)): сроки пары лежат внутри"
      input.fail(terms.period.start < room.start ? "starts" : "ends", bounds)
    }
    return input.isValid ? terms : nil
  }

  func words(_ value: String, of name: String) -> String {
    switch name {
    case "programme": programmes.first { $0.id.description == value }?.title ?? value
    case "role-model": roleModels.first { $0.id.description == value }?.name ?? value
    default: value
    }
  }

  static func fields(of details: PairDetails) -> FormFields {
    [
      "starts": Russian.date(details.pair.period.start),
      "ends": details.pair.period.end.map(Russian.date) ?? "",
      "programme": details.programme?.id.description ?? "",
      "programme-title": "",
      "role-model": details.roleModel?.id.description ?? "",
      "explanation": details.explanation,
    ]
  }
}
