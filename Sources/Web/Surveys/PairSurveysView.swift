import Mentoring
import Storage

/// The lines of a pair's page about questionnaires and measures.
struct PairSurveysView: Encodable, Sendable {
  let lines: [Line]
  let measuresAddress: String?

  struct Line: Encodable, Sendable {
    let title: String
    let text: String
    let address: String?
  }

  /// - Parameter isOwn: whether the pair is kept by an organisation of the viewer.
  init(_ surveys: [PairSurvey], of pair: Pair.ID, _ viewer: Account, isOwn: Bool) {
    lines = [Questionnaire.Kind.entry, .exit].map { kind in
      let own = surveys.filter { $0.kind == kind }
      let sides = own.map { survey in
        let answer = survey.answeredOn.map { "ответ \(Russian.date($0))" } ?? "ответа нет"
        return "\(Words.surveySide(survey.side)): \(answer)"
      }
      return Line(
        title: Words.questionnaire(kind), text: sides.isEmpty ? "опроса не было" : sides.joined(separator: ", "),
        address: isOwn ? own.first.map { SurveyAddress.show($0.survey) } : nil)
    }
    measuresAddress = viewer.mayEdit ? MeasurementAddress.show(pair) : nil
  }

  private init() {
    lines = [
      Line(title: "Входная анкета", text: "наставляемый: ответ 20.10.2025", address: SurveyAddress.show(.init(1)))
    ]
    measuresAddress = MeasurementAddress.show(.init(1))
  }

  static let sample = PairSurveysView()
}
