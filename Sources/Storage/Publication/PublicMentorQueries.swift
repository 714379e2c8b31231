internal import GRDB
import Mentoring

/// An adult mentor as the page of a school may show one: no more than the consent to dissemination lists.
package struct PublicMentor: Sendable {
  package let name: PersonName
  package let post: String?
  package let workplace: String?
  package let competencies: String?
  package let achievements: String?
}

extension PublicMentor {
  /// The mentors of pairs in force at a school. Asked with every request, so that a consent taken back is gone at once.
  static func fetchAll(_ db: Database, at school: Organisation.ID, on today: CalendarDate) throws -> [PublicMentor] {
    let request: SQLRequest<Row> = """
      SELECT person.surname, person.given, person.patronymic, consent.items, home.shortName, (
          SELECT placement.label
          FROM placement
          WHERE placement.stayId = stay.id AND placement.since <= \(today)
          ORDER BY placement.since DESC
          LIMIT 1),
        mentorProfile.competencies, mentorProfile.achievements, max(consent.id)
      FROM pair
      \(named(on: today))
      LEFT JOIN mentorProfile ON mentorProfile.personId = person.id
      WHERE pair.organisationId = \(school) AND \(isNamed(on: today))
      GROUP BY person.id
      ORDER BY person.searchKey
      """
    return try request.fetchAll(db).map { row in
      let items = Consent.Item.decoded(row[3])
      let shown = { (item: Consent.Item, text: String?) in items.contains(item) && text?.isEmpty == false ? text : nil }
      return PublicMentor(
        name: PersonName(surname: row[0], given: row[1], patronymic: row[2]), post: shown(.post, row[5]),
        workplace: shown(.workplace, row[4]), competencies: shown(.competencies, row[6]),
        achievements: shown(.achievements, row[7]))
    }
  }

  /// How many of them a school has, as a part of another statement.
  static func count(at school: SQL, on today: CalendarDate) -> SQL {
    """
    (SELECT count(DISTINCT person.id)
      FROM pair
      \(named(on: today))
      WHERE pair.organisationId = \(school) AND \(isNamed(on: today)))
    """
  }

  /// The schools whose pages name a person.
  static func schools(_ db: Database, naming person: Person.ID, on today: CalendarDate) throws -> [String] {
    let request: SQLRequest<String> = """
      SELECT DISTINCT organisation.shortName
      FROM stay AS own
      CROSS JOIN pair ON pair.mentorStayId = own.id
      \(named(on: today))
      JOIN organisation ON organisation.id = pair.organisationId
      WHERE own.personId = \(person) AND organisation.implementsSince IS NOT NULL AND \(isNamed(on: today))
      ORDER BY organisation.shortName
      """
    return try request.fetchAll(db)
  }

  /// The mentor of a `pair`, with the consent that lets her be named.
  private static func named(on today: CalendarDate) -> SQL {
    """
    JOIN fixingOrder ON fixingOrder.id = pair.orderId
    JOIN stay ON stay.id = pair.mentorStayId
    JOIN person ON person.id = stay.personId
    JOIN organisation AS home ON home.id = stay.organisationId
    JOIN consent ON consent.personId = person.id AND consent.kind = 'dissemination'
      AND consent.signedOn <= \(today) AND consent.withdrawnOn IS NULL AND ifnull(consent.ends, '9999') >= \(today)
    """
  }

  /// In force, paused or not (decision 110), of age, and with the name among what may be shown. Minors are never named.
  private static func isNamed(on today: CalendarDate) -> SQL {
    """
    fixingOrder.issuedOn <= \(today) AND pair.starts <= \(today) AND pair.lastDay >= \(today)
      AND ' ' || consent.items || ' ' LIKE '% name %'
      AND NOT \(Person.isMinor(on: today, role: "stay.role"))
      AND \(Consent.status(.processing, of: "person.id", on: today)) <> 'withdrawn'
    """
  }
}
