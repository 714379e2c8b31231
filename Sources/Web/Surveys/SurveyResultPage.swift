import Mentoring
import Storage

/// What came out of a survey: satisfaction with its rule, before and after, and how the answers are spread.
struct SurveyResultPage: Page {
  static let template = "surveys/result"

  let title: String
  let crumbs: [Crumb]
  let caption: String
  let late: Late?
  let body: ResultView

  /// Answers that came after the last day, apart from the others.
  struct Late: Encodable, Sendable {
    let text: String
    let address: String
    let link: String
  }

  init(_ line: SurveyLine, _ results: SurveyResults, _ timeliness: Timeliness) {
    let survey = line.survey
    title = timeliness == .late ? "Поздние ответы" : "Результаты опроса"
    crumbs = [
      Crumb("Анкетирование", SurveyAddress.index),
      Crumb("\(Words.questionnaire(survey.kind)) №\u{A0}\(survey.id)", SurveyAddress.show(survey.id)),
    ]
    caption = "\(line.organisation) · \(Words.questionnaire(survey.kind)) · ответили \(Words.answered(line))"
    late =
      switch timeliness {
      case .late:
        Late(
          text: "Это ответы, которые пришли после \(Russian.date(survey.lastDay)).",
          address: SurveyAddress.results(survey.id), link: "Показать ответы в срок")
      case .inTime:
        line.late == 0
          ? nil
          : Late(
            text: "Поздних ответов: \(line.late). Они считаются отдельно.",
            address: SurveyAddress.lateResults(survey.id), link: "Показать поздние")
      }
    body = ResultView(results)
  }

  private init(body: ResultView) {
    title = "Результаты опроса"
    crumbs = [Crumb("Анкетирование", "/surveys")]
    caption = "СОШ · ответили 14 из 20"
    late = Late(text: "Поздних ответов: 2.", address: "/surveys/1/results?answers=late", link: "Показать поздние")
    self.body = body
  }

  static let sample = SurveyResultPage(body: .sample)
}

/// Results of one survey, or of many together, as a page shows them.
struct ResultView: Encodable, Sendable {
  let sides: [Side]
  let rule: String
  let changes: [Dumbbell]
  let groups: [Group]
  let remarks: [Remark]
  let hasRemarks: Bool
  let hasNothing: Bool

  struct Side: Encodable, Sendable {
    let title: String
    let answered: String
    let verdict: String
  }

  struct Group: Encodable, Sendable {
    let title: String
    let questions: [DistributionBars]
    /// Questions with too few answers to be broken down.
    let hidden: String?
  }

  struct Remark: Encodable, Sendable {
    let question: String
    let texts: [String]
  }

  init(_ results: SurveyResults) {
    sides = results.sides.map(Side.init)
    rule = Words.satisfactionRule
    changes = Questionnaire.Side.allCases.compactMap { side in
      let measured = results.changes.filter { $0.side == side }.map {
        Dumbbell.Measured(
          label: $0.measure, value: MeasuredValue(entry: Self.rounded($0.before), exit: Self.rounded($0.after)),
          top: 10, people: $0.people, better: .more)
      }
      guard !measured.isEmpty else { return nil }
      return Dumbbell(
        "\(Words.surveySides(side)): до и после, средние из 10", caption: "Те, кто ответил и на входе, и на выходе",
        id: "change-\(side.rawValue)", measured)
    }
    groups = Questionnaire.Side.allCases.compactMap { side in
      let own = results.questions.filter { $0.side == side }
      return own.isEmpty ? nil : Group(own, side)
    }
    remarks = results.remarks.map {
      Remark(question: "\($0.question) (\(Words.surveySides($0.side).lowercased()))", texts: $0.texts)
    }
    hasRemarks = !remarks.isEmpty
    hasNothing = results.questions.isEmpty
  }

  private static func rounded(_ mean: Double) -> Double { (mean * 10).rounded() / 10 }

  private init(changes: [Dumbbell]) {
    sides = [Side(title: "Наставляемые", answered: "14 из 20", verdict: "удовлетворены 85,7 %: 12 из 14")]
    rule = Words.satisfactionRule
    self.changes = changes
    groups = [Group(title: "Наставляемые", questions: [.sample], hidden: "Скрыто вопросов: 1")]
    remarks = [Remark(question: "Что было самым ценным?", texts: ["Поездка"])]
    hasRemarks = true
    hasNothing = true
  }

  static let sample = ResultView(changes: [.sample])
}

extension ResultView.Side {
  fileprivate init(_ side: SurveyResults.Side) {
    title = Words.surveySides(side.side)
    answered = "ответили \(side.answered) из \(side.asked)"
    if let score = side.score {
      verdict = Words.score(score)
    } else if side.judged == 0 {
      verdict = ""
    } else if side.judged < SurveyResults.fewest {
      verdict = "удовлетворённость не показана: ответов меньше пяти"
    } else {
      verdict = "удовлетворены \(Russian.percent(side.satisfied, of: side.judged)): \(side.satisfied) из \(side.judged)"
    }
  }
}

extension ResultView.Group {
  fileprivate init(_ results: [QuestionResult], _ side: Questionnaire.Side) {
    title = Words.surveySides(side)
    // The curator answers for the organisation and hides from nobody.
    let shown = results.filter { $0.isBrokenDown || side == .curator }
    questions = shown.enumerated().map { index, result in
      let question = result.question
      let order = question.kind == .yesNo ? [1, 0] : question.values.map(Array.init) ?? []
      return DistributionBars(
        question.text, conclusion: Self.conclusion(result), id: "\(side.rawValue)-\(index)",
        values: order.map { (Words.answer($0, to: question), result.counts[$0] ?? 0) }, of: result.answered)
    }
    let few = results.count - shown.count
    hidden =
      few == 0
      ? nil
      : "Ответов меньше пяти, разбивка не показана: \(Russian.plural(few, "вопрос", "вопроса", "вопросов"))."
  }

  private static func conclusion(_ result: QuestionResult) -> String {
    let question = result.question
    let people = Russian.plural(result.answered, "человек", "человека", "человек")
    if let mean = result.mean, let top = question.top {
      let high = result.counts.filter { $0.key * 10 >= top * 7 }.values.reduce(0, +)
      return "В среднем \(Russian.decimal(mean)) из \(top); высоко оценили \(high) из \(result.answered)."
    }
    guard let most = result.counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) else { return people }
    return "Чаще всего «\(Words.answer(most.key, to: question))»: \(most.value) из \(result.answered)."
  }
}
