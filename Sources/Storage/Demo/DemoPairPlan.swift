import Mentoring

/// How a batch of pairs begins and ends; the people are chosen elsewhere.
struct DemoTerms {
  let orders: [DemoOrder]
  let ends: CalendarDate
  /// Days after its order on which a pair may begin.
  var delay = 0...6
  /// The last day on which a pair may begin.
  var latestStart: CalendarDate
}

/// Forms as the schema knows them.
enum DemoForm {
  static let teacherPupil = "teacher-pupil"
  static let pupilPupil = "pupil-pupil"
  static let employerPupil = "employer-pupil"
  static let studentPupil = "student-pupil"
  static let teacherTeacher = "teacher-teacher"
  static let studentStudent = "student-student"
  static let employerStudent = "employer-student"
}

extension DemoRegistry {
  /// Gives each pupil of a school a pair: mostly groups of a teacher, then older pupils, partners and students.
  ///
  /// - Returns: the new pairs by the pupil's index.
  mutating func pairUp(
    _ pupils: [Int], at school: Int64, college: Int64, terms: DemoTerms, avoiding used: [Int: String] = [:]
  ) -> [Int: Int] {
    var byForm: [String: [Int]] = [:]
    for pupil in pupils {
      let grade = grade(of: pupil, at: school, on: terms.latestStart)
      byForm[form(grade: grade, except: used[pupil]), default: []].append(pupil)
    }
    var made: [Int: Int] = [:]
    // Teachers come last: they take whoever found nobody else.
    for form in [DemoForm.pupilPupil, DemoForm.employerPupil, DemoForm.studentPupil, DemoForm.teacherPupil] {
      let sorted = (byForm[form] ?? []).sorted {
        (grade(of: $0, at: school, on: terms.latestStart), $0) < (grade(of: $1, at: school, on: terms.latestStart), $1)
      }
      var mentors = mentors(form, for: school, college: college, terms: terms).shuffled(using: &random)
      var rest = sorted[...]
      while let first = rest.first {
        let group = Array(rest.prefix(random.number(Self.groupSizes[form] ?? 1...1)))
        rest = rest.dropFirst(group.count)
        let oldest = grade(of: group.last ?? first, at: school, on: terms.latestStart)
        let place = mentors.firstIndex { mentor in
          form != DemoForm.pupilPupil || grade(of: mentor, at: school, on: terms.latestStart) > oldest
        }
        guard let place else {
          byForm[DemoForm.teacherPupil, default: []] += group.filter { used[$0] != DemoForm.teacherPupil }
          continue
        }
        let mentor = mentors.remove(at: place)
        mentors.append(mentor)
        made.merge(add(form, at: school, mentor: mentor, mentees: group, terms: terms)) { old, _ in old }
      }
    }
    return made
  }

  /// A pair, or a group of them, in one order.
  @discardableResult
  mutating func add(
    _ form: String, at organisation: Int64, mentor: Int, mentees: [Int], terms: DemoTerms
  ) -> [Int: Int] {
    let order = terms.orders.isEmpty ? nil : random.pick(terms.orders)
    let first = order?.issuedOn ?? terms.latestStart
    let starts = min(first.adding(days: random.number(terms.delay)), max(first, terms.latestStart))
    let role = Self.mentorRoles[form] ?? .teacher
    let menteeRole: Stay.Role =
      form == DemoForm.teacherTeacher ? .teacher : form.hasSuffix("student") ? .student : .pupil
    var made: [Int: Int] = [:]
    let group = mentees.count > 1 ? before.pair + Int64(pairs.count + 1) : nil
    for mentee in mentees {
      guard let period = Period(start: starts, end: terms.ends),
        let guide = people[mentor].stays.first(where: { $0.role == role && $0.period.encloses(period) }),
        let led = people[mentee].stays.first(where: {
          $0.organisation == organisation && $0.role == menteeRole && $0.period.encloses(period)
        })
      else { continue }
      made[mentee] = pairs.count
      pairs.append(
        DemoPair(
          id: before.pair + Int64(pairs.count + 1), organisation: organisation, form: form, mentor: guide.id,
          mentee: led.id,
          group: group, starts: starts, ends: terms.ends, order: order?.id))
    }
    return made
  }

  func grade(of pupil: Int, at school: Int64, on date: CalendarDate) -> Int {
    people[pupil].stay(at: school, .pupil, on: date)?.grade(on: date) ?? 0
  }

  private mutating func form(grade: Int, except used: String?) -> String {
    while true {
      let dice = random.number(1...100)
      let form =
        grade >= 8
        ? dice <= 46
          ? DemoForm.teacherPupil
          : dice <= 58
            ? DemoForm.pupilPupil
            : dice <= 84 ? DemoForm.employerPupil : DemoForm.studentPupil
        : dice <= 68 ? DemoForm.teacherPupil : dice <= 94 ? DemoForm.pupilPupil : DemoForm.studentPupil
      if form != used && !(form == DemoForm.pupilPupil && grade >= 9) { return form }
    }
  }

  private func mentors(_ form: String, for school: Int64, college: Int64, terms: DemoTerms) -> [Int] {
    let period =
      Period(start: terms.orders.map(\.issuedOn).min() ?? terms.latestStart, end: terms.ends)
      ?? Period(openFrom: terms.latestStart)
    let date = terms.latestStart
    let free: (Int) -> Bool = { !reserved.contains($0) }
    switch form {
    case DemoForm.teacherPupil:
      return members(of: school, .teacher, through: period).filter { free($0) && years(of: $0, on: date) >= 2 }
    case DemoForm.pupilPupil:
      return members(of: school, .pupil, through: period).filter {
        free($0) && grade(of: $0, at: school, on: date) >= 7
      }
    case DemoForm.employerPupil:
      let partners = agreements.filter { $0.organisation == school && $0.ends > period.start }.map(\.partner)
      return partners.flatMap { members(of: $0, .employee, through: period) }.filter {
        free($0) && years(of: $0, on: date) >= 5
      }
    default:
      return members(of: college, .student, through: period).filter {
        free($0) && people[$0].birthDate.fullYears(until: date) >= 16
      }
    }
  }

  func years(of person: Int, on date: CalendarDate) -> Int {
    people[person].workSince?.fullYears(until: date) ?? 0
  }

  private static let groupSizes: [String: ClosedRange<Int>] = [
    DemoForm.teacherPupil: 3...8, DemoForm.pupilPupil: 1...3, DemoForm.employerPupil: 1...4,
    DemoForm.studentPupil: 1...3,
  ]

  private static let mentorRoles: [String: Stay.Role] = [
    DemoForm.teacherPupil: .teacher, DemoForm.pupilPupil: .pupil, DemoForm.employerPupil: .employee,
    DemoForm.studentPupil: .student, DemoForm.teacherTeacher: .teacher, DemoForm.studentStudent: .student,
    DemoForm.employerStudent: .employee,
  ]
}
