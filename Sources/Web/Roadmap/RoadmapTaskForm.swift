import HTTP
import Mentoring

/// What a measure wants, edited in place.
struct RoadmapTaskForm: EditForm {
  var input: Input
  /// Of the roadmap that it stands in.
  let period: Period
  let today: CalendarDate
  /// What the form does not show stays as it was.
  let former: RoadmapMeasure?

  static let labels: [(name: String, label: String)] = [
    ("title", "Мероприятие"), ("term", "Срок"), ("wording", "Срок словами документа"), ("executor", "Исполнитель"),
    ("participants", "Участники"), ("result", "Ожидаемый результат"), ("paper", "Вид документа"),
    ("group", "Раздел карты"), ("stage", "Этап модели"), ("source", "Документ и пункт"),
  ]

  static func fields(of measure: RoadmapMeasure) -> FormFields {
    FormFields([
      ("title", measure.title), ("term", measure.term.written), ("wording", measure.wording),
      ("executor", measure.executor), ("participants", measure.participants), ("result", measure.result),
      ("paper", measure.paper), ("group", measure.group), ("stage", measure.stage.map(String.init) ?? ""),
      ("source", measure.source),
    ])
  }

  mutating func validated() -> RoadmapMeasure? {
    let title = input.text("title", label: "Мероприятие", limit: 300, missing: "Назовите мероприятие")
    let term = term()
    var measure = former ?? RoadmapMeasure(title: title, term: .unstated)
    measure.title = title
    measure.wording = input.text("wording", label: "Срок словами документа")
    // Words of a document stand beside the days that they mean: another term has no such words.
    if let former, former.term != term, former.wording == measure.wording { measure.wording = "" }
    measure.executor = input.text("executor", label: "Исполнитель")
    measure.participants = input.text("participants", label: "Участники")
    measure.result = input.text("result", label: "Ожидаемый результат", limit: 500)
    measure.paper = input.text("paper", label: "Вид документа", limit: 100)
    measure.group = input.text("group", label: "Раздел карты")
    measure.source = input.text("source", label: "Документ и пункт", limit: 100)
    measure.stage = stage()
    guard input.isValid, let term else { return nil }
    measure.term = term
    return measure
  }

  private mutating func term() -> Term? {
    do {
      let term = try Term(written: input["term"], today: today)
      if term.isYearly {
        input.fail("term", "У карты один период: назовите срок с годом, например октябрь \(today.year)")
        return nil
      }
      if term != former?.term { check(term) }
      return term
    } catch {
      input.fail("term", error.message)
      return nil
    }
  }

  /// A term lies in the period of its roadmap, or near it; a start whose year nobody typed is not guessed before it.
  private mutating func check(_ term: Term) {
    let end = period.end ?? period.start
    let days = [term.starts, term.due].compactMap(\.self)
    if days.contains(where: { $0 < period.start.adding(years: -1) || $0 > end.adding(years: 1) }) {
      input.fail("term", "Срок больше чем на год вне периода карты (\(Words.days(period))): проверьте год")
    } else if let starts = term.starts, starts < period.start, !input["term"].contains(String(starts.year)) {
      input.fail(
        "term",
        "Срок читается как «\(term.written)», а карта начинается \(Russian.date(period.start)): назовите оба года")
    }
  }

  private mutating func stage() -> Int? {
    guard !input["stage"].isEmpty else { return nil }
    guard let stage = Int(input["stage"]), (1...7).contains(stage) else {
      input.fail("stage", "Выберите этап из списка")
      return nil
    }
    return stage
  }

  func words(_ value: String, of name: String) -> String {
    name == "stage" ? Int(value).map(Words.stage) ?? "не указан" : value
  }
}

/// A state that a hand gives to a task that is not done.
struct TaskMarkForm: Form {
  var input: Input

  enum Mark: String, CaseIterable { case planned, begun, done, waived }

  mutating func validated() -> Mark? {
    let mark: Mark? = input.choice("mark", missing: "Выберите состояние")
    let reason = input.text("reason", label: "Причина", limit: 500, lines: .several)
    if mark == .waived, reason.isEmpty { input.fail("reason", "Объясните, почему мероприятие не применимо") }
    return input.isValid ? mark : nil
  }
}
