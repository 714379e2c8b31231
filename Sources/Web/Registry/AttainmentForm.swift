import HTTP
import Mentoring
import Storage

/// A training, an interview, an award or a contest of one person.
struct AttainmentForm: Form {
  var input: Input
  let today: CalendarDate

  var kind: Attainment.Kind { Attainment.Kind(rawValue: input["kind"]) ?? .training }

  mutating func validated() -> Attainment? {
    let kind: Attainment.Kind? = input.choice("kind", missing: Words.refusal(.notOffered))
    return kind.flatMap { read($0) }
  }

  mutating func read(_ kind: Attainment.Kind) -> Attainment? {
    let words = Words.attainmentTitle(kind)
    let title = input.text("title", label: words, limit: 200, missing: "Заполните: \(words.lowercased())")
    let day = input.date("day", today: today, missing: "Укажите дату")
    if let day, day > today { input.fail("day", Words.refusal(.dateInFuture)) }
    var attainment = Attainment(kind: kind, title: title, day: day ?? today)
    if kind.hasLevel { attainment.level = input.choice("level", missing: "Выберите уровень") }
    if kind.hasResult {
      attainment.result = input.text(
        "result", label: "Итог", limit: 200, missing: kind == .interview ? "Напишите, к чему пришли" : nil)
    }
    if kind.hasHours { attainment.hours = input.number("hours", label: "Часы", in: 1...2000) }
    if kind.hasNumber { attainment.number = input.text("number", label: "Номер документа", limit: 60) }
    return input.isValid ? attainment : nil
  }
}

/// One training of many people.
struct TrainingForm: Form {
  var input: Input
  let trainees: [Trainee]
  let today: CalendarDate

  struct Value: Sendable {
    let training: Attainment
    let people: [Person.ID]
  }

  mutating func validated() -> Value? {
    var form = AttainmentForm(input: input, today: today)
    let training = form.read(.training)
    input = form.input
    let ticked = Set(input.values.all("person").compactMap { Person.ID($0) })
    let known = Set(trainees.map(\.person))
    if ticked.isEmpty { input.fail("person", "Отметьте, кто обучен") }
    if !ticked.isSubset(of: known) { input.fail("person", "Список изменился: проверьте отметки") }
    guard input.isValid, let training else { return nil }
    return Value(training: training, people: ticked.sorted())
  }
}

extension Words {
  static func attainment(_ kind: Attainment.Kind) -> String {
    switch kind {
    case .training: "Обучение"
    case .interview: "Собеседование"
    case .award: "Награда"
    case .contest: "Конкурс"
    }
  }

  static func attainmentTitle(_ kind: Attainment.Kind) -> String {
    switch kind {
    case .training: "Программа обучения"
    case .interview: "Кто проводил"
    case .award: "Название награды"
    case .contest: "Название конкурса"
    }
  }

  static func attainmentLevel(_ level: Attainment.Level) -> String {
    switch level {
    case .organisation: "организация"
    case .municipal: "район"
    case .regional: "регион"
    case .national: "страна"
    }
  }
}
