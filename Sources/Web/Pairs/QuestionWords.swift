import HTTP
import Mentoring
import Storage

extension Words {
  /// What looks unlikely, as a question: it may well be true.
  static func question(_ line: QuestionLine, to viewer: Account) -> String {
    let question = line.question
    let day = Russian.date(question.date)
    let mentor = line.mentor.map { participant($0, to: viewer) } ?? "наставника"
    let amount = question.amount
    switch question.kind {
    case .wholeClass:
      return
        "\(day) закреплены пары \(Russian.plural(amount, "ученика", "учеников", "учеников")) \(question.label) – почти "
        + "весь класс одним днём. Так и было задумано?"
    case .alike:
      return
        "\(day) у \(Russian.plural(amount, "наставника", "наставников", "наставников")) записана встреча с одной темой и "
        + "одним результатом. Это была общая встреча?"
    case .longDay:
      return
        "\(day), \(mentor): встречи на \(Russian.plural(amount, "час", "часа", "часов")) за день. Верны ли даты и "
        + "длительность?"
    case .manyPairs:
      return
        "\(mentor) ведёт одновременно \(Russian.plural(amount, "пару", "пары", "пар")). Успевают ли встречаться все?"
    case .lastWeek:
      return
        "За неделю до \(day) закреплено \(Russian.plural(amount, "пара", "пары", "пар")) – заметная часть всех пар года. "
        + "Они уже начали работать?"
    }
  }

  /// The records behind a question.
  static func records(of question: CentreQuestion) -> String {
    let organisation = ("organisation", question.organisation.description)
    switch question.kind {
    case .wholeClass: return PairAddress.index(FormFields([organisation, ("class", question.label)]))
    case .alike: return MeetingAddress.index(FormFields([organisation, ("day", question.date.iso)]))
    case .longDay:
      let mentor = question.mentor.map { [("mentor", $0.description)] } ?? []
      return MeetingAddress.index(FormFields([organisation, ("day", question.date.iso)] + mentor))
    case .manyPairs: return question.mentor.map(PersonAddress.show) ?? PairAddress.index
    case .lastWeek: return PairAddress.index(FormFields([organisation, ("sort", "-order")]))
    }
  }
}
