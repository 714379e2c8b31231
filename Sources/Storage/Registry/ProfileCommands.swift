internal import GRDB
import Mentoring

extension Store {
  /// Saves what a mentor offers. Version 0 means that there was no profile when the form was opened.
  package func saveProfile(
    _ profile: MentorProfile, of person: Person.ID, version: Int, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      _ = try transaction.changeablePerson(person, in: scope)
      let known = try MentorProfile.fetch(transaction.db, of: person)
      if known != nil { try transaction.bump("mentorProfile", id: person.rawValue, version: version, key: "personId") }
      try transaction.write(profile, of: person, over: known?.value)
    }
  }

  /// Saves what a mentee asks for. Version 0 means that there was no profile when the form was opened.
  package func saveProfile(
    _ profile: MenteeProfile, of person: Person.ID, version: Int, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      _ = try transaction.changeablePerson(person, in: scope)
      let known = try MenteeProfile.fetch(transaction.db, of: person)
      if known != nil { try transaction.bump("menteeProfile", id: person.rawValue, version: version, key: "personId") }
      try transaction.write(profile, of: person, over: known?.value)
    }
  }
}

extension Transaction {
  func saveIfNew(_ profile: MentorProfile, of person: Person.ID) throws {
    if try MentorProfile.fetch(db, of: person) == nil { try write(profile, of: person, over: nil) }
  }

  func saveIfNew(_ profile: MenteeProfile, of person: Person.ID) throws {
    if try MenteeProfile.fetch(db, of: person) == nil { try write(profile, of: person, over: nil) }
  }

  func write(_ profile: MentorProfile, of person: Person.ID, over known: MentorProfile?) throws {
    try db.execute(
      sql: """
        INSERT INTO mentorProfile (personId, competencies, interests, capacity, trainedOn) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (personId) DO UPDATE SET competencies = excluded.competencies, interests = excluded.interests,
          capacity = excluded.capacity, trainedOn = excluded.trainedOn
        """,
      arguments: [person, profile.competencies, profile.interests, profile.capacity, profile.trainedOn])
    try note("mentorProfileSaved", person, known?.facts ?? [:], profile.facts)
  }

  func write(_ profile: MenteeProfile, of person: Person.ID, over known: MenteeProfile?) throws {
    try db.execute(
      sql: """
        INSERT INTO menteeProfile (personId, reason, request) VALUES (?, ?, ?)
        ON CONFLICT (personId) DO UPDATE SET reason = excluded.reason, request = excluded.request
        """,
      arguments: [person, profile.reason.rawValue, profile.request])
    try note("menteeProfileSaved", person, known?.facts ?? [:], profile.facts)
  }

  private func note(
    _ kind: String, _ person: Person.ID, _ before: [String: String?], _ after: [String: String?]
  ) throws {
    try record(
      kind, "person:\(person)", organisations: try organisations(of: [person]),
      before: before.filter { after[$0.key] != $0.value }, after: after.filter { before[$0.key] != $0.value })
  }
}

extension MentorProfile {
  fileprivate var facts: [String: String?] {
    [
      "competencies": competencies, "interests": interests, "capacity": String(capacity),
      "trainedOn": trainedOn?.iso,
    ]
  }
}

extension MenteeProfile {
  fileprivate var facts: [String: String?] { ["reason": reason.rawValue, "request": request] }
}
