import Mentoring
import Storage

/// A survey: how far it is, who has not answered, and everything that can be done with it.
struct SurveyShowPage: Page {
  static let template = "surveys/show"

  let title: String
  let crumbs = [Crumb("Анкетирование", SurveyAddress.index)]
  let caption: String
  let status: StatusWord
  let answered: String
  let rule: String?
  let actions: Actions?
  let resultsAddress: String
  let groups: [Group]

  /// What those do who answer for the survey.
  struct Actions: Encodable, Sendable {
    let enterAddress: String?
    let codesAddress: String?
    let formsAddress: String
    let editAddress: String
    let closureAddress: String?
  }

  struct Group: Encodable, Sendable {
    let title: String
    let people: [Person]
  }

  struct Person: Encodable, Sendable {
    let name: String
    let place: String
    let form: String
    let status: StatusWord
    let enterAddress: String?
    let removalAddress: String?
  }

  init(_ card: SurveyCard, _ viewer: Account, today: CalendarDate) {
    let survey = card.survey
    title = "\(Words.questionnaire(survey.kind)) №\u{A0}\(survey.id)"
    caption = "\(card.line.organisation) · \(Russian.date(survey.opens)) – \(Russian.date(survey.closes))"
    status = Words.state(survey, on: today)
    answered = "Ответили \(Words.answered(card.line))"
    rule = survey.kind == .exit ? Words.satisfactionRule : nil
    actions = viewer.mayEdit ? Actions(card, today: today) : nil
    resultsAddress = SurveyAddress.results(survey.id)
    groups = Questionnaire.Side.allCases.compactMap { side in
      let people = card.respondents.filter { $0.side == side }
      return people.isEmpty
        ? nil
        : Group(
          title: Words.surveySides(side), people: people.map { Person($0, of: survey, viewer, today: today) })
    }
  }

  private init(groups: [Group]) {
    title = "Итоговая анкета № 1"
    caption = "СОШ · 10.05.2026 – 25.05.2026"
    status = StatusWord("идёт", .work)
    answered = "Ответили 14 из 20"
    rule = Words.satisfactionRule
    actions = Actions(
      enterAddress: "/surveys/1/responses/new", codesAddress: "/surveys/1/codes", formsAddress: "/surveys/1/forms",
      editAddress: "/surveys/1/edit", closureAddress: "/surveys/1/closure")
    resultsAddress = "/surveys/1/results"
    self.groups = groups
  }

  static let sample = SurveyShowPage(groups: [
    Group(
      title: "Наставляемые",
      people: [
        Person(
          name: "Котов Д. С.", place: "8А", form: "учитель – ученик", status: StatusWord("нет ответа", .idle),
          enterAddress: "/surveys/1/responses/new?respondent=1", removalAddress: "/surveys/1/responses/1/removal")
      ])
  ])
}

extension SurveyShowPage.Actions {
  fileprivate init(_ card: SurveyCard, today: CalendarDate) {
    let id = card.survey.id
    let waits = card.line.waiting > 0 && card.survey.state(on: today) != .upcoming
    enterAddress = waits ? SurveyAddress.newResponse(id) : nil
    codesAddress = card.survey.kind == .curator ? nil : SurveyAddress.codes(id)
    formsAddress = SurveyAddress.forms(id)
    editAddress = SurveyAddress.edit(id)
    closureAddress = card.survey.state(on: today) == .closed ? nil : SurveyAddress.closure(id)
  }
}

extension SurveyShowPage.Person {
  fileprivate init(_ line: RespondentLine, of survey: Survey, _ viewer: Account, today: CalendarDate) {
    name = Self.name(line, viewer)
    place = line.place
    form = line.form ?? ""
    if let day = line.answeredOn {
      let way = line.isFromPaper ? "с бумаги" : "по коду"
      status =
        day > survey.lastDay
        ? StatusWord("поздно, \(Russian.date(day)), \(way)", .warn) : StatusWord("\(Russian.date(day)), \(way)", .ok)
    } else {
      status = StatusWord("нет ответа", .idle)
    }
    let mayEnter = viewer.mayEdit && line.answeredOn == nil && survey.state(on: today) != .upcoming
    enterAddress = mayEnter ? SurveyAddress.newResponse(survey.id, of: line.id) : nil
    removalAddress = viewer.mayEdit && line.isFromPaper ? SurveyAddress.removal(survey.id, of: line.id) : nil
  }

  static func name(_ line: RespondentLine, _ viewer: Account) -> String {
    guard let name = line.name, let person = line.person else { return "За организацию" }
    return Words.shortName(name, person, isMinor: line.isMinor, to: viewer)
  }
}
