import Mentoring

/// The views of the people of an organisation: all of them, their consents, and the two bases.
struct PeopleTab: Encodable, Sendable {
  let title: String
  let address: String
  let isCurrent: Bool

  static func all(at current: String, _ viewer: Account) -> [PeopleTab] {
    let consents = viewer.mayEdit ? [("Согласия", ConsentAddress.index)] : []
    let views =
      [("Участники", PersonAddress.index)] + consents
      + [("База наставников", PersonBaseAddress.mentors), ("База наставляемых", PersonBaseAddress.mentees)]
    return views.map { PeopleTab(title: $0.0, address: $0.1, isCurrent: $0.1 == current) }
  }

  static let sample = PeopleTab(title: "Участники", address: PersonAddress.index, isCurrent: true)
}
