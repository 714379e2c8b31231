internal import GRDB
import Mentoring

/// Who somebody is, as far as it tells two people apart.
package struct PersonIdentity: Sendable, Equatable {
  package let name: PersonName
  package let birthDate: CalendarDate?

  package init(name: PersonName, birthDate: CalendarDate?) {
    self.name = name
    self.birthDate = birthDate
  }
}

/// A registered person who may be the one that somebody is entering.
package struct TwinMatch: Sendable {
  package let person: Person
  package let formerSurnames: [String]
  package let level: Twin
  /// Latest first; the first tells where the person is.
  package let stays: [StayLine]
  /// How to reach the curators of the organisation where the person is, when the viewer may know no more.
  package let contacts: [CuratorContact]

  /// Whether the viewer may see the card.
  package var isHere: Bool { stays.contains(where: \.isWithinReach) }
}

/// A curator as colleagues reach one.
package struct CuratorContact: Sendable {
  package let name: String
  package let phone: String
  package let email: String
}

extension Store {
  /// Everybody who may be the same human being, the surest first (`ux.md` K3).
  ///
  /// - Parameter contacts: a phone and a mail address, where they are known of somebody who is not registered yet.
  package func twins(
    of identity: PersonIdentity, contacts: [String] = [], in scope: Scope, on today: CalendarDate
  ) throws -> [TwinMatch] {
    try read { db in
      let found = try Twin.find(db, identity, contacts: contacts)
      let stays = try StayLine.fetchAll(db, of: found.map(\.person.id), in: scope, on: today)
      let places = stays.values.compactMap { $0.first?.organisation.id }
      let contacts = try CuratorContact.fetchAll(db, of: places, on: today)
      return found.map { match in
        let stays = stays[match.person.id] ?? []
        return TwinMatch(
          person: match.person, formerSurnames: match.formerSurnames, level: match.level, stays: stays,
          contacts: stays.first.flatMap { contacts[$0.organisation.id] } ?? [])
      }
    }
  }
}

extension Twin {
  struct Match {
    let person: Person
    let formerSurnames: [String]
    let level: Twin
  }

  /// Compares with those who share the surname, now or formerly, or the date of birth.
  static func find(
    _ db: Database, _ identity: PersonIdentity, contacts: [String] = [], except: Person.ID? = nil
  ) throws -> [Match] {
    let surname = SearchKey(identity.name.surname).text
    let request: SQLRequest<Row> = """
      SELECT person.id, person.surname, person.given, person.patronymic, person.birthDate, person.sex,
        person.workSince, person.version,
        (SELECT group_concat(surname, '|') FROM formerSurname WHERE personId = person.id), contact.phone, contact.email
      FROM person
      LEFT JOIN contact ON contact.personId = person.id
      WHERE person.id IN (
        SELECT id FROM person WHERE searchKey >= \(surname + " ") AND searchKey < \(surname + "!")
        UNION
        SELECT id FROM person WHERE birthDate = \(identity.birthDate)
        UNION
        SELECT personId FROM formerSurname WHERE searchKey = \(surname))
      ORDER BY person.searchKey, person.id
      """
    let own = try except.flatMap {
      try Row.fetchOne(db, sql: "SELECT phone, email FROM contact WHERE personId = ?", arguments: [$0])
    }
    let new = Candidate(
      name: identity.name, birthDate: identity.birthDate, contacts: own.map { [$0[0], $0[1]] } ?? contacts)
    let matches = try request.fetchAll(db).compactMap { row -> Match? in
      let former = (row[8] as String?)?.split(separator: "|").map(String.init) ?? []
      let person = Person(
        id: row[0], name: PersonName(surname: row[1], given: row[2], patronymic: row[3]), birthDate: row[4],
        sex: (row[5] as String?).flatMap(Person.Sex.init(rawValue:)), workSince: row[6], version: row[7])
      let known = Candidate(
        name: person.name, formerSurnames: former, birthDate: person.birthDate,
        contacts: [row[9] as String?, row[10]].compactMap(\.self))
      guard person.id != except, let level = compare(new, known) else { return nil }
      return Match(person: person, formerSurnames: former, level: level)
    }
    return Twin.allCases.reversed().flatMap { level in matches.filter { $0.level == level } }
  }
}

extension CuratorContact {
  fileprivate static func fetchAll(
    _ db: Database, of organisations: [Organisation.ID], on today: CalendarDate
  ) throws -> [Organisation.ID: [CuratorContact]] {
    let request: SQLRequest<Row> = """
      SELECT curatorship.organisationId, account.name, account.phone, account.email
      FROM curatorship
      JOIN account ON account.id = curatorship.accountId
      WHERE curatorship.organisationId IN \(organisations)
        AND curatorship.starts <= \(today) AND ifnull(curatorship.ends, '9999') >= \(today)
      ORDER BY account.name
      """
    return Dictionary(grouping: try request.fetchAll(db)) { $0[0] as Organisation.ID }.mapValues { rows in
      rows.map { CuratorContact(name: $0[1], phone: $0[2], email: $0[3]) }
    }
  }
}
