import Mentoring
import Storage

/// Somebody in the register of consents: one status for each purpose.
struct ConsentRow: Encodable, Sendable {
  let name: String
  let address: String
  let place: String
  let organisation: String?
  let cells: [Cell]
  /// Where to enter the representative of a minor who has none.
  let representativeAddress: String?

  struct Cell: Encodable, Sendable {
    let label: String
    let status: StatusWord?
    /// Of the paper; absent where there is none.
    let address: String?
  }

  init(_ line: ConsentLine, _ kinds: [Consent.Kind], showsOrganisation: Bool, today: CalendarDate) {
    name = line.name.short
    address = PersonAddress.show(line.person)
    place = Self.place(line)
    organisation = showsOrganisation ? line.organisationName : nil
    cells = kinds.map { kind in
      let consent = line.consents[kind]
      let isAsked = kind.concerns(line.subject) || consent != nil
      return Cell(
        label: Russian.initialUpper(Words.consent(kind)),
        status: isAsked ? Words.consentStatus(consent, on: today) : nil,
        address: consent.map { ConsentAddress.show($0.id) })
    }
    representativeAddress = line.lacksRepresentative ? RepresentativeAddress.new(line.person) : nil
  }

  static func place(_ line: ConsentLine) -> String {
    let role = Words.stayRole(line.subject.role)
    return line.label.isEmpty ? role : line.subject.role.isLearner ? "\(role), \(line.label)" : line.label
  }

  private init() {
    name = "Котов Д. С."
    address = PersonAddress.show(Person.ID(1))
    place = "ученик, 8А"
    organisation = "МКОУ СОШ с. Воя"
    cells = [Cell(label: "Обработка данных", status: .sample, address: ConsentAddress.show(Consent.ID(1)))]
    representativeAddress = RepresentativeAddress.new(Person.ID(1))
  }

  static let sample = ConsentRow()
}

extension ConsentLine {
  var lacksRepresentative: Bool { subject.isMinor && representatives.isEmpty }
}
