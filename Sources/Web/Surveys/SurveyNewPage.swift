import Mentoring
import Storage

/// Which questionnaire, until when, and who is asked.
struct SurveyNewPage: Page {
  static let template = "surveys/new"

  let title = "Открыть опрос"
  let crumbs = [Crumb("Анкетирование", SurveyAddress.index)]
  let errors: ErrorSummary?
  let filterAction: String
  let organisation: Choice?
  let kind: Choice
  let form: Sheet?
  let needsPlace: Bool

  /// The part that opens the survey; nothing until it is known whose it is.
  struct Sheet: Encodable, Sendable {
    let action: String
    let hidden: [HiddenField]
    let heading: String
    let opens: Field
    let closes: Field
    let groups: [Group]
    let isEmpty: Bool
    let emptyWords: String
    let askedError: String?
    let asksCurator: Bool
    let saveLabel: String
  }

  struct Group: Encodable, Sendable {
    let title: String
    let people: [Person]
  }

  struct Person: Encodable, Sendable {
    let id: String
    let value: String
    let name: String
    let note: String
    let isTicked: Bool
  }

  init(_ form: SurveyForm) {
    let input = form.input
    errors = ErrorSummary(input)
    filterAction = SurveyAddress.new
    organisation =
      form.places.count < 2
      ? nil
      : Choice(
        input, "organisation", "Организация",
        options: [("", "выберите", nil)] + form.places.map { ($0.id.description, $0.name, nil) })
    kind = Choice(
      Input(input.values.setting("kind", to: form.kind.rawValue)), "kind", "Анкета",
      options: Questionnaire.Kind.allCases.map { ($0.rawValue, Words.questionnaire($0), nil) })
    self.form = form.place.map { Sheet(form, at: $0) }
    needsPlace = form.place == nil
  }

  private init(form: Sheet) {
    errors = .sample
    filterAction = SurveyAddress.new
    organisation = .sample
    kind = .sample
    self.form = form
    needsPlace = true
  }

  static let sample = SurveyNewPage(
    form: Sheet(
      action: SurveyAddress.index, hidden: [.sample], heading: "Итоговая анкета", opens: .sample, closes: .sample,
      groups: [
        Group(
          title: "Наставляемые",
          people: [Person(id: "p1", value: "mentee:pupil-pupil:1", name: "Котов Д. С.", note: "8А", isTicked: true)])
      ], isEmpty: true, emptyWords: "Спрашивать пока некого", askedError: "Отметьте, кого спросить", asksCurator: true,
      saveLabel: "Открыть опрос"))
}

extension SurveyNewPage.Sheet {
  fileprivate init(_ form: SurveyForm, at place: OrganisationOption) {
    let input = form.input
    action = SurveyAddress.index
    hidden =
      [("organisation", place.id.description), ("kind", form.kind.rawValue)].map(HiddenField.init(name:value:))
      + input.values.all("pair").map { HiddenField(name: "pair", value: $0) }
    heading = "\(Words.questionnaire(form.kind)): \(place.name)"
    opens = Field(
      input, "opens", "Первый день", hint: "Например, 27.09.2026", width: .date, inputmode: "numeric",
      autocomplete: "off")
    closes = Field(
      input, "closes", "Последний день", hint: "Ответы позже этого дня считаются отдельно", width: .date,
      inputmode: "numeric", autocomplete: "off")
    let ticked = Set(input.values.all("asked"))
    groups = Questionnaire.Side.allCases.compactMap { side in
      let people = form.askable.filter { $0.asked.side == side }.map { SurveyNewPage.Person($0, ticked) }
      return people.isEmpty ? nil : SurveyNewPage.Group(title: Words.surveySides(side), people: people)
    }
    asksCurator = form.kind == .curator
    isEmpty = groups.isEmpty && !asksCurator
    emptyWords =
      form.kind == .preference
      ? "Спрашивать пока некого: в базах нет ни наставляемых без пары, ни наставников."
      : "Спрашивать пока некого: нет пар, закреплённых приказом."
    askedError = input.error(at: "asked")
    saveLabel = "Открыть опрос и выдать коды"
  }
}

extension SurveyNewPage.Person {
  fileprivate init(_ askable: Askable, _ ticked: Set<String>) {
    value = askable.asked.text
    id = "asked-" + value.replacing(":", with: "-")
    name = askable.name.full
    let before = askable.askedOn.map { "уже спрошен(а) \(Russian.date($0))" }
    note = [askable.place, askable.form ?? "", before ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    isTicked = ticked.contains(value)
  }
}
