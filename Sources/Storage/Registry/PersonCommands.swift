internal import GRDB
import Mentoring

/// A person to be registered, with the first place and what is known of the roles in mentoring.
package struct NewPerson: Sendable {
  package var identity: PersonIdentity
  package var sex: Person.Sex?
  package var workSince: CalendarDate?
  package var stay: NewStay
  package var mentor: MentorProfile?
  package var mentee: MenteeProfile?

  package init(
    identity: PersonIdentity, sex: Person.Sex? = nil, workSince: CalendarDate? = nil, stay: NewStay,
    mentor: MentorProfile? = nil, mentee: MenteeProfile? = nil
  ) {
    self.identity = identity
    self.sex = sex
    self.workSince = workSince
    self.stay = stay
    self.mentor = mentor
    self.mentee = mentee
  }
}

/// What can be changed of a person.
package struct PersonChange: Sendable {
  package var identity: PersonIdentity
  package var sex: Person.Sex?
  package var workSince: CalendarDate?
  /// The last day of the former surname, when the new one is not a correction of a slip.
  package var formerSurnameUntil: CalendarDate?

  package init(
    identity: PersonIdentity, sex: Person.Sex?, workSince: CalendarDate?, formerSurnameUntil: CalendarDate? = nil
  ) {
    self.identity = identity
    self.sex = sex
    self.workSince = workSince
    self.formerSurnameUntil = formerSurnameUntil
  }
}

extension Store {
  /// Registers a person. A certain twin is never registered twice, unless the centre has `verified` that they are two.
  package func addPerson(
    _ new: NewPerson, verified: Bool = false, in scope: Scope, by author: Author
  ) throws -> (person: Person.ID, stay: Stay.ID) {
    try change(by: author) { transaction in try transaction.addPerson(new, verified: verified, in: scope) }
  }

  /// Registers a new place of the certain twin of a person that somebody elsewhere has registered.
  ///
  /// Knowing the full name and the date of birth stands for the right to see the card.
  package func enrolTwin(
    _ new: NewPerson, in scope: Scope, by author: Author
  ) throws -> (person: Person.ID, stay: Stay.ID) {
    try change(by: author) { transaction in
      let twins = try Twin.find(transaction.db, new.identity).filter(\.level.isCertain)
      guard let twin = twins.first, twins.count == 1 else { throw Failure.notFound }
      return (twin.person.id, try transaction.settle(twin.person.id, new, in: scope))
    }
  }

  /// Changes what is known of a person. A changed surname may leave the former one behind.
  package func changePerson(
    _ id: Person.ID, _ change: PersonChange, version: Int, in scope: Scope, by author: Author
  ) throws {
    try self.change(by: author) { transaction in
      let known = try transaction.changeablePerson(id, in: scope)
      let twins = try Twin.find(transaction.db, change.identity, except: id)
      if twins.contains(where: \.level.isCertain) { throw Failure.refused(.twinExists, field: "surname") }
      try transaction.bump("person", id: id.rawValue, version: version)
      let name = change.identity.name
      try transaction.db.execute(
        sql: """
          UPDATE person
          SET surname = ?, given = ?, patronymic = ?, searchKey = ?, birthDate = ?, sex = ?, workSince = ?
          WHERE id = ?
          """,
        arguments: [
          name.surname, name.given, name.patronymic ?? "", name.searchKey.text, change.identity.birthDate,
          change.sex?.rawValue, change.workSince, id,
        ])
      if let until = change.formerSurnameUntil, name.surname != known.name.surname {
        try transaction.keepFormerSurname(known.name.surname, of: id, until: until)
      }
      let facts = (before: known.facts, after: change.facts)
      try transaction.record(
        "personChanged", "person:\(id)", organisations: try transaction.organisations(of: [id]),
        before: facts.before.filter { facts.after[$0.key] != $0.value },
        after: facts.after.filter { facts.before[$0.key] != $0.value })
    }
  }
}

extension Transaction {
  /// Registers a person with the first place and the profiles.
  func addPerson(
    _ new: NewPerson, verified: Bool = false, in scope: Scope
  ) throws -> (person: Person.ID, stay: Stay.ID) {
    let twins = try Twin.find(db, new.identity)
    if !verified, twins.contains(where: { $0.level.isCertain }) {
      throw Failure.refused(.twinExists, field: "surname")
    }
    let name = new.identity.name
    try db.execute(
      sql: """
        INSERT INTO person (surname, given, patronymic, searchKey, birthDate, sex, workSince)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        name.surname, name.given, name.patronymic ?? "", name.searchKey.text, new.identity.birthDate,
        new.sex?.rawValue, new.workSince,
      ])
    let id = Person.ID(db.lastInsertedRowID)
    // The centre has just told them apart: nobody needs to be asked again.
    for twin in twins where twin.level.isCertain {
      try db.execute(
        sql: "INSERT INTO distinctPeople (firstId, secondId) VALUES (?, ?)", arguments: [twin.person.id, id])
    }
    try record("personAdded", "person:\(id)", organisations: [new.stay.organisation])
    return (id, try settle(id, new, in: scope))
  }

  /// The first place and the profiles of somebody who is being registered here.
  fileprivate func settle(_ id: Person.ID, _ new: NewPerson, in scope: Scope) throws -> Stay.ID {
    let stay = try addStay(new.stay, of: id, in: scope)
    if let mentor = new.mentor { try saveIfNew(mentor, of: id) }
    if let mentee = new.mentee { try saveIfNew(mentee, of: id) }
    return stay
  }

  /// The person, when the scope answers for him or her.
  func changeablePerson(_ id: Person.ID, in scope: Scope) throws -> Person {
    guard let found = try Person.fetch(db, id, in: scope, on: today) else { throw Failure.notFound }
    guard found.mayChange else { throw Failure.forbidden }
    return found.person
  }

  func keepFormerSurname(_ surname: String, of id: Person.ID, until: CalendarDate) throws {
    try db.execute(
      sql: "INSERT INTO formerSurname (personId, surname, searchKey, until) VALUES (?, ?, ?, ?)",
      arguments: [id, surname, SearchKey(surname).text, until])
  }

  /// Everywhere these people have ever been, where they are now first: their facts stand there.
  func organisations(of people: [Person.ID]) throws -> [Organisation.ID] {
    let request: SQLRequest<Organisation.ID> = """
      SELECT organisationId
      FROM stay
      WHERE personId IN \(people)
      GROUP BY organisationId
      ORDER BY max(ifnull(ends, '9999')) DESC, max(starts) DESC
      """
    return try request.fetchAll(db)
  }
}

extension Person {
  fileprivate var facts: [String: String?] {
    PersonChange(identity: PersonIdentity(name: name, birthDate: birthDate), sex: sex, workSince: workSince).facts
  }
}

extension PersonChange {
  /// By the names of the columns, as the log keeps them.
  fileprivate var facts: [String: String?] {
    [
      "surname": identity.name.surname, "given": identity.name.given, "patronymic": identity.name.patronymic,
      "birthDate": identity.birthDate?.iso, "sex": sex?.rawValue, "workSince": workSince?.iso,
    ]
  }
}
