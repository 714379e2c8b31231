import HTTP
import Mentoring
import Storage

/// A survey about to be opened: whose, which, until when, and who of the list is asked.
struct SurveyForm: Form {
  var input: Input
  let places: [OrganisationOption]
  let place: OrganisationOption?
  let kind: Questionnaire.Kind
  let askable: [Askable]
  let today: CalendarDate

  /// On its first showing: two weeks from today, and everybody who has not been asked this year.
  func prefilled() -> SurveyForm {
    var fields = input.values
    if fields["opens"] == nil { fields = fields.setting("opens", to: Russian.date(today)) }
    if fields["closes"] == nil { fields = fields.setting("closes", to: Russian.date(today.adding(days: 14))) }
    let asked = askable.filter { $0.askedOn == nil }.map { ("asked", $0.asked.text) }
    var form = self
    form.input = Input(FormFields(fields.pairs.map { ($0.name, $0.value) } + asked))
    return form
  }

  mutating func validated() -> NewSurvey? {
    if place == nil { input.fail("organisation", "Выберите организацию") }
    let opens = input.date("opens", today: today, missing: "Укажите первый день опроса")
    let closes = input.date("closes", today: today, missing: "Укажите последний день опроса")
    if let opens, let closes, closes < opens { input.fail("closes", "Последний день раньше первого") }
    if let closes, closes < today { input.fail("closes", Words.refusal(.dateInPast)) }
    if let closes, today.days(until: closes) > 366 { input.fail("closes", "Опрос не длиннее года: проверьте дату") }
    if let opens, opens < today.adding(days: -366) {
      input.fail("opens", "Первый день больше года назад: проверьте дату")
    }
    let offered = Set(askable.map(\.asked))
    let asked = Set(input.values.all("asked").compactMap(Asked.init))
    if kind != .curator, asked.isEmpty { input.fail("asked", "Отметьте, кого спросить") }
    if !asked.isSubset(of: offered) { input.fail("asked", "Список изменился: проверьте отметки") }
    guard input.isValid, let place, let opens, let closes else { return nil }
    return NewSurvey(
      organisation: place.id, kind: kind, opens: opens, closes: closes, asked: asked.sorted { $0.text < $1.text })
  }
}

/// The last day of a survey, moved.
struct SurveyTermForm: EditForm {
  var input: Input
  let today: CalendarDate

  static let labels: [(name: String, label: String)] = [("closes", "Последний день")]

  static func fields(_ survey: Survey) -> FormFields { ["closes": Russian.date(survey.closes)] }

  mutating func validated() -> CalendarDate? {
    let closes = input.date("closes", today: today, missing: "Укажите последний день опроса")
    if let closes, closes < today { input.fail("closes", Words.refusal(.dateInPast)) }
    if let closes, today.days(until: closes) > 366 { input.fail("closes", "Опрос не длиннее года: проверьте дату") }
    return input.isValid ? closes : nil
  }
}
