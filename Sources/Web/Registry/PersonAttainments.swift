import Mentoring
import Storage

/// What a person has gone through and been honoured with, on the card (mission B9, B10).
struct PersonAttainments: Encodable, Sendable {
  let rows: [Row]
  let isEmpty: Bool
  let links: [Link]

  struct Row: Encodable, Sendable {
    let what: String
    let details: String
    let date: String
    let removalAddress: String?
  }

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  init(_ card: PersonCard, mayChange: Bool) {
    let person = card.person.id
    rows = card.attainments.map { line in
      let one = line.attainment
      let facts = [
        one.level.map { "уровень: \(Words.attainmentLevel($0))" } ?? "", one.result,
        one.hours.map { Russian.plural($0, "час", "часа", "часов") } ?? "",
        one.number.isEmpty ? "" : "документ № \(one.number)",
      ]
      return Row(
        what: "\(Words.attainment(one.kind)): \(one.title)",
        details: facts.filter { !$0.isEmpty }.joined(separator: ", "), date: Russian.date(one.day),
        removalAddress: mayChange ? AttainmentAddress.removal(line.id, of: person) : nil)
    }
    isEmpty = rows.isEmpty
    links =
      mayChange
      ? Attainment.Kind.allCases.map {
        Link(title: Words.attainment($0).lowercased(), address: AttainmentAddress.new(person, $0))
      } + [Link(title: "благодарность на бумаге", address: AttainmentAddress.thanks(person))] : []
  }

  private init() {
    rows = [
      Row(
        what: "Обучение: Школа наставника", details: "36 часов", date: "27.09.2026",
        removalAddress: AttainmentAddress.removal(.init(1), of: .init(1)))
    ]
    isEmpty = true
    links = [Link(title: "обучение", address: AttainmentAddress.new(.init(1), .training))]
  }

  static let sample = PersonAttainments()
}
