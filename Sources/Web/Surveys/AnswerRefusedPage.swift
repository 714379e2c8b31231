import HTTP
import Mentoring
import Storage

/// Why a code cannot be answered, and what to do: of an unknown code, a used one, a survey that is over or not begun.
struct AnswerRefusedPage: Page {
  static let template = "surveys/answer-refused"

  let title: String
  let text: String
  let advice: String
  let phone: String
  let again: Again?

  struct Again: Encodable, Sendable { let address: String }

  enum Why: Sendable {
    case unknown
    case used(CalendarDate)
    case closed(Survey)

    var isUnknown: Bool {
      if case .unknown = self { true } else { false }
    }
  }

  init(_ why: Why, centre: Centre) {
    phone = centre.phone
    switch why {
    case .unknown:
      title = "Такого кода нет"
      text = "Проверьте код на листке: в нём нет нуля, единицы и букв O и I."
      advice = "Если код не подходит, попросите у куратора другой."
      again = Again(address: AnswerAddress.new)
    case .used(let day):
      title = "Ответы приняты"
      text = "Ответы по этому коду уже приняты \(Russian.date(day)). Спасибо!"
      advice = "Изменить их нельзя. Если отвечали не вы, скажите куратору."
      again = nil
    case .closed(let survey):
      title = "Опрос сейчас не идёт"
      text = "Ответы принимаются с \(Russian.date(survey.opens)) по \(Russian.date(survey.lastDay))."
      advice = "Если хотите ответить в другое время, попросите у куратора бланк на бумаге: такие ответы учтут отдельно."
      again = nil
    }
  }

  private init() {
    title = "Такого кода нет"
    text = "Проверьте код на листке."
    advice = "Попросите у куратора другой."
    phone = "+7 (83355) 2-10-00"
    again = Again(address: "/a")
  }

  static let sample = AnswerRefusedPage()
}
