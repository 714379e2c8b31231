internal import GRDB
import Mentoring

extension MentorProfile {
  static func fetch(_ db: Database, of person: Person.ID) throws -> Versioned<MentorProfile>? {
    try Row.fetchOne(
      db, sql: "SELECT competencies, interests, capacity, trainedOn, version FROM mentorProfile WHERE personId = ?",
      arguments: [person]
    ).map { row in
      let profile = MentorProfile(competencies: row[0], interests: row[1], capacity: row[2], trainedOn: row[3])
      return Versioned(value: profile, version: row[4])
    }
  }
}

extension MenteeProfile {
  static func fetch(_ db: Database, of person: Person.ID) throws -> Versioned<MenteeProfile>? {
    try Row.fetchOne(
      db, sql: "SELECT reason, request, version FROM menteeProfile WHERE personId = ?", arguments: [person]
    ).map { row in
      let profile = MenteeProfile(reason: Reason(rawValue: row[0]) ?? .other, request: row[1])
      return Versioned(value: profile, version: row[2])
    }
  }
}
