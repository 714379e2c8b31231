import Foundation
import Mentoring

/// The district of `district.txt`: tables that a person reads and counts without a program.
struct HandCountedDistrict {
  let facts: [Facts]
  let answers: [Answer]
  let enterprises: [Int: Int]
  private let people: [String: Person.ID]
  private let organisations: [String: Organisation.ID]

  struct Answer {
    let indicator: String
    let date: CalendarDate
    let counted: [String]
    /// «Боря:outsideAge».
    let missed: [String]
    let others: Int
    /// «8/15», «–».
    let share: String
    let percent: String
  }

  /// - Parameter forms: sides, track and number of each form.
  init(forms: [MentoringForm]) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("district.txt")
    let tables = Self.tables(try String(contentsOf: file, encoding: .utf8))
    let table: (String) -> [[String]] = { tables[$0] ?? [] }
    people = Dictionary(
      uniqueKeysWithValues: table("Люди").enumerated().map { ($0.element[0], Person.ID(Int64($0.offset) + 1)) })
    organisations = Dictionary(
      uniqueKeysWithValues: table("Организации").map { ($0[1], Organisation.ID(Int64($0[0])!)) })
    enterprises = Dictionary(uniqueKeysWithValues: table("Предприятия района").map { (Int($0[0])!, Int($0[1])!) })
    answers = table("Ответы").map { row in
      Answer(
        indicator: row[0], date: Self.date(row[1])!, counted: Self.words(row[2]), missed: Self.words(row[3]),
        others: Int(row[4])!, share: row[5], percent: row[6])
    }
    let engagements = Self.engagements(table("Пары"), table("Места"), people, forms)
    facts = table("Организации").map { organisation in
      Facts(
        organisation: Organisation.ID(Int64(organisation[0])!), kind: Organisation.Kind(rawValue: organisation[2])!,
        members: Self.members(table("Места"), table("Люди"), of: organisation[0], Self.ids(table("Люди"))),
        engagements: engagements, contingents: Self.contingents(table("Численность"), of: organisation[0]))
    }
  }

  func name(_ person: Person.ID) -> String { people.first { $0.value == person }?.key ?? "?" }
  func name(_ organisation: Organisation.ID) -> String { organisations.first { $0.value == organisation }?.key ?? "?" }

  private static func ids(_ rows: [[String]]) -> [String: Person.ID] {
    Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($0.element[0], Person.ID(Int64($0.offset) + 1)) })
  }

  private static func members(
    _ stays: [[String]], _ people: [[String]], of organisation: String, _ ids: [String: Person.ID]
  ) -> [Facts.Member] {
    let own = stays.filter { $0[1] == organisation }.sorted { $0[0] < $1[0] }
    return own.map { stay in
      let person = people.first { $0[0] == stay[0] }!
      return Facts.Member(
        person: ids[stay[0]]!, role: Stay.Role(rawValue: stay[2])!,
        period: Period(start: date(stay[3])!, end: date(stay[4]))!, birthDate: date(person[1]),
        workSince: date(person[2]), seeksSince: date(person[3]),
        hasOtherStays: stays.count { $0[0] == stay[0] } > 1)
    }
  }

  private static func engagements(
    _ pairs: [[String]], _ stays: [[String]], _ ids: [String: Person.ID], _ forms: [MentoringForm]
  ) -> [Person.ID: [Facts.Engagement]] {
    var found: [Person.ID: [Facts.Engagement]] = [:]
    for row in pairs {
      let number = forms.firstIndex { $0.code.rawValue == row[1] }!
      let last = [date(row[5])!, date(row[6]) ?? .last].min()!
      for (side, name) in [(Pair.Side.mentor, row[2]), (.mentee, row[3])] {
        found[ids[name]!, default: []].append(
          Facts.Engagement(
            pair: Pair.ID(Int64(row[0])!), side: side, role: Stay.Role(rawValue: stays.first { $0[0] == name }![2])!,
            track: forms[number].track, form: UInt8(number), orderedOn: date(row[7]), closedOn: date(row[6]),
            period: Period(start: date(row[4])!, end: last)!))
      }
    }
    return found
  }

  private static func contingents(_ rows: [[String]], of organisation: String) -> [SchoolYear: Contingent] {
    let own = rows.filter { $0[0] == organisation }.map { row in
      let year = SchoolYear(code: row[1])!
      let heads = zip(Contingent.Group.allCases, row.dropFirst(2)).map { ($0, Int($1)!) }
      return Contingent(
        organisation: .init(Int64(organisation)!), year: year, heads: Dictionary(uniqueKeysWithValues: heads),
        asOf: year.start.adding(days: 19), source: "ОО-1")
    }
    return Dictionary(uniqueKeysWithValues: own.map { ($0.year, $0) })
  }

  private static func tables(_ text: String) -> [String: [[String]]] {
    var tables: [String: [[String]]] = [:]
    for block in text.components(separatedBy: "\n== ").dropFirst() {
      let lines = block.split(separator: "\n")
      let title = lines[0].replacingOccurrences(of: " ==", with: "")
      tables[title] = lines.dropFirst(2).filter { $0.contains("|") }.map { line in
        line.components(separatedBy: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      }
    }
    return tables
  }

  private static func date(_ text: String) -> CalendarDate? { CalendarDate(iso: text) }
  private static func words(_ text: String) -> [String] {
    text == "–" ? [] : text.split(separator: " ").map(String.init).sorted()
  }
}
