internal import GRDB
import Mentoring

extension MentorProfile {
  /// What `init(row:from:)` reads.
  static let columns = [
    "competencies", "interests", "capacity", "trainedOn", "achievements", "wantedAge", "time", "enteredOn",
    "interviewedOn", "results", "caseAddress", "elsewhere",
  ]

  static func fetch(_ db: Database, of person: Person.ID) throws -> Versioned<MentorProfile>? {
    try Row.fetchOne(
      db, sql: "SELECT \(columns.joined(separator: ", ")), version FROM mentorProfile WHERE personId = ?",
      arguments: [person]
    ).map { Versioned(value: MentorProfile(row: $0, from: 0), version: $0[columns.count]) }
  }

  init(row: Row, from index: Int) {
    self.init(
      competencies: row[index], interests: row[index + 1], capacity: row[index + 2], trainedOn: row[index + 3])
    achievements = row[index + 4]
    wantedAge = row[index + 5]
    time = row[index + 6]
    enteredOn = row[index + 7]
    interviewedOn = row[index + 8]
    results = row[index + 9]
    caseAddress = row[index + 10]
    elsewhere = row[index + 11]
  }
}

extension MenteeProfile {
  /// What `init(row:from:)` reads.
  static let columns = ["reason", "request", "enteredOn", "results", "caseAddress"]

  static func fetch(_ db: Database, of person: Person.ID) throws -> Versioned<MenteeProfile>? {
    try Row.fetchOne(
      db, sql: "SELECT \(columns.joined(separator: ", ")), version FROM menteeProfile WHERE personId = ?",
      arguments: [person]
    ).map { Versioned(value: MenteeProfile(row: $0, from: 0), version: $0[columns.count]) }
  }

  init(row: Row, from index: Int) {
    self.init(reason: Reason(rawValue: row[index]) ?? .other, request: row[index + 1])
    enteredOn = row[index + 2]
    results = row[index + 3]
    caseAddress = row[index + 4]
  }
}
