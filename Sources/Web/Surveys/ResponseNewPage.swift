import Mentoring
import Storage

/// A paper questionnaire on the screen: keys set the marks, Enter saves and opens the next (`ux.md` K12).
struct ResponseNewPage: Page {
  static let template = "surveys/response-new"

  let title: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let name: String
  let caption: String
  let code: String
  let action: String
  let respondent: String
  let questions: [QuestionField]
  let chooseAction: String
  let choice: Choice
  let isLate: Bool
  /// The curator answers for the organisation on the screen, not from paper.
  let isOwn: Bool

  init(_ card: SurveyCard, _ form: AnswerForm, of id: RespondentLine.ID, _ viewer: Account, today: CalendarDate) {
    let survey = card.survey
    isOwn = survey.kind == .curator
    title = isOwn ? Words.questionnaire(survey.kind) : "Ответы с бумаги"
    crumbs = [
      Crumb("Анкетирование", SurveyAddress.index),
      Crumb("\(Words.questionnaire(survey.kind)) №\u{A0}\(survey.id)", SurveyAddress.show(survey.id)),
    ]
    errors = ErrorSummary(form.input)
    let line = card.respondents.first { $0.id == id }
    name = line.map { SurveyShowPage.Person.name($0, viewer) } ?? ""
    caption =
      [line?.place ?? "", line.map { Words.surveySide($0.side) } ?? "", line?.form ?? ""].filter { !$0.isEmpty }
      .joined(separator: " · ") + " · ответили \(Words.answered(card.line))"
    code = line?.code?.shown ?? ""
    action = SurveyAddress.responses(survey.id)
    respondent = id.description
    questions = form.questions.enumerated().map { QuestionField($1, at: $0, form.input) }
    chooseAction = SurveyAddress.newResponse(survey.id)
    choice = Choice(
      Input(["respondent": id.description]), "respondent", "Другая анкета", id: "choose",
      options: card.respondents.filter { $0.answeredOn == nil }.map {
        (
          $0.id.description,
          [SurveyShowPage.Person.name($0, viewer), $0.place, $0.code?.shown ?? ""].filter { !$0.isEmpty }
            .joined(separator: ", "), nil
        )
      })
    isLate = survey.lastDay < today
  }

  private init(errors: ErrorSummary) {
    title = "Ответы с бумаги"
    isOwn = true
    crumbs = [Crumb("Анкетирование", "/surveys")]
    self.errors = errors
    name = "Котов Д. С."
    caption = "8А · ответили 14 из 20"
    code = "ABCD-2345"
    action = "/surveys/1/responses"
    respondent = "1"
    questions = [.sample]
    chooseAction = "/surveys/1/responses/new"
    choice = .sample
    isLate = true
  }

  static let sample = ResponseNewPage(errors: .sample)
}
