internal import GRDB
import Mentoring

extension Store {
  /// Whom a text of the place must not name unasked: of a centre's, the minors of all its organisations.
  package func minorNames(in area: Area, on today: CalendarDate) throws -> MinorNames {
    try read { db in try MinorNames.fetch(db, in: area, on: today) }
  }
}

extension MinorNames {
  /// Of those who learn or lead here, and are minors on the day.
  static func fetch(_ db: Database, in area: Area, on today: CalendarDate) throws -> MinorNames {
    let request: SQLRequest<Row> = """
      SELECT DISTINCT person.surname, person.given, person.patronymic
      FROM organisation
      JOIN stay ON stay.organisationId = organisation.id
      JOIN person ON person.id = stay.personId
      WHERE \(area.condition) AND stay.role IN ('pupil', 'student')
        AND \(Person.isMinor(on: today, role: "stay.role"))
      """
    return MinorNames(try request.fetchAll(db).map { PersonName(surname: $0[0], given: $0[1], patronymic: $0[2]) })
  }
}

extension OfficialDocument.Owner {
  package var area: Area {
    switch self {
    case .municipality(let id): .municipality(id)
    case .organisation(let id): .organisation(id)
    }
  }
}

extension BankDraft.Owner {
  package var area: Area {
    switch self {
    case .municipality(let id): .municipality(id)
    case .organisation(let id): .organisation(id)
    }
  }
}
