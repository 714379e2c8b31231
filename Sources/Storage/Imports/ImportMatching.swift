import Foundation
internal import GRDB
import Mentoring

/// The registered people who may be those of a table, all rows at once: the rules of `Twin` as three joins.
struct ImportMatching {
  /// By the place of the row in what was asked.
  private(set) var matches: [Int: [KnownPerson]] = [:]

  init(_ db: Database, _ people: [ImportedPerson], in scope: Scope, on today: CalendarDate) throws {
    let found = try Self.candidates(db, people)
    guard !found.isEmpty else { return }
    let known = try Self.people(db, Set(found.map(\.person)), in: scope, on: today)
    for (row, person) in found {
      if let person = known[person] { matches[row, default: []].append(person) }
    }
  }

  /// Rows and keys of people who have the number; share the whole name; the birthday and the beginning or the rest of the
  /// name, or the surname and a contact; or had the surname once. CROSS JOIN keeps the rows outside, so that each looks
  /// people up through an index.
  private static func candidates(_ db: Database, _ people: [ImportedPerson]) throws -> [(row: Int, person: Person.ID)] {
    let asked = people.enumerated().filter { $0.element.problems.isEmpty }.map { index, person -> [String] in
      let key = person.name.searchKey.text
      let surname = SearchKey(person.name.surname).text
      let given = SearchKey(person.name.given).text
      let rest = "\(given) \(SearchKey(person.name.patronymic ?? "").text)".trimmingCharacters(in: .whitespaces)
      return [
        String(index), key, "\(surname) \(given.prefix(1))", " " + rest, surname, person.birthDate?.iso ?? "",
        person.number?.description ?? "0", person.contacts.first ?? "", person.contacts.last ?? "",
      ]
    }
    guard !asked.isEmpty else { return [] }
    let rows = String(decoding: try JSONEncoder().encode(asked), as: UTF8.self)
    let request: SQLRequest<Row> = """
      WITH asked AS MATERIALIZED (
        SELECT CAST(value ->> 0 AS INTEGER) AS number, value ->> 1 AS name, value ->> 2 AS start, value ->> 3 AS rest,
          value ->> 4 AS surname, value ->> 5 AS birth, CAST(value ->> 6 AS INTEGER) AS id, value ->> 7 AS phone,
          value ->> 8 AS mail
        FROM json_each(\(rows)))
      SELECT asked.number, person.id
      FROM asked
      CROSS JOIN person ON person.searchKey = asked.name
      UNION
      SELECT asked.number, person.id
      FROM asked
      CROSS JOIN person ON person.id = asked.id
      UNION
      SELECT asked.number, person.id
      FROM asked
      CROSS JOIN person ON person.birthDate = asked.birth
      WHERE substr(person.searchKey, 1, length(asked.start)) = asked.start
        OR substr(person.searchKey, -length(asked.rest)) = asked.rest
        OR substr(person.searchKey, 1, length(asked.surname) + 1) = asked.surname || ' ' AND EXISTS (
          SELECT 1 FROM contact
          WHERE contact.personId = person.id AND (
            asked.phone <> '' AND asked.phone IN (contact.phone, contact.email)
              OR asked.mail <> '' AND asked.mail IN (contact.phone, contact.email)))
      UNION
      SELECT asked.number, formerSurname.personId
      FROM asked
      CROSS JOIN formerSurname ON formerSurname.searchKey = asked.surname
      """
    return try request.fetchAll(db).map { ($0[0], $0[1]) }
  }

  private static func people(
    _ db: Database, _ ids: Set<Person.ID>, in scope: Scope, on today: CalendarDate
  ) throws -> [Person.ID: KnownPerson] {
    let columns = ImportFact.all.map { "CAST(\($0.table.rawValue).\($0.column) AS TEXT)" }.joined(separator: ", ")
    let request: SQLRequest<Row> = """
      SELECT person.id, person.surname, person.given, person.patronymic, person.birthDate, person.sex,
        person.workSince, person.version,
        (SELECT group_concat(surname, '|') FROM formerSurname WHERE personId = person.id),
        \(Pair.Side.mentor.hasProfile) OR \(Pair.Side.mentor.hasPair(today)),
        \(Pair.Side.mentee.hasProfile) OR \(Pair.Side.mentee.hasPair(today)),
        \(Pair.Side.mentor.hasProfile), \(Pair.Side.mentee.hasProfile), \(sql: columns)
      FROM person
      LEFT JOIN contact ON contact.personId = person.id
      LEFT JOIN mentorProfile ON mentorProfile.personId = person.id
      LEFT JOIN menteeProfile ON menteeProfile.personId = person.id
      WHERE person.id IN \(ids.listed())
      """
    var known: [Person.ID: KnownPerson] = [:]
    for row in try request.fetchAll(db) {
      let person = Person(
        id: row[0], name: PersonName(surname: row[1], given: row[2], patronymic: row[3]), birthDate: row[4],
        sex: (row[5] as String?).flatMap(Person.Sex.init(rawValue:)), workSince: row[6], version: row[7])
      let former = (row[8] as String?)?.split(separator: "|").map(String.init) ?? []
      let facts = ImportFact.all.enumerated().compactMap { index, fact -> (ImportFact, String)? in
        guard let value: String = row[13 + index], !value.isEmpty else { return nil }
        return (fact, value)
      }
      let contacts = facts.filter { $0.0.table == .contact }.map(\.1)
      var found = KnownPerson(person: person, formerSurnames: former, contacts: contacts)
      if row[9] { found.sides.insert(.mentor) }
      if row[10] { found.sides.insert(.mentee) }
      if row[11] { found.profiles.insert(.mentor) }
      if row[12] { found.profiles.insert(.mentee) }
      found.facts = Dictionary(uniqueKeysWithValues: facts)
      known[person.id] = found
    }
    for stay in try stays(db, ids, in: scope, on: today) { known[stay.stay.person]?.stays.append(stay) }
    return known
  }

  /// Where these people are and were, the latest first.
  private static func stays(
    _ db: Database, _ ids: Set<Person.ID>, in scope: Scope, on today: CalendarDate
  ) throws -> [KnownStay] {
    let request: SQLRequest<Row> = """
      SELECT stay.id, stay.personId, stay.organisationId, stay.role, stay.starts, stay.ends, organisation.shortName,
        \(scope.conditionWithPartners(on: "organisation")), placement.since, placement.label,
        organisation.kind = 'school'
      FROM stay
      JOIN organisation ON organisation.id = stay.organisationId
      LEFT JOIN placement ON placement.stayId = stay.id AND placement.since = (
        SELECT max(since) FROM placement AS later WHERE later.stayId = stay.id)
      WHERE stay.personId IN \(ids.listed())
      ORDER BY ifnull(stay.ends, '9999') >= \(today) DESC, stay.starts DESC, stay.id DESC
      """
    return try request.fetchAll(db).compactMap { row in
      guard let role = Stay.Role(rawValue: row[3]), let period = Period(start: row[4], end: row[5]) else { return nil }
      let since: CalendarDate? = row[8]
      let label: String? = row[9]
      return KnownStay(
        stay: Stay(id: row[0], person: row[1], organisation: row[2], role: role, period: period), organisation: row[6],
        placement: since.flatMap { since in label.map { Placement(since: since, label: $0) } }, isWithinReach: row[7],
        isSchool: row[10])
    }
  }
}
