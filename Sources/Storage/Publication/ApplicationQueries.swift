internal import GRDB
import Mentoring

/// An offer to be a mentor that came through the page of a school.
package struct MentorApplication: Sendable {
  package typealias ID = Identifier<MentorApplication>

  package let id: ID
  package let organisation: Organisation.ID
  package let school: String
  package let sentOn: CalendarDate
  /// Nothing is left of it once it is answered.
  package let offer: MentorOffer?
  /// The document that the applicant agreed to, word for word: it proves why an accepted one was asked for papers.
  package let consent: String
  package let answer: MentorOffer.Answer?
  package let answeredOn: CalendarDate?
  package let person: Person.ID?
}

extension Store {
  /// Those that wait first, then the latest answered ones.
  package func applications(within scope: Scope) throws -> [MentorApplication] {
    try read { db in try MentorApplication.fetchAll(db, scope.condition(on: "organisation"), limit: 200) }
  }

  package func application(_ id: MentorApplication.ID, within scope: Scope) throws -> MentorApplication {
    try read { db in try MentorApplication.fetch(db, id, within: scope) }
  }

  /// Who will answer for the data that an applicant sends to a school.
  package func operatorOfSchool(_ slug: String, on today: CalendarDate) throws -> Operator {
    let school = try publicSchool(slug, on: today)
    guard case .organisation(let id) = school.place.area, let known = try operators(of: [id])[id]
    else { throw Failure.notFound }
    return known
  }
}

extension MentorApplication {
  static func fetch(_ db: Database, _ id: ID, within scope: Scope) throws -> MentorApplication {
    let condition: SQL = "mentorApplication.id = \(id) AND \(scope.condition(on: "organisation"))"
    guard let found = try fetchAll(db, condition, limit: 1).first else { throw Failure.notFound }
    return found
  }

  fileprivate static func fetchAll(_ db: Database, _ condition: SQL, limit: Int) throws -> [MentorApplication] {
    let request: SQLRequest<Row> = """
      SELECT mentorApplication.id, organisation.id, organisation.shortName, mentorApplication.sentOn,
        mentorApplication.surname, mentorApplication.given, mentorApplication.patronymic,
        mentorApplication.occupation, mentorApplication.phone, mentorApplication.email, mentorApplication.offer,
        mentorApplication.consent, mentorApplication.answer, mentorApplication.answeredOn, mentorApplication.personId
      FROM mentorApplication
      JOIN organisation ON organisation.id = mentorApplication.organisationId
      WHERE \(condition)
      ORDER BY mentorApplication.answer IS NOT NULL, mentorApplication.sentOn DESC, mentorApplication.id DESC
      LIMIT \(limit)
      """
    return try request.fetchAll(db).map { row in
      let answer: String? = row[12]
      return MentorApplication(
        id: row[0], organisation: row[1], school: row[2], sentOn: row[3],
        offer: answer != nil
          ? nil
          : MentorOffer(
            name: PersonName(surname: row[4], given: row[5], patronymic: row[6]), occupation: row[7], phone: row[8],
            email: row[9], offer: row[10]),
        consent: row[11], answer: answer.flatMap(MentorOffer.Answer.init(rawValue:)), answeredOn: row[13],
        person: row[14])
    }
  }
}
