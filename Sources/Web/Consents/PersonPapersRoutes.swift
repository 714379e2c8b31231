import Mentoring

enum RepresentativeAddress {
  static func new(_ person: Person.ID) -> String { "/people/\(person)/representatives/new" }
  static func create(_ person: Person.ID) -> String { "/people/\(person)/representatives" }
  static func edit(_ person: Person.ID, _ id: Representative.ID) -> String {
    "/people/\(person)/representatives/\(id)/edit"
  }
  static func update(_ person: Person.ID, _ id: Representative.ID) -> String {
    "/people/\(person)/representatives/\(id)"
  }
  static func delete(_ person: Person.ID, _ id: Representative.ID) -> String {
    "/people/\(person)/representatives/\(id)/removal"
  }
}

enum ContactAddressOfPerson {
  static func edit(_ person: Person.ID) -> String { "/people/\(person)/contacts/edit" }
  static func update(_ person: Person.ID) -> String { "/people/\(person)/contacts" }
}

enum RevealAddress {
  static func index(_ person: Person.ID) -> String { "/people/\(person)/reveals" }
  static func create(_ person: Person.ID) -> String { "/people/\(person)/reveals" }
  static func updateCategories(_ person: Person.ID) -> String { "/people/\(person)/special-categories" }
}

enum PersonPapersRoutes {
  static let all: [Route] = [
    .get("/people/{id}/representatives/new", .editors, RepresentativeHandlers.new),
    .post("/people/{id}/representatives", .editors, RepresentativeHandlers.create),
    .get("/people/{id}/representatives/{representative}/edit", .editors, RepresentativeHandlers.edit),
    .post("/people/{id}/representatives/{representative}", .editors, RepresentativeHandlers.update),
    .post("/people/{id}/representatives/{representative}/removal", .editors, RepresentativeHandlers.delete),
    .get("/people/{id}/contacts/edit", .editors, PersonContactHandlers.edit),
    .post("/people/{id}/contacts", .editors, PersonContactHandlers.update),
    .get("/people/{id}/reveals", .centre, RevealHandlers.index),
    .post("/people/{id}/reveals", .editors, RevealHandlers.create),
    .post("/people/{id}/special-categories", .editors, RevealHandlers.update),
  ]
}
