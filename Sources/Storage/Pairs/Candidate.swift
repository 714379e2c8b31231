internal import GRDB
import Mentoring

/// Somebody who could be one side of a pair: who it is, and what the rules need to know.
package struct Candidate: Sendable {
  package let stay: Stay.ID
  package let name: PersonName
  package let sex: Person.Sex?
  /// Class, study group or post on the day asked for; empty where none is written down.
  package let place: String
  package let organisation: String
  /// True when the person has told what he or she offers, or asks for, on this side.
  package let isRegistered: Bool
  /// Competencies of a mentor, request of a mentee.
  package let note: String
  package let side: Eligibility.Side
  /// What the person says of himself or herself, as texts are compared.
  package let words: Match.Words

  /// The same without pairs that are about to be over.
  func leaving(_ pairs: [Pair.ID]) -> Candidate {
    Candidate(
      stay: stay, name: name, sex: sex, place: place, organisation: organisation, isRegistered: isRegistered,
      note: note,
      side: side.leaving(Set(pairs)), words: words)
  }
}

extension Candidate {
  /// Reads candidates with three statements, however many there are.
  ///
  /// - Parameters:
  ///   - condition: speaks of `stay`, `person` and `organisation`.
  ///   - date: the day on which class, post and agreements are looked at.
  ///   - host: the organisation of the mentees; partners with an agreement are seen from there.
  static func fetchAll(
    _ db: Database, as side: Pair.Side, where condition: SQL, on date: CalendarDate, host: Organisation.ID?
  ) throws -> [Candidate] {
    let request: SQLRequest<Row> = """
      SELECT stay.id, stay.personId, person.surname, person.given, person.patronymic, person.sex, person.birthDate,
        person.workSince, stay.organisationId, organisation.shortName, stay.role, stay.starts, stay.ends,
        \(place(on: date)),
        mentorProfile.capacity, mentorProfile.trainedOn, mentorProfile.competencies, menteeProfile.request,
        \(Consent.status(.processing, of: "stay.personId", on: date)),
        mentorProfile.interests, mentorProfile.wantedAge, mentorProfile.time,
        \(Consent.isInForce(.mentorAtWork, of: "stay.personId", on: date))
      FROM stay
      JOIN person ON person.id = stay.personId
      JOIN organisation ON organisation.id = stay.organisationId
      LEFT JOIN mentorProfile ON mentorProfile.personId = stay.personId
      LEFT JOIN menteeProfile ON menteeProfile.personId = stay.personId
      WHERE \(condition)
      ORDER BY person.searchKey, stay.starts
      """
    let rows = try request.fetchAll(db)
    let pairs = try engagements(db, as: side, of: rows.map { $0[1] }, since: date)
    let partners = try host.map { try Self.partners(db, of: $0, on: date) } ?? []
    return rows.compactMap { Candidate(row: $0, as: side, pairs: pairs, partners: partners, on: date) }
  }

  private static func engagements(
    _ db: Database, as side: Pair.Side, of people: [Person.ID], since date: CalendarDate
  ) throws -> [Person.ID: [Eligibility.Engagement]] {
    let request: SQLRequest<Row> = """
      SELECT stay.personId, pair.id, pair.formCode, pair.starts, pair.lastDay
      FROM stay
      JOIN pair ON pair.\(sql: side.rawValue)StayId = stay.id
      WHERE stay.personId IN \(people) AND pair.lastDay >= \(date)
      """
    return try request.fetchAll(db).reduce(into: [:]) { pairs, row in
      guard let period = Period(start: row[3], end: row[4]) else { return }
      pairs[row[0], default: []].append(
        Eligibility.Engagement(pair: row[1], form: .init(rawValue: row[2]), period: period))
    }
  }

  private static func partners(
    _ db: Database, of host: Organisation.ID, on date: CalendarDate
  ) throws -> Set<Organisation.ID> {
    try Organisation.ID.fetchSet(
      db,
      sql: "SELECT partnerId FROM agreement WHERE organisationId = ? AND signedOn <= ? AND ifnull(ends, '9999') >= ?",
      arguments: [host, date, date])
  }

  private init?(
    row: Row, as side: Pair.Side, pairs: [Person.ID: [Eligibility.Engagement]], partners: Set<Organisation.ID>,
    on date: CalendarDate
  ) {
    guard let role = Stay.Role(rawValue: row[10]), let period = Period(start: row[11], end: row[12]) else { return nil }
    let organisation: Organisation.ID = row[8]
    let note: String? = side == .mentor ? row[16] : row[17]
    let birthDate: CalendarDate? = row[6]
    let isMinor = birthDate.map { $0 > Person.minorsAreBornAfter(on: date) } ?? role.isLearner
    let consent = Consent.Status(rawValue: row[18]) ?? .none
    stay = row[0]
    name = PersonName(surname: row[2], given: row[3], patronymic: row[4])
    sex = (row[5] as String?).flatMap(Person.Sex.init(rawValue:))
    place = row[13] ?? ""
    self.organisation = row[9]
    isRegistered = note != nil
    self.note = note ?? ""
    self.side = Eligibility.Side(
      person: row[1], organisation: organisation, role: role, stay: period, birthDate: birthDate, workSince: row[7],
      grade: role.isLearner ? SchoolClass(place)?.grade : nil, trainedOn: row[15],
      capacity: row[14] ?? MentorProfile().capacity, pairs: pairs[row[1]] ?? [],
      hasAgreement: partners.contains(organisation), lackOfConsent: Consent.Lack(consent, isMinor: isMinor),
      hasWorkConsent: row[22])
    let post = role == .teacher ? place : ""
    words =
      side == .mentor
      ? Match.Words(
        competencies: note ?? "", interests: row[19] ?? "", post: post, wantedAge: row[20] ?? "", time: row[21] ?? "")
      : Match.Words(request: note ?? "", post: post)
  }
}
