import Mentoring

// Pairs outside the schools: students with students and employers, clubs with their pupils.
extension DemoRegistry {
  mutating func autumnOrder(of organisation: Int64) -> DemoOrder {
    addOrder(of: organisation, on: calendar.past(calendar.day(18, 9, of: calendar.year)))
  }

  mutating func fillCollege(_ college: Int64) {
    let order = autumnOrder(of: college)
    let terms = DemoTerms(
      orders: [order], ends: calendar.lastDay(of: calendar.year),
      latestStart: calendar.past(calendar.day(1, 11, of: calendar.year)))
    let students = members(of: college, .student, through: Period(openFrom: order.issuedOn))
      .filter { !reserved.contains($0) }.sorted { people[$0].birthDate > people[$1].birthDate }
    let partners = agreements.filter { $0.organisation == college && $0.ends > order.issuedOn }.map(\.partner)
    let masters = partners.flatMap { members(of: $0, .employee, through: Period(openFrom: order.issuedOn)) }
      .filter { !reserved.contains($0) && (people[$0].workSince?.fullYears(until: order.issuedOn) ?? 0) >= 5 }
    let young = students.prefix(students.count / 2)
    let senior = Array(students.suffix(8))
    for (number, mentor) in senior.prefix(6).enumerated() where number < young.count {
      add(DemoForm.studentStudent, at: college, mentor: mentor, mentees: [young[number]], terms: terms)
    }
    for (number, master) in masters.prefix(5).enumerated() {
      let group = Array(students.dropFirst(12 + number * 2).prefix(2))
      add(DemoForm.employerStudent, at: college, mentor: master, mentees: group, terms: terms)
    }
    addTeacherPairs(at: college, in: calendar.year, limit: 2, order: order)
  }

  /// Their pupils are counted at their schools already: here each repeats a person.
  mutating func fillClubs(_ clubs: Int64) {
    let order = autumnOrder(of: clubs)
    let period = Period(openFrom: order.issuedOn)
    let teachers = members(of: clubs, .teacher, through: period)
    let led = Set(pairs.map(\.mentee))
    let withTeacher = Set(pairs.filter { $0.form == DemoForm.teacherPupil && $0.ends >= order.issuedOn }.map(\.mentee))
    let pupils = members(of: clubs, .pupil, through: period).filter { pupil in
      let stays = people[pupil].stays
      return stays.contains { led.contains($0.id) } && !stays.contains { withTeacher.contains($0.id) }
        && people[pupil].birthDate.fullYears(until: order.issuedOn) >= 10
    }
    for (number, pupil) in pupils.prefix(6).enumerated() where !teachers.isEmpty {
      add(
        DemoForm.teacherPupil, at: clubs, mentor: teachers[number % teachers.count], mentees: [pupil],
        terms: DemoTerms(
          orders: [order], ends: calendar.lastDay(of: calendar.year),
          latestStart: calendar.past(calendar.day(1, 11, of: calendar.year))))
    }
  }
}
