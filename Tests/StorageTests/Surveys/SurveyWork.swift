import Mentoring
import Storage
import TestSupport

/// The demo district and what the tests of surveys ask of it.
struct SurveyWork {
  let registry: Registry
  var store: Store { registry.store }
  var today: CalendarDate { registry.today }
  var author: Author { registry.author }

  init() throws { registry = try Registry() }

  func scope() throws -> Scope { try registry.scope() }

  func askable(_ kind: Questionnaire.Kind = .exit) throws -> [Askable] {
    try store.askable(kind, at: registry.place(), in: scope(), on: today)
  }

  /// A survey of some people of the cast's school.
  func open(_ kind: Questionnaire.Kind = .exit, people: Int = 6) throws -> SurveyCard {
    let asked = try askable(kind).prefix(people).map(\.asked)
    let id = try store.openSurvey(
      NewSurvey(
        organisation: registry.place(), kind: kind, opens: today, closes: today.adding(days: 7), asked: Array(asked)),
      in: scope(), by: author)
    return try card(id)
  }

  func card(_ id: Survey.ID) throws -> SurveyCard { try store.survey(id, in: scope(), on: today) }

  /// Every mark the same; texts stay empty.
  func answers(_ respondent: RespondentLine, of survey: Survey.ID, mark: Int) throws -> Answers {
    let sheet = try store.responseSheet(respondent.id, of: survey, in: scope(), on: today)
    var answers = Answers()
    for (place, question) in sheet.questions.enumerated() {
      switch question.kind {
      case .scale10: answers.choose([mark], at: place)
      case .scale5: answers.choose([max(mark / 2, 1)], at: place)
      case .yesNo: answers.choose([mark > 5 ? 1 : 0], at: place)
      case .choice, .several: answers.choose([0], at: place)
      case .text: if question.isRequired { answers.write("Всё", at: place) }
      }
    }
    return answers
  }

  func author(on day: CalendarDate) -> Author {
    Author(account: nil, address: "test", moment: author.moment, today: day)
  }
}
