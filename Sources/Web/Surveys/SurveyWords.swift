import Mentoring
import Storage

extension Words {
  static func questionnaire(_ kind: Questionnaire.Kind) -> String {
    switch kind {
    case .entry: "Входная анкета"
    case .exit: "Итоговая анкета"
    case .preference: "После общей встречи"
    case .curator: "Анкета куратора"
    }
  }

  static func surveySide(_ side: Questionnaire.Side) -> String {
    switch side {
    case .mentee: "наставляемый"
    case .mentor: "наставник"
    case .curator: "куратор"
    }
  }

  static func surveySides(_ side: Questionnaire.Side) -> String {
    switch side {
    case .mentee: "Наставляемые"
    case .mentor: "Наставники"
    case .curator: "Куратор"
    }
  }

  static func state(_ survey: Survey, on today: CalendarDate) -> StatusWord {
    switch survey.state(on: today) {
    case .upcoming: StatusWord("начнётся \(Russian.date(survey.opens))", .idle)
    case .open:
      StatusWord(
        "идёт, \(Russian.deadline(survey.closes, today: today))", today.days(until: survey.closes) <= 3 ? .warn : .work)
    case .closed: StatusWord("закончен \(Russian.date(survey.lastDay))", .ok)
    }
  }

  static func answered(_ line: SurveyLine) -> String {
    "\(Russian.number(line.answered)) из \(Russian.number(line.asked))"
      + (line.late > 0 ? " и \(Russian.plural(line.late, "поздний", "поздних", "поздних"))" : "")
  }

  /// What points mean is said on the pages of quality: the borders of levels are the centre's and have their days.
  static func score(_ score: Int) -> String { Russian.plural(score, "балл", "балла", "баллов") }

  /// What stands in a line of a questionnaire that cannot be read.
  static func mistake(_ mistake: QuestionnaireText.Mistake) -> String {
    let line = "Строка \(mistake.line): "
    return switch mistake.what {
    case .title: "Начните с названия: строка «# Название», не длиннее 150 знаков"
    case .kind:
      line + "начните с вида вопроса и двоеточия – «1–10:», «1–5:», «да/нет:», «выбор:», «несколько:» или «текст:»"
    case .question: line + "после двоеточия нет вопроса"
    case .options: line + "варианты нужны только «выбору» и «нескольким»: от двух до девяти, через черту «|»"
    case .mark(let mark): line + "пометка «\(mark)» здесь не подходит"
    case .empty: "Добавьте хотя бы один вопрос"
    case .tooMany: line + "вопросов больше \(QuestionnaireText.mostQuestions)"
    case .tooLong: line + "слишком длинная"
    case .twice: line + "такой вопрос уже есть"
    }
  }

  static func questionKind(_ kind: Question.Kind) -> String {
    switch kind {
    case .scale10: "от 1 до 10"
    case .scale5: "от 1 до 5"
    case .yesNo: "да или нет"
    case .choice: "один вариант"
    case .several: "несколько вариантов"
    case .text: "своими словами"
    }
  }

  static func questionMark(_ mark: Question.Mark) -> String {
    switch mark {
    case .safety: "безопасность"
    case .satisfaction: "удовлетворённость"
    case .score: "баллы"
    case .weight2: "вес 2"
    case .weight3: "вес 3"
    }
  }

  /// A given answer in words.
  static func answer(_ value: Int, to question: Question) -> String {
    switch question.kind {
    case .scale10, .scale5, .text: String(value)
    case .yesNo: value == 1 ? "да" : "нет"
    case .choice, .several: question.options.indices.contains(value) ? question.options[value] : String(value)
    }
  }

  /// «Анкетирование: удовлетворены 85,7 % наставляемых (12 из 14)»; of fewer than five nothing is said.
  static func satisfaction(_ counts: [Questionnaire.Side: SatisfactionCount]) -> String {
    let sides: [(Questionnaire.Side, String)] = [(.mentee, "наставляемых"), (.mentor, "наставников")]
    let parts = sides.compactMap { side, word -> String? in
      guard let count = counts[side], count.asked >= SurveyResults.fewest else { return nil }
      return "\(Russian.percent(count.satisfied, of: count.asked)) \(word) (\(count.satisfied) из \(count.asked))"
    }
    return "Анкетирование" + (parts.isEmpty ? "" : ": удовлетворены " + parts.joined(separator: ", "))
  }

  static let satisfactionRule =
    "Доволен тот, у кого средняя оценка отмеченных вопросов не ниже 7 из 10 или кто прямо ответил «да». "
    + "Правило портала: федеральный порядок его не задаёт."
}
