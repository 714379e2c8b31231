import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Surveys")
struct SurveyTests {
  private let work: SurveyWork

  init() throws { work = try SurveyWork() }

  @Test("everybody who is asked gets a code of their own and the questionnaire of side and form")
  func opening() throws {
    let card = try work.open(people: 12)
    #expect(card.line.asked == card.respondents.count && card.line.answered == 0)
    #expect(Set(card.respondents.compactMap(\.code)).count == card.respondents.count)
    for respondent in card.respondents {
      let sheet = try work.store.responseSheet(respondent.id, of: card.survey.id, in: work.scope(), on: work.today)
      #expect(sheet.title.contains(respondent.side == .mentee ? "наставляемого" : "наставника"))
    }
  }

  @Test("nobody is asked who stands on no list, and a foreign survey is not there")
  func scope() throws {
    let stranger = Asked(person: Person.ID(999_999), side: .mentee, form: .init(rawValue: "pupil-pupil"))
    #expect(throws: Failure.refused(.notOffered, field: "asked")) {
      try work.store.openSurvey(
        NewSurvey(
          organisation: work.registry.place(), kind: .exit, opens: work.today, closes: work.today, asked: [stranger]),
        in: work.scope(), by: work.author)
    }
    let card = try work.open()
    let other = try work.registry.scope(DemoCast.otherSchool)
    #expect(throws: Failure.notFound) { try work.store.survey(card.survey.id, in: other, on: work.today) }
    #expect(throws: Failure.notFound) {
      try work.store.enterResponse(
        card.respondents[0].id, of: card.survey.id, Answers(), in: other, by: work.author)
    }
  }

  @Test("a code answers once")
  func once() throws {
    let card = try work.open()
    let first = card.respondents[0]
    let code = try #require(first.code)
    let answers = try work.answers(first, of: card.survey.id, mark: 9)
    try work.store.answer(code, answers, by: work.author)
    #expect(throws: Failure.refused(.alreadyAnswered)) { try work.store.answer(code, answers, by: work.author) }
    #expect(throws: Failure.refused(.alreadyAnswered)) {
      try work.store.enterResponse(first.id, of: card.survey.id, answers, in: work.scope(), by: work.author)
    }
    #expect(try work.store.answers(first.id) == answers)
    #expect(try work.card(card.survey.id).line.answered == 1)
  }

  @Test("answers after the last day are kept apart, and count in time again when the term moves")
  func late() throws {
    let card = try work.open()
    let first = card.respondents[0]
    let answers = try work.answers(first, of: card.survey.id, mark: 9)
    let after = card.survey.closes.adding(days: 2)
    try work.store.enterResponse(
      first.id, of: card.survey.id, answers, in: work.scope(), by: work.author(on: after))
    #expect(try work.card(card.survey.id).line.late == 1)
    try work.store.changeSurvey(
      card.survey.id, closes: after, version: card.survey.version, in: work.scope(), by: work.author)
    let moved = try work.card(card.survey.id).line
    #expect(moved.late == 0 && moved.answered == 1)
  }

  @Test("a low answer about safety becomes a task of the school's curator, and of nobody else")
  func safety() throws {
    let card = try work.open()
    let mentee = try #require(card.respondents.first { $0.side == .mentee })
    let before = try work.store.safetyFlags(in: work.scope(), on: work.today).filter { $0.handledOn == nil }.count
    try work.store.enterResponse(
      mentee.id, of: card.survey.id, work.answers(mentee, of: card.survey.id, mark: 2), in: work.scope(),
      by: work.author)
    let flags = try work.store.safetyFlags(in: work.scope(), on: work.today).filter { $0.handledOn == nil }
    #expect(flags.count == before + 1)
    let home = try work.store.home(of: work.registry.curator(), on: work.today)
    #expect(home.agenda.items.contains { $0.kind == .safetyFlags && $0.count == before + 1 })
    let office = try work.store.home(of: work.registry.account(.coordinator, .everything), on: work.today)
    #expect(!office.agenda.items.contains { $0.kind == .safetyFlags })
    let flag = try #require(flags.first { $0.respondent.id == mentee.id })
    try work.store.handleSafetyFlag(
      flag.respondent.id, note: "Поговорили", version: flag.version, in: work.scope(), by: work.author)
    #expect(throws: Failure.stale) {
      try work.store.handleSafetyFlag(
        flag.respondent.id, note: "Ещё раз", version: flag.version, in: work.scope(), by: work.author)
    }
  }

  @Test("under five answers nothing is broken down, from five on everything is")
  func fewest() throws {
    let asked = try work.askable().filter { $0.asked.side == .mentee }.prefix(6).map(\.asked)
    let id = try work.store.openSurvey(
      NewSurvey(
        organisation: work.registry.place(), kind: .exit, opens: work.today, closes: work.today, asked: Array(asked)),
      in: work.scope(), by: work.author)
    let card = try work.card(id)
    for (number, respondent) in card.respondents.enumerated() {
      try work.store.enterResponse(
        respondent.id, of: id, work.answers(respondent, of: id, mark: 8), in: work.scope(), by: work.author)
      let results = try work.store.results(of: id, readsRemarks: true, in: work.scope()).results
      let common = try #require(results.questions.first)
      #expect(common.isBrokenDown == (number + 1 >= 5))
      #expect(results.sides.first?.satisfied == number + 1)
    }
  }

  @Test("satisfaction counts each person once, by the latest answer, within the year")
  func satisfaction() throws {
    let place = try work.registry.place()
    let counts = try work.store.satisfaction(on: work.today, in: work.scope())[place] ?? [:]
    let mentees = try #require(counts[.mentee])
    #expect(mentees.asked >= 5 && mentees.satisfied <= mentees.asked)
    let later = work.today.adding(years: 2)
    #expect(try work.store.satisfaction(on: later, in: work.scope())[place] == nil)
  }

  @Test("the stored verdict is the rule's")
  func verdicts() throws {
    let card = try work.open(people: 8)
    for (number, respondent) in card.respondents.enumerated() {
      try work.store.enterResponse(
        respondent.id, of: card.survey.id, work.answers(respondent, of: card.survey.id, mark: 3 + number),
        in: work.scope(),
        by: work.author)
    }
    let expected = try card.respondents.enumerated().count { number, respondent in
      let sheet = try work.store.responseSheet(respondent.id, of: card.survey.id, in: work.scope(), on: work.today)
      return Satisfaction.verdict(try work.store.answers(respondent.id), sheet.questions) == true
    }
    let results = try work.store.results(of: card.survey.id, readsRemarks: false, in: work.scope()).results
    #expect(results.sides.map(\.satisfied).reduce(0, +) == expected)
    #expect(results.remarks.isEmpty)
  }

  @Test("entry and exit of the same people are compared")
  func changes() throws {
    let surveys = try work.store.surveys(kind: .exit, page: 1, in: work.scope(), on: work.today, size: 50)
    let closed = try #require(surveys.lines.last { $0.survey.state(on: work.today) == .closed })
    let results = try work.store.results(of: closed.survey.id, readsRemarks: false, in: work.scope()).results
    #expect(results.changes.contains { $0.measure == "спокойствие" && $0.people >= 5 })
  }

  @Test("the centre's text is asked from its day on, answers keep theirs, and another district keeps its own")
  func versions() throws {
    let viewer = work.registry.account(.coordinator, .everything)
    let line = try #require(
      try work.store.questionnaires(for: viewer, on: work.today).first {
        $0.questionnaire.use.kind == .preference && $0.questionnaire.use.side == .mentee
      })
    let text = try QuestionnaireText("# Новая\nда/нет: Понравилось?")
    let id = line.questionnaire.id
    try work.store.changeQuestionnaire(
      id, text, from: work.today.adding(days: 3), number: line.number, for: viewer, by: work.author)
    #expect(throws: Failure.stale) {
      try work.store.changeQuestionnaire(
        id, text, from: work.today, number: line.number, for: viewer, by: work.author)
    }
    #expect(try work.store.questionnaire(id, for: viewer, on: work.today).inForce.text.title != "Новая")
    #expect(try work.store.questionnaire(id, for: viewer, on: work.today.adding(days: 3)).inForce.text.title == "Новая")
  }

  @Test("typed answers can be taken out and typed anew; what came by a code stays")
  func removal() throws {
    let card = try work.open()
    let (first, second, third) = (card.respondents[0], card.respondents[1], card.respondents[2])
    let scope = try work.scope()
    try work.store.enterResponse(
      first.id, of: card.survey.id, work.answers(first, of: card.survey.id, mark: 8), in: scope, by: work.author)
    try work.store.enterResponse(
      third.id, of: card.survey.id, work.answers(third, of: card.survey.id, mark: 2), in: scope, by: work.author)
    try work.store.answer(
      #require(second.code), work.answers(second, of: card.survey.id, mark: 9), by: work.author)
    try work.store.removeResponse(first.id, of: card.survey.id, in: scope, by: work.author)
    #expect(try work.store.answers(first.id).isEmpty)
    #expect(throws: Failure.notFound) {
      try work.store.removeResponse(second.id, of: card.survey.id, in: scope, by: work.author)
    }
    // A signal of safety is dealt with, never typed away.
    #expect(throws: Failure.refused(.answersFlagged)) {
      try work.store.removeResponse(third.id, of: card.survey.id, in: scope, by: work.author)
    }
  }

  @Test("an act destroys what a person answered and what was measured, and no figure moves")
  func destruction() throws {
    let consents = try ConsentWork()
    let store = consents.store
    let scope = try consents.registry.scope()
    let asked = try store.askable(.exit, at: consents.registry.place(), in: scope, on: consents.today)
    let member = try store.id(.overdueMentee)
    let chosen = try #require(asked.first { $0.asked.person == member })
    let id = try store.openSurvey(
      NewSurvey(
        organisation: consents.registry.place(), kind: .exit, opens: consents.today, closes: consents.today,
        asked: [chosen.asked]),
      in: scope, by: consents.author)
    let respondent = try store.survey(id, in: scope, on: consents.today).respondents[0]
    var answers = Answers()
    answers.choose([2], at: 0)
    answers.choose([1], at: 4)
    answers.write("Меня зовут иначе", at: 11)
    try store.enterResponse(respondent.id, of: id, answers, in: scope, by: consents.author)
    try consents.withdraw(consents.consent(.processing, of: .overdueMentee).id)
    let task = try consents.destruction(of: .overdueMentee)
    let card = try store.destruction(task.id, in: .everything, on: consents.today)
    #expect(card.categories.contains(.answers))
    try store.destroyData(task.id, version: task.version, in: .everything, by: consents.author)
    #expect(try store.answers(respondent.id).isEmpty)
    #expect(try store.safetyFlags(in: scope, on: consents.today).allSatisfy { $0.respondent.id != respondent.id })
    #expect(try store.survey(id, in: scope, on: consents.today).line.answered == 1)
  }

  @Test("measures of a pair are saved with their version")
  func measures() throws {
    let pair = try work.store.pair(of: .overdueMentee)
    let card = try work.store.measurement(pair, in: work.scope(), on: work.today)
    let first = try #require(card.values.first).measure
    let values = [first.id: MeasuredValue(entry: 3.5, exit: 4.1)]
    try work.store.saveMeasurement(
      of: pair, entryOn: work.today, exitOn: work.today, values: values, version: card.version, in: work.scope(),
      by: work.author)
    let saved = try work.store.measurement(pair, in: work.scope(), on: work.today)
    #expect(saved.values.first?.value == MeasuredValue(entry: 3.5, exit: 4.1))
    #expect(throws: Failure.stale) {
      try work.store.saveMeasurement(
        of: pair, entryOn: nil, exitOn: nil, values: [:], version: card.version, in: work.scope(), by: work.author)
    }
  }
}
