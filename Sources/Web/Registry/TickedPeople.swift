import HTTP
import Mentoring
import Storage

/// The people ticked in a list, as the form that acts on all of them carries and shows them.
struct TickedPeople: Encodable, Sendable {
  let heading: String
  let lines: [Line]

  struct Line: Encodable, Sendable {
    let stay: String
    let name: String
    let place: String
    let address: String
  }

  init(_ departing: [Departing], today: CalendarDate) {
    heading = Russian.plural(departing.count, "человек", "человека", "человек")
    lines = departing.map {
      Line(
        stay: $0.line.stay.id.description, name: $0.person.name.full, place: $0.line.words(on: today),
        address: PersonAddress.show($0.person.id))
    }
  }

  /// The keys of the stays that were ticked, each once.
  static func stays(_ fields: FormFields) -> [Stay.ID] {
    Array(Set(fields.all("stay").prefix(200).compactMap { Stay.ID($0) })).sorted()
  }

  private init() {
    heading = "2 человека"
    lines = [
      Line(
        stay: "1", name: "Котов Даниил Сергеевич", place: "МКОУ СОШ с. Воя: ученик, 8А",
        address: PersonAddress.show(Person.ID(1)))
    ]
  }

  static let sample = TickedPeople()
}
