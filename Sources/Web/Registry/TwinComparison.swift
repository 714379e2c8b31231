import Mentoring
import Storage

/// What is being entered beside those who look like it, differences marked, and the choice between them.
struct TwinComparison: Encodable, Sendable {
  let heads: [String]
  let rows: [Row]
  let choice: Choice

  struct Row: Encodable, Sendable {
    let key: String
    let entered: String
    let cells: [Cell]
  }

  struct Cell: Encodable, Sendable {
    let text: String
    let differs: Bool
  }

  init(_ match: PersonMatch) { self.init(match, with: match.possibleHere) }

  init(_ match: PersonMatch, with twins: [TwinMatch]) {
    let new = match.identity
    let row = { (key: String, entered: String, value: (TwinMatch) -> String) in
      Row(
        key: key, entered: Self.shown(entered),
        cells: twins.map { twin in
          let text = value(twin)
          return Cell(text: Self.shown(text), differs: SearchKey(text) != SearchKey(entered))
        })
    }
    heads = twins.map { "В реестре, № \($0.person.id)" }
    rows = [
      row("Фамилия", new.name.surname) { twin in
        ([twin.person.name.surname] + twin.formerSurnames.map { "прежде \($0)" }).joined(separator: ", ")
      },
      row("Имя", new.name.given) { $0.person.name.given },
      row("Отчество", new.name.patronymic ?? "") { $0.person.name.patronymic ?? "" },
      row("Дата рождения", new.birthDate.map(Russian.date) ?? "") { $0.person.birthDate.map(Russian.date) ?? "" },
      Row(
        key: "Где числится", entered: "–",
        cells: twins.map { Cell(text: $0.stays.first?.words(on: match.today) ?? "–", differs: false) }),
    ]
    let known = twins.map { ($0.person.id.description, "Это он или она: № \($0.person.id)", String?.none) }
    choice = Choice(match.input, "decision", "Кого вы вводите", options: known + [("other", "Это другой человек", nil)])
  }

  private static func shown(_ text: String) -> String { text.isEmpty ? "–" : text }

  private init(heads: [String]) {
    self.heads = heads
    rows = [Row(key: "Фамилия", entered: "Иванова", cells: [Cell(text: "Иванова, прежде Петрова", differs: true)])]
    choice = .sample
  }

  static let sample = TwinComparison(heads: ["В реестре, № 412"])
}
