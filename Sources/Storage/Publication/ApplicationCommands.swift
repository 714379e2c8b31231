internal import GRDB
import Mentoring

extension Store {
  /// Takes an offer in. It comes from somebody without an account: the day has room for so many, and no more.
  ///
  /// - Parameters:
  ///   - consent: the document that the applicant has just agreed to, as it was read.
  ///   - keys: under which the sender is slowed down.
  package func addApplication(
    _ offer: MentorOffer, consent: String, to slug: String, keys: [String], by author: Author
  ) throws {
    try change(by: author) { transaction in
      let db = transaction.db
      let school: SQLRequest<Organisation.ID> = """
        SELECT organisation.id FROM organisation WHERE organisation.slug = \(slug) AND \(PublicSchool.isPublished)
        """
      guard let id = try school.fetchOne(db) else { throw Failure.notFound }
      let today: SQLRequest<Int> = """
        SELECT count(*) FROM mentorApplication WHERE organisationId = \(id) AND sentOn = \(transaction.today)
        """
      guard try today.fetchOne(db) ?? 0 < MentorOffer.daily else { throw Failure.refused(.tooManyApplications) }
      try Self.note(failuresOf: keys, in: transaction)
      try db.execute(
        sql: """
          INSERT INTO mentorApplication (organisationId, sentOn, surname, given, patronymic, occupation, phone, email,
            offer, consent)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, transaction.today, offer.name.surname, offer.name.given, offer.name.patronymic ?? "", offer.occupation,
          offer.phone, offer.email, offer.offer, consent,
        ])
      try transaction.record("applicationSent", "application:\(db.lastInsertedRowID)", organisations: [id])
    }
  }

  /// The applicant becomes a candidate in the base of mentors of the school: a person with a place and a profile, whose
  /// papers are still to be signed. What was sent is emptied: the registry has it now; the consent and its day stay as proof.
  ///
  /// - Parameter role: in which the applicant comes to the school.
  package func acceptApplication(
    _ id: MentorApplication.ID, as role: Stay.Role, birthDate: CalendarDate, for viewer: Account, by author: Author
  ) throws -> Person.ID {
    try change(by: author) { transaction in
      let application = try MentorApplication.fetch(transaction.db, id, within: viewer.scope)
      guard let offer = application.offer, viewer.mayEdit else { throw Failure.refused(.applicationAnswered) }
      guard birthDate.fullYears(until: transaction.today) >= MentorOffer.leastAge else {
        throw Failure.refused(.applicantTooYoung)
      }
      var profile = MentorProfile(competencies: offer.offer)
      profile.enteredOn = transaction.today
      let person = try transaction.addPerson(
        NewPerson(
          identity: PersonIdentity(name: offer.name, birthDate: birthDate),
          stay: NewStay(
            organisation: application.organisation, role: role, label: offer.occupation, since: transaction.today),
          mentor: profile), in: viewer.scope
      ).person
      try transaction.db.execute(
        sql: """
          INSERT INTO contact (personId, phone, email) VALUES (?, ?, ?)
          ON CONFLICT (personId) DO UPDATE SET phone = excluded.phone, email = excluded.email, version = version + 1
          """, arguments: [person, offer.phone, offer.email])
      try transaction.answer(id, .accepted, person)
      return person
    }
  }

  /// What was sent is emptied at once: there is no reason left to keep it (152-ФЗ, ст. 5).
  package func declineApplication(_ id: MentorApplication.ID, for viewer: Account, by author: Author) throws {
    try change(by: author) { transaction in
      let application = try MentorApplication.fetch(transaction.db, id, within: viewer.scope)
      guard application.answer == nil, viewer.mayEdit else { throw Failure.refused(.applicationAnswered) }
      try transaction.answer(id, .declined, nil)
    }
  }

  /// Declines what nobody has answered in time: there is no reason left to keep it.
  package func declineForgottenApplications(by author: Author) throws {
    let last = author.today.adding(days: -MentorOffer.lifetime)
    let forgotten = try read { db in
      try MentorApplication.ID.fetchAll(
        db, sql: "SELECT id FROM mentorApplication WHERE answer IS NULL AND sentOn < ?", arguments: [last])
    }
    guard !forgotten.isEmpty else { return }
    try change(by: author) { transaction in
      for id in forgotten { try transaction.answer(id, .declined, nil) }
    }
  }
}

extension Transaction {
  fileprivate func answer(_ id: MentorApplication.ID, _ answer: MentorOffer.Answer, _ person: Person.ID?) throws {
    try db.execute(
      sql: """
        UPDATE mentorApplication
        SET surname = '', given = '', patronymic = '', occupation = '', phone = '', email = '', offer = '',
          consent = iif(? = 'accepted', consent, ''), answer = ?, answeredOn = ?, accountId = ?, personId = ?
        WHERE id = ?
        """, arguments: [answer.rawValue, answer.rawValue, today, author.account, person, id])
    let organisation: SQLRequest<Organisation.ID> = """
      SELECT organisationId FROM mentorApplication WHERE id = \(id)
      """
    try record(
      "applicationAnswered", "application:\(id)", organisations: try organisation.fetchAll(db),
      after: ["answer": answer.rawValue])
  }
}
