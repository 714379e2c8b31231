import Foundation
import Mentoring
import Testing

/// The templates against the five documents: `terms.txt` has the item and the term of every measure, read off them.
@Suite("The templates of roadmaps say what their documents say")
struct RoadmapTemplateTests {
  private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let folder = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Resources/roadmaps")

  struct Line: Sendable, Equatable, CustomStringConvertible {
    let document: String
    let number: String
    let words: String
    var description: String { "\(document), п. \(number): \(words)" }
  }

  private static func expected() throws -> [Line] {
    try String(contentsOf: here.appendingPathComponent("terms.txt"), encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { Typography.tidied(String($0)) }
        return Line(document: parts[0], number: parts[1], words: parts[2])
      }
  }

  private static func templates() throws -> [RoadmapTemplate] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      try RoadmapTemplate(
        code: String(name.dropLast(4)), text: String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
    }
  }

  private static func measures() throws -> [RoadmapMeasure] { try templates().flatMap { $0.entries.map(\.measure) } }

  @Test("five sources with as many measures as their documents have items")
  func counts() throws {
    let counts = Dictionary(grouping: try Self.measures(), by: \.document).mapValues(\.count)
    #expect(counts == Dictionary(grouping: try Self.expected(), by: \.document).mapValues(\.count))
    #expect(counts == ["Калмыкия": 34, "Л-Кузнецкий": 23, "Валуйки": 11, "Ростов": 16, "Пижанка": 38])
  }

  @Test("each measure has the number and the words of its item")
  func words() throws {
    let own = try Self.measures().map { measure in
      // Where an item names no day, the template says so in words of its own.
      let isUnsaid = ["срок не указан"].contains(measure.wording)
      return Line(document: measure.document, number: measure.number, words: isUnsaid ? "" : measure.wording)
        .description
    }
    #expect(Set(own) == Set(try Self.expected().map(\.description)))
    #expect(own.count == (try Self.expected().count))
  }

  @Test("every date in the words is the date of the term")
  func dates() throws {
    for measure in try Self.measures() {
      let numbers = measure.wording.matches(of: /(\d\d)\.(\d\d)\.(\d{4})/).map { "\($0.3)-\($0.2)-\($0.1)" }
      for day in numbers { #expect(measure.term.due?.iso == day, "\(measure.source)") }
    }
    let due = { (source: String) in try Self.measures().first { $0.source == source }?.term.due?.iso }
    #expect(try due("Пижанка, п. 10.1") == "2021-12-31")
    #expect(try due("Пижанка, п. 10.18") == "2021-11-30")
    #expect(try due("Валуйки, п. 2") == "2022-03-31")
    #expect(try due("Валуйки, п. 5") == "2022-06-30")
    #expect(try due("Валуйки, п. 11") == "2022-12-31")
  }

  @Test("every month in the words is a month of the term")
  func months() throws {
    let names = [
      "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
    ]
    for measure in try Self.measures() where ["Калмыкия", "Валуйки"].contains(measure.document) {
      let said = measure.wording.lowercased().split { !$0.isLetter }.compactMap { word in
        names.firstIndex { word.hasPrefix($0) && (word.count <= $0.count + 2) }
      }
      let written = measure.term.written.split { !$0.isLetter }.compactMap { word in
        names.firstIndex { word.hasPrefix($0) && (word.count <= $0.count + 2) }
      }
      // «В течение учебного года» names no month and has the months of a school year.
      if !said.isEmpty { #expect(said == written, "\(measure.source): \(measure.wording)") }
    }
  }

  @Test("the two programmes of monitoring keep their two days (domain.md 12)")
  func contradiction() throws {
    let pair = try Self.measures().filter { $0.subject == "программа мониторинга" }
    #expect(pair.map(\.number) == ["10.5", "10.15"])
    #expect(Set(pair.map(\.term.due)).count == 2)
  }

  @Test("a template comes to the days of another period")
  func period() throws {
    let template = try #require(try Self.templates().first { $0.code == "kalmykia" })
    let measures = template.measures(of: .organisation, for: SchoolYear(startYear: 2026).period)
    // Two of the 34 name two seasons.
    #expect(measures.count == 36)
    #expect(measures.filter { $0.number == "4" }.map(\.term.written) == ["ноябрь 2026", "март 2027"])
    #expect(measures.first { $0.number == "23" }?.wording == "")
    let order = try #require(try Self.templates().first { $0.code == "pizhanka" })
    let school = order.measures(of: .organisation, for: SchoolYear(startYear: 2026).period)
    #expect(school.first { $0.number == "11.8" }?.term.written == "до 03.02.2027")
    #expect(!school.contains { $0.number.hasPrefix("10.") })
  }

  private static let head = "# Карта\nдокумент: Опыт\nпериод: 01.01.2026–31.12.2026\n"
  private static let broken = [
    (head + "1 Назначить\n  срок: 32.01.2026", 5, "не понятен"),
    (head + "1 Назначить\n2 Ещё\n  срок: постоянно", 4, "нет строки «срок:»"),
    (head + "1 Назначить\n  срок: постоянно\n  портал: чудо", 6, "портал не знает"), (head, 4, "нет ни одного"),
    (head + "1 Назначить\n  срок: постоянно\n  этап: 8", 6, "этапов модели семь"),
    ("# Карта\nпериод: 2026", 2, "не понятен"), (head + "1 Назначить\n  кто-то", 5, "нужно «слово: значение»"),
    (head + "== весь мир", 4, "нужно «муниципалитет»"),
    (head + "1 Назначить\n  срок: 31.12.2026–01.01.2026", 5, "раньше"),
  ]

  @Test("a file that cannot be read is refused by its name and line", arguments: broken)
  func refusal(_ text: String, _ line: Int, _ words: String) {
    do {
      _ = try RoadmapTemplate(code: "opyt", text: text)
      Issue.record("it was read")
    } catch let mistake as RoadmapTemplate.Mistake {
      #expect(mistake.line == line)
      #expect(mistake.words.contains(words), "\(mistake.words)")
      #expect("\(mistake)".hasPrefix("Resources/roadmaps/opyt.txt, строка \(line)"))
    } catch {
      Issue.record("\(error)")
    }
  }
}
