/// A template as people read and write it: a head, and below each numbered measure what is known of it.
///
///     # Районная и школьная дорожные карты
///     > Приказ Пижанского РУО от 03.12.2020 № 78-ОД
///     документ: Пижанка
///     период: 03.12.2020–31.12.2021
///
///     == организация
///     ## Документы школы
///     11.3 Назначить куратора
///       срок: до 20.01.2021 | в срок до 20.01.2021 г.
///       исполнитель: руководитель организации
///       портал: куратор
extension RoadmapTemplate {
  /// What is wrong with a file, and in which line of it, counted from 1.
  package struct Mistake: Error, Equatable, Sendable, CustomStringConvertible {
    package let file: String
    package let line: Int
    package let words: String

    package var description: String { "Resources/roadmaps/\(file).txt, строка \(line): \(words)" }
  }

  /// - Throws: `Mistake`, the first that is met.
  package init(code: String, text: String) throws {
    var reader = TemplateReader(code: code)
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (number, line) in zip(1..., lines) { try reader.read(String(line), at: number) }
    self = try reader.finished(at: max(lines.count, 1))
  }
}

private struct TemplateReader {
  let code: String
  private var title = ""
  private var basis: [String] = []
  private var document = ""
  private var period: Period?
  private var group = ""
  private var levels = Set(RoadmapTemplate.Level.allCases)
  private var entries: [RoadmapTemplate.Entry] = []
  private var current: Current?

  /// The measure whose lines are being read.
  private struct Current {
    var measure: RoadmapMeasure
    var levels: Set<RoadmapTemplate.Level>
    var hasTerm = false
    let line: Int
  }

  init(code: String) { self.code = code }

  private static let levelNames: [(word: String, levels: Set<RoadmapTemplate.Level>)] = [
    ("муниципалитет", [.municipality]), ("организация", [.organisation]),
    ("муниципалитет и организация", [.municipality, .organisation]),
  ]

  mutating func read(_ written: String, at number: Int) throws {
    let line = Typography.tidied(written)
    guard !line.isEmpty else { return }
    guard line.count <= 1000 else { throw mistake(number, "строка длиннее 1000 знаков") }
    if line.hasPrefix("==") {
      try finishMeasure()
      (levels, group) = (try levels(Typography.tidied(String(line.drop { $0 == "=" })), number), "")
    } else if line.hasPrefix("##") {
      try finishMeasure()
      group = Typography.tidied(String(line.drop { $0 == "#" }))
    } else if line.hasPrefix("#") {
      title = Typography.tidied(String(line.drop { $0 == "#" }))
    } else if line.hasPrefix(">") {
      basis.append(Typography.tidied(String(line.drop { $0 == ">" })))
    } else if line.first?.isNumber == true {
      try beginMeasure(line, number)
    } else {
      try readFact(line, number)
    }
  }

  mutating func finished(at last: Int) throws -> RoadmapTemplate {
    try finishMeasure()
    guard !title.isEmpty else { throw mistake(1, "нет названия: первая строка начинается с «#»") }
    guard !document.isEmpty else { throw mistake(1, "нет строки «документ:»") }
    guard let period else { throw mistake(1, "нет строки «период:»") }
    guard !entries.isEmpty else { throw mistake(last, "нет ни одного мероприятия") }
    return RoadmapTemplate(
      code: code, title: title, basis: basis.joined(separator: " "), document: document, period: period,
      entries: entries)
  }

  private mutating func beginMeasure(_ line: String, _ number: Int) throws {
    try finishMeasure()
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    let item = words[0].hasSuffix(".") ? String(words[0].dropLast()) : words[0]
    guard words.count == 2, item.allSatisfy({ $0.isNumber || $0 == "." }) else {
      throw mistake(number, "мероприятие начинается с номера пункта, дальше через пробел название")
    }
    guard !document.isEmpty else { throw mistake(number, "«документ:» должен стоять выше мероприятий") }
    var measure = RoadmapMeasure(title: words[1], term: .unstated)
    measure.group = group
    measure.source = document + RoadmapMeasure.item + item
    current = Current(measure: measure, levels: levels, line: number)
  }

  private mutating func finishMeasure() throws {
    guard let done = current else { return }
    guard done.hasTerm else { throw mistake(done.line, "у пункта \(done.measure.number) нет строки «срок:»") }
    entries.append(RoadmapTemplate.Entry(measure: done.measure, levels: done.levels))
    current = nil
  }

  private mutating func readFact(_ line: String, _ number: Int) throws {
    let halves = line.split(separator: ":", maxSplits: 1).map { Typography.tidied(String($0)) }
    guard halves.count == 2, !halves[1].isEmpty else {
      throw mistake(number, "не понятна строка «\(line.prefix(60))»: нужно «слово: значение»")
    }
    let (name, value) = (halves[0].lowercased(), halves[1])
    guard var measure = current?.measure else { return try readHead(name, value, number) }
    switch name {
    case "срок":
      let parts = value.split(separator: "|", maxSplits: 1).map { Typography.tidied(String($0)) }
      measure.term = try term(parts[0], number)
      measure.wording = parts.count == 2 ? parts[1] : parts[0]
      current?.hasTerm = true
    case "этап":
      guard let stage = Int(value), (1...7).contains(stage) else {
        throw mistake(number, "этапов модели семь: «этап: 5»")
      }
      measure.stage = stage
    case "исполнитель": measure.executor = value
    case "участники": measure.participants = value
    case "результат": measure.result = value
    case "вид": measure.paper = value
    case "предмет": measure.subject = value
    case "портал":
      guard let proof = RoadmapMeasure.Proof(word: value) else {
        let words = RoadmapMeasure.Proof.allCases.map(\.word).joined(separator: ", ")
        throw mistake(number, "портал не знает записей «\(value)»; знает: \(words)")
      }
      measure.proof = proof
    case "для":
      let levels = try levels(value, number)
      current?.levels = levels
    default: throw mistake(number, "у мероприятия нет строки «\(name)»")
    }
    current?.measure = measure
  }

  private mutating func readHead(_ name: String, _ value: String, _ number: Int) throws {
    switch name {
    case "документ": document = value
    case "период":
      guard case .range(let start, let end) = try term(value, number) else {
        throw mistake(number, "период пишут двумя днями через тире: 03.12.2020–31.12.2021")
      }
      period = Period(start: start, end: end)
    default: throw mistake(number, "в начале файла нет строки «\(name)»: есть «документ» и «период»")
    }
  }

  private func term(_ text: String, _ number: Int) throws -> Term {
    do {
      return try Term(written: text, today: CalendarDate(dayNumber: 0))
    } catch {
      throw mistake(number, error.message)
    }
  }

  private func levels(_ word: String, _ number: Int) throws -> Set<RoadmapTemplate.Level> {
    guard let found = Self.levelNames.first(where: { $0.word == word.lowercased() }) else {
      throw mistake(number, "«\(word)»: нужно «муниципалитет», «организация» или «муниципалитет и организация»")
    }
    return found.levels
  }

  private func mistake(_ line: Int, _ words: String) -> RoadmapTemplate.Mistake {
    RoadmapTemplate.Mistake(file: code, line: line, words: words)
  }
}

extension RoadmapMeasure.Proof {
  /// As files call it.
  package var word: String {
    switch self {
    case .curator: "куратор"
    case .group: "рабочая группа"
    case .order: "приказ о внедрении"
    case .programmes: "программы"
    case .agreements: "соглашения"
    case .practices: "практики"
    case .pairs: "пары по приказу"
    case .mentors: "наставники"
    case .mentees: "наставляемые"
    case .consents: "согласия"
    case .entrySurvey: "входные анкеты"
    case .preferenceSurvey: "анкеты предпочтений"
    case .exitSurvey: "итоговые анкеты"
    case .measures: "замеры"
    case .training: "обучение наставников"
    case .interviews: "собеседования"
    case .firstMeeting: "первая встреча"
    case .trialMeeting: "пробная встреча"
    case .planningMeeting: "встреча-планирование"
    case .meetings: "встречи"
    case .finalMeeting: "заключительная встреча"
    case .groupMeeting: "групповая встреча"
    case .report: "отчёт мониторинга"
    case .curators: "кураторы"
    case .experts: "эксперты"
    case .partners: "партнёры"
    }
  }

  package init?(word: String) {
    guard let found = Self.allCases.first(where: { $0.word == word.lowercased() }) else { return nil }
    self = found
  }
}
