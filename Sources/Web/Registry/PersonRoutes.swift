import HTTP
import Mentoring

enum PersonAddress {
  static let index = "/people"
  static let new = "/people/new"
  static func index(_ filter: FormFields) -> String { filter.isEmpty ? index : index + "?" + filter.encoded }
  /// - Parameter next: where to come back to with `person=ID` once the person is saved («mentor», «mentee» of the pair wizard).
  static func new(returningTo next: String) -> String { new + "?" + FormFields([("next", next)]).encoded }
  static func show(_ id: Person.ID) -> String { "/people/\(id)" }
  static func edit(_ id: Person.ID) -> String { "/people/\(id)/edit" }
}

enum PersonRoutes {
  static let all: [Route] = []
}
