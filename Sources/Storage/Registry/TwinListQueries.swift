internal import GRDB
import Mentoring

/// Two registered people who may be one.
package struct TwinPair: Sendable {
  package let first: Side
  package let second: Side
  package let level: Twin

  package struct Side: Sendable {
    package let person: Person
    package let isMinor: Bool
    /// Latest first.
    package let stays: [StayLine]
  }
}

/// Likely twins within a scope, and those that people have told apart.
package struct TwinList: Sendable {
  package let pairs: [TwinPair]
  /// Whether there are more than the list shows.
  package let isCut: Bool
  package let distinct: Int

  /// What is shown before a district of a region is chosen.
  package static let empty = TwinList(pairs: [], isCut: false, distinct: 0)
}

extension Store {
  /// Likely twins whom the scope shows both, the surest first; at most `limit` are looked for.
  ///
  /// - Parameters:
  ///   - distinct: those that were told apart, instead of those still to be judged.
  ///   - part: whose people are looked up, when the scope is too wide to be looked through at once.
  package func twinPairs(
    distinct: Bool, among part: Scope? = nil, in scope: Scope, on today: CalendarDate, limit: Int
  ) throws -> TwinList {
    try read { db in
      let search = TwinSearch(scope: scope, part: part ?? scope, today: today)
      let keys = try distinct ? search.distinct(db, limit: limit + 1) : search.likely(db, limit: limit + 1)
      let pairs = try search.pairs(db, Array(keys.prefix(limit)), isJudged: distinct)
      return TwinList(
        pairs: pairs, isCut: keys.count > limit, distinct: distinct ? pairs.count : try search.countDistinct(db))
    }
  }

  /// Those who may be the same as one person, the surest first.
  package func twins(of person: Person.ID, in scope: Scope, on today: CalendarDate) throws -> [TwinPair] {
    try read { db in
      guard let known = try Person.fetch(db, person, in: scope, on: today)?.person else { throw Failure.notFound }
      let identity = PersonIdentity(name: known.name, birthDate: known.birthDate)
      let found = try Twin.find(db, identity, except: person).map(\.person.id)
      return try TwinSearch(scope: scope, part: scope, today: today).pairs(
        db, found.map { (person, $0) }, isJudged: false)
    }
  }
}

/// The statements behind the lists of twins.
private struct TwinSearch {
  let scope: Scope
  let part: Scope
  let today: CalendarDate

  /// Everybody of the scope is looked up by the whole name, by the date of birth with the surname, and by the date of
  /// birth with the other names: three narrow searches in indexes a person, never everybody with everybody.
  func likely(_ db: Database, limit: Int) throws -> [(Person.ID, Person.ID)] {
    let request: SQLRequest<Row> = """
      WITH own AS (
        SELECT DISTINCT stay.personId AS id
        FROM organisation
        CROSS JOIN stay ON stay.organisationId = organisation.id
        WHERE \(part.condition(on: "organisation")))
      SELECT first.id, second.id
      FROM own
      CROSS JOIN person AS first ON first.id = own.id
      CROSS JOIN person AS second ON second.searchKey = first.searchKey
      WHERE second.id > first.id AND (first.birthDate IS NULL OR second.birthDate IS NULL
        OR second.birthDate IN (first.birthDate, substr(first.birthDate, 1, 5) || substr(first.birthDate, 9, 2) || '-'
          || substr(first.birthDate, 6, 2)))
        AND \(isOpen)
      UNION ALL
      SELECT first.id, second.id
      FROM own
      CROSS JOIN person AS first ON first.id = own.id
      CROSS JOIN person AS second ON second.birthDate = first.birthDate AND second.birthDate IS NOT NULL
        AND second.searchKey >= substr(first.searchKey, 1, instr(first.searchKey, ' '))
        AND second.searchKey < substr(first.searchKey, 1, instr(first.searchKey, ' ')) || char(1114111)
      WHERE second.id > first.id AND second.searchKey <> first.searchKey AND (
          substr(second.searchKey, 1, instr(first.searchKey, ' ') + 1)
            = substr(first.searchKey, 1, instr(first.searchKey, ' ') + 1)
          OR \(sharesContact))
        AND \(isOpen)
      UNION ALL
      SELECT first.id, second.id
      FROM own
      CROSS JOIN person AS first ON first.id = own.id
      CROSS JOIN person AS second ON second.birthDate = first.birthDate AND second.birthDate IS NOT NULL
        AND substr(second.searchKey, instr(second.searchKey, ' ') + 1)
          = substr(first.searchKey, instr(first.searchKey, ' ') + 1)
      WHERE second.id > first.id AND second.searchKey <> first.searchKey AND \(isOpen)
      LIMIT \(limit)
      """
    return try request.fetchAll(db).map { ($0[0], $0[1]) }
  }

  func distinct(_ db: Database, limit: Int) throws -> [(Person.ID, Person.ID)] {
    let request: SQLRequest<Row> = """
      SELECT distinctPeople.firstId, distinctPeople.secondId
      FROM distinctPeople
      WHERE \(isWithin("distinctPeople.firstId")) AND \(isWithin("distinctPeople.secondId"))
      LIMIT \(limit)
      """
    return try request.fetchAll(db).map { ($0[0], $0[1]) }
  }

  func countDistinct(_ db: Database) throws -> Int {
    let request: SQLRequest<Int> = """
      SELECT count(*)
      FROM distinctPeople
      WHERE \(isWithin("distinctPeople.firstId")) AND \(isWithin("distinctPeople.secondId"))
      """
    return try request.fetchOne(db) ?? 0
  }

  /// Both within the scope, and nobody has told them apart.
  private var isOpen: SQL {
    """
    \(isWithin("second.id")) AND NOT EXISTS (
      SELECT 1 FROM distinctPeople WHERE firstId = first.id AND secondId = second.id)
    """
  }

  private var sharesContact: SQL {
    """
    EXISTS (
      SELECT 1
      FROM contact AS own
      JOIN contact AS theirs ON theirs.personId = second.id
      WHERE own.personId = first.id AND (
        own.phone <> '' AND own.phone = theirs.phone OR own.email <> '' AND lower(own.email) = lower(theirs.email)))
    """
  }

  private func isWithin(_ person: String) -> SQL {
    """
    EXISTS (
      SELECT 1
      FROM stay
      JOIN organisation ON organisation.id = stay.organisationId
      WHERE stay.personId = \(sql: person) AND \(scope.condition(on: "organisation")))
    """
  }

  /// The statement finds by keys that cut a name at its first space; the rules of `Twin` decide.
  func pairs(_ db: Database, _ keys: [(Person.ID, Person.ID)], isJudged: Bool) throws -> [TwinPair] {
    let ids = Array(Set(keys.flatMap { [$0.0, $0.1] }))
    let people = try Person.fetchAll(db, ids)
    let stays = try StayLine.fetchAll(db, of: ids, in: scope, on: today)
    let surnames = try FormerSurname.fetchAll(db, of: ids)
    let contacts = try Contact.fetchTexts(db, of: ids)
    let found = keys.compactMap { first, second -> TwinPair? in
      guard let one = people[first], let two = people[second] else { return nil }
      let left = side(one, stays[first] ?? [])
      let right = side(two, stays[second] ?? [])
      guard left.isSeen, right.isSeen else { return nil }
      let level = Twin.compare(
        .init(
          name: one.name, formerSurnames: surnames[first] ?? [], birthDate: one.birthDate,
          contacts: contacts[first] ?? []),
        .init(
          name: two.name, formerSurnames: surnames[second] ?? [], birthDate: two.birthDate,
          contacts: contacts[second] ?? []))
      // One name without a date of birth is many people; in one class or post it may be one (`ux.md` K3).
      if !isJudged, level == .sameName, left.places(on: today).isDisjoint(with: right.places(on: today)) { return nil }
      return level.map { TwinPair(first: left, second: right, level: $0) }
    }
    return Twin.allCases.reversed().flatMap { level in found.filter { $0.level == level } }
  }

  private func side(_ person: Person, _ stays: [StayLine]) -> TwinPair.Side {
    let isMinor =
      person.birthDate.map { $0 > Person.minorsAreBornAfter(on: today) } ?? stays.contains { $0.stay.role.isLearner }
    return TwinPair.Side(person: person, isMinor: isMinor, stays: stays)
  }
}

extension TwinPair.Side {
  fileprivate var isSeen: Bool { stays.contains(where: \.isWithinReach) }

  /// «3:9А»: organisation and class or post.
  fileprivate func places(on today: CalendarDate) -> Set<String> {
    Set(stays.map { "\($0.organisation.id):\($0.label(on: today) ?? "")" })
  }
}

extension Contact {
  /// Phones and mail addresses to compare people by, never to be shown.
  fileprivate static func fetchTexts(_ db: Database, of people: [Person.ID]) throws -> [Person.ID: [String]] {
    let request: SQLRequest<Row> = "SELECT personId, phone, email FROM contact WHERE personId IN \(people)"
    return Dictionary(uniqueKeysWithValues: try request.fetchAll(db).map { ($0[0], [$0[1], $0[2]]) })
  }
}

extension FormerSurname {
  fileprivate static func fetchAll(_ db: Database, of people: [Person.ID]) throws -> [Person.ID: [String]] {
    let request: SQLRequest<Row> = "SELECT personId, surname FROM formerSurname WHERE personId IN \(people)"
    return Dictionary(grouping: try request.fetchAll(db)) { $0[0] as Person.ID }.mapValues { rows in
      rows.map { $0[1] as String }
    }
  }
}
