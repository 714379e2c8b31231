internal import GRDB
import Mentoring

/// Who answered the questionnaires and who of them is satisfied: indicators 5 and 6 of the model.
///
/// The one place where questionnaires come in. Until there are any, the figure is «н/д: анкет ещё нет».
struct SurveyFigures: Sendable {
  /// One line an organisation, side and day.
  let answers: [Answers]

  struct Answers: Sendable {
    let organisation: Organisation.ID
    let side: Pair.Side
    let answeredOn: CalendarDate
    let asked: Int
    let satisfied: Int
  }

  /// - Parameter condition: speaks of `organisation`.
  static func fetch(_ db: Database, _ condition: SQL) throws -> SurveyFigures { SurveyFigures(answers: []) }

  /// The answers of the calendar year up to the date.
  func tally(of side: Pair.Side, in organisations: Set<Organisation.ID>, on date: CalendarDate) -> Tally {
    let counting = answers.filter {
      $0.side == side && organisations.contains($0.organisation) && $0.answeredOn.year == date.year
        && $0.answeredOn <= date
    }
    let asked = counting.reduce(0) { $0 + $1.asked }
    return Tally(
      on: date, counted: counting.reduce(0) { $0 + $1.satisfied },
      of: .init(
        heads: counting.isEmpty ? nil : asked, asOf: counting.map(\.answeredOn).min(),
        sources: counting.isEmpty ? [] : ["анкеты"], missing: []))
  }
}
