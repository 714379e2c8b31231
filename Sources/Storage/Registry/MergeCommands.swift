internal import GRDB
import Mentoring

extension Store {
  /// Makes two records one. Everything that speaks of the merged one speaks of the one kept from then on; what is
  /// left of it is an empty record that points there.
  ///
  /// - Parameter versions: of the two records as they were compared.
  package func mergePeople(
    _ merged: Person.ID, into kept: Person.ID, _ merge: Merge, versions: (kept: Int, merged: Int), in scope: Scope,
    by author: Author
  ) throws {
    try change(by: author) { transaction in
      let db = transaction.db
      let (own, other) = try transaction.mergeable(kept, merged, in: scope)
      let touched = try transaction.organisations(of: [kept, merged])
      try transaction.remember(.merge, of: [kept, merged]) {
        try transaction.bump("person", id: kept.rawValue, version: versions.kept)
        try transaction.bump("person", id: merged.rawValue, version: versions.merged)
        try transaction.mergeProfiles(kept, merged, merge)
        try transaction.joinStays(kept, merged)
        try Reference.fetchAll(db).filter { $0.parent == "person" && $0.table != "stay" }
          .forEach { try $0.point(db, from: merged.rawValue, to: kept.rawValue) }
        try transaction.writeMerged(own, other, merge)
        try transaction.record(
          "peopleMerged", "person:\(kept)", organisations: touched,
          after: ["merged": merged.description].merging(
            Dictionary(uniqueKeysWithValues: Person.differing(own, merge.person(own, other)))
          ) { first, _ in first })
      }
    }
  }
}

extension Merge {
  /// Why two people cannot become one, or nil when they can.
  static func refusal(_ db: Database, _ kept: Person.ID, _ merged: Person.ID) throws -> Failure.Refusal? {
    let paired: SQLRequest<Bool> = """
      SELECT EXISTS (
        SELECT 1
        FROM stay AS own
        JOIN pair ON pair.mentorStayId = own.id
        JOIN stay AS theirs ON theirs.id = pair.menteeStayId
        WHERE own.personId IN \([kept, merged]) AND theirs.personId IN \([kept, merged]))
      """
    let overlapping: SQLRequest<Bool> = """
      SELECT EXISTS (
        SELECT 1
        FROM stay AS own
        JOIN pair ON pair.menteeStayId = own.id
        JOIN stay AS theirs ON theirs.personId = \(merged)
        JOIN pair AS other ON other.menteeStayId = theirs.id
        WHERE own.personId = \(kept) AND other.formCode = pair.formCode AND other.starts <= pair.lastDay
          AND pair.starts <= other.lastDay)
      """
    if try paired.fetchOne(db) == true { return .twinsArePaired }
    if try overlapping.fetchOne(db) == true { return .pairsOfTwinsOverlap }
    return try StayJoint.all(db, kept, merged) == nil ? .staysInterleave : nil
  }
}

/// A stay of the one merged that overlaps one of the one kept, at one place in one role: they become one stay.
struct StayJoint {
  let kept: Stay.ID
  let merged: Stay.ID

  /// Nil when more than two overlap in a row: whose days they are, only people can tell.
  static func all(_ db: Database, _ kept: Person.ID, _ merged: Person.ID) throws -> [StayJoint]? {
    let request: SQLRequest<Row> = """
      SELECT own.id, theirs.id
      FROM stay AS own
      JOIN stay AS theirs ON theirs.personId = \(merged)
      WHERE own.personId = \(kept) AND theirs.organisationId = own.organisationId AND theirs.role = own.role
        AND own.starts <= ifnull(theirs.ends, '9999') AND theirs.starts <= ifnull(own.ends, '9999')
      """
    let joints = try request.fetchAll(db).map { StayJoint(kept: $0[0], merged: $0[1]) }
    let once = Set(joints.map(\.kept)).count == joints.count && Set(joints.map(\.merged)).count == joints.count
    return once ? joints : nil
  }
}

extension Transaction {
  fileprivate func mergeable(
    _ kept: Person.ID, _ merged: Person.ID, in scope: Scope
  ) throws -> (kept: Person, merged: Person) {
    guard kept != merged else { throw Failure.refused(.samePerson) }
    let people = (kept: try changeablePerson(kept, in: scope), merged: try changeablePerson(merged, in: scope))
    if let refusal = try Merge.refusal(db, kept, merged) { throw Failure.refused(refusal) }
    return people
  }

  fileprivate func mergeProfiles(_ kept: Person.ID, _ merged: Person.ID, _ merge: Merge) throws {
    let mentors = (try MentorProfile.fetch(db, of: kept)?.value, try MentorProfile.fetch(db, of: merged)?.value)
    let mentees = (try MenteeProfile.fetch(db, of: kept)?.value, try MenteeProfile.fetch(db, of: merged)?.value)
    try db.execute(sql: "DELETE FROM mentorProfile WHERE personId = ?", arguments: [merged])
    try db.execute(sql: "DELETE FROM menteeProfile WHERE personId = ?", arguments: [merged])
    if let profile = merge.profile(mentors.0, mentors.1), profile != mentors.0 {
      try write(profile, of: kept, over: mentors.0)
    }
    if let profile = merge.profile(mentees.0, mentees.1), profile != mentees.0 {
      try write(profile, of: kept, over: mentees.0)
    }
  }

  fileprivate func joinStays(_ kept: Person.ID, _ merged: Person.ID) throws {
    let references = try Reference.fetchAll(db).filter { $0.parent == "stay" }
    for joint in try StayJoint.all(db, kept, merged) ?? [] {
      try db.execute(
        sql: """
          UPDATE stay SET starts = min(stay.starts, other.starts), version = stay.version + 1,
            ends = nullif(max(ifnull(stay.ends, '9999'), ifnull(other.ends, '9999')), '9999'),
            leaveReason = CASE
              WHEN stay.ends IS NULL OR other.ends IS NULL THEN NULL
              WHEN other.ends > stay.ends THEN other.leaveReason
              ELSE stay.leaveReason END
          FROM stay AS other
          WHERE stay.id = ? AND other.id = ?
          """,
        arguments: [joint.kept, joint.merged])
      for reference in references {
        try reference.point(db, from: joint.merged.rawValue, to: joint.kept.rawValue)
      }
      try db.execute(sql: "DELETE FROM stay WHERE id = ?", arguments: [joint.merged])
    }
    try db.execute(sql: "UPDATE stay SET personId = ? WHERE personId = ?", arguments: [kept, merged])
  }

  fileprivate func writeMerged(_ kept: Person, _ merged: Person, _ merge: Merge) throws {
    let person = merge.person(kept, merged)
    let name = person.name
    // The merged record first: the one kept may take its name.
    try db.execute(
      sql: """
        UPDATE person SET surname = '–', given = '–', patronymic = '', searchKey = '', birthDate = NULL, sex = NULL,
          workSince = NULL, mergedInto = ?
        WHERE id = ?
        """,
      arguments: [kept.id, merged.id])
    try db.execute(
      sql: """
        UPDATE person
        SET surname = ?, given = ?, patronymic = ?, searchKey = ?, birthDate = ?, sex = ?, workSince = ?
        WHERE id = ?
        """,
      arguments: [
        name.surname, name.given, name.patronymic ?? "", name.searchKey.text, person.birthDate, person.sex?.rawValue,
        person.workSince, kept.id,
      ])
    let other = [kept, merged].map(\.name.surname).first { SearchKey($0) != SearchKey(name.surname) }
    if let other, let until = merge.formerSurnameUntil { try keepFormerSurname(other, of: kept.id, until: until) }
  }
}

extension Reference {
  /// Lets the rows speak of another; what the other has already of its kind stands, and the row that is too many goes.
  fileprivate func point(_ db: Database, from old: Int64, to new: Int64) throws {
    try db.execute(sql: "UPDATE OR IGNORE \(table) SET \(column) = ? WHERE \(column) = ?", arguments: [new, old])
    try db.execute(sql: "DELETE FROM \(table) WHERE \(column) = ?", arguments: [old])
  }
}

extension Person {
  /// What a merge changed of the one kept, for the log.
  fileprivate static func differing(_ was: Person, _ now: Person) -> [(String, String)] {
    let facts = { (person: Person) -> [(String, String)] in
      [
        ("surname", person.name.surname), ("given", person.name.given), ("patronymic", person.name.patronymic ?? ""),
        ("birthDate", person.birthDate?.iso ?? ""), ("sex", person.sex?.rawValue ?? ""),
        ("workSince", person.workSince?.iso ?? ""),
      ]
    }
    return zip(facts(was), facts(now)).filter { $0.1 != $1.1 }.map { $1 }
  }
}
