/// People by age and sex on a date, for statistical forms (Пижанка, п. 11.15; mission E7): everybody once in a group, in
/// whichever organisations they are.
///
/// Counted over the same facts, with the same rules of a pair in force as the indicators: mentees of 10 to 19 years here
/// are the counted of the coverage there.
package struct Headcount: Sendable {
  package let date: CalendarDate
  /// By group, age and sex: a region has half a million members.
  private var cells = [[Member]](repeating: [], count: Group.allCases.count * Self.ages * Self.sexes)

  private static let ages = Age.single.count + 1
  private static let sexes = Person.Sex.allCases.count + 1

  /// Somebody in a cell, at the organisation where she was met first.
  package typealias Member = (person: Person.ID, organisation: Organisation.ID)

  /// Learners and teachers are counted apart always.
  package enum Group: String, Sendable, CaseIterable {
    case learners, learnerMentees, learnerMentors
    case teachers, teacherMentees, teacherMentors
    /// Employees, parents, volunteers.
    case otherMentors

    package var roles: Set<Stay.Role> {
      switch self {
      case .learners, .learnerMentees, .learnerMentors: Set(Stay.Role.allCases.filter(\.isLearner))
      case .teachers, .teacherMentees, .teacherMentors: [.teacher]
      case .otherMentors: Set(Stay.Role.allCases.filter { !$0.isLearner && $0 != .teacher })
      }
    }

    fileprivate var place: Int {
      switch self {
      case .learners: 0
      case .learnerMentees: 1
      case .learnerMentors: 2
      case .teachers: 3
      case .teacherMentees: 4
      case .teacherMentors: 5
      case .otherMentors: 6
      }
    }

    fileprivate var isOfLearners: Bool { place < 3 }

    package var ages: [Age] {
      (isOfLearners ? Age.single : Age.bands) + [.unknown]
    }
  }

  /// Learners by single years, adults by the groups that forms of statistics have.
  package enum Age: Hashable, Sendable {
    case years(ClosedRange<Int>)
    case unknown

    fileprivate static let (youngest, oldest) = (5, 20)
    fileprivate static let single: [Age] =
      [.years(0...youngest)] + (youngest + 1..<oldest).map { .years($0...$0) } + [.years(oldest...limit)]
    fileprivate static let bands: [Age] =
      [.years(0...24)] + stride(from: 25, to: 65, by: 5).map { .years($0...$0 + 4) } + [.years(65...limit)]
    package static let limit = 150
  }

  package func count(_ group: Group, _ age: Age? = nil, _ sex: Person.Sex?? = .none) -> Int {
    chosen(group, age, sex).reduce(0) { $0 + $1.count }
  }

  /// - Parameters:
  ///   - age: nil for all.
  ///   - sex: none for all; nil within for those whose sex is not known.
  package func people(_ group: Group, _ age: Age? = nil, _ sex: Person.Sex?? = .none) -> [Member] {
    chosen(group, age, sex).flatMap(\.self)
  }

  private func chosen(_ group: Group, _ age: Age?, _ sex: Person.Sex??) -> [[Member]] {
    let ages = group.ages
    let rows = age.map { ages.firstIndex(of: $0).map { [$0] } ?? [] } ?? Array(ages.indices)
    let columns = sex.map { [Self.column($0)] } ?? Array(0..<Self.sexes)
    return rows.flatMap { row in columns.map { cells[Self.cell(group, row, $0)] } }
  }

  private static func column(_ sex: Person.Sex?) -> Int {
    switch sex {
    case .male: 0
    case .female: 1
    case nil: 2
    }
  }

  private static func cell(_ group: Group, _ row: Int, _ column: Int) -> Int {
    (group.place * ages + row) * sexes + column
  }
}

extension Headcount {
  /// - Parameter facts: one element an organisation; whoever belongs to several is counted in the first.
  package init(on date: CalendarDate, over facts: [Facts]) {
    self.date = date
    let (ofLearners, ofAdults) = (Days(Age.single, on: date), Days(Age.bands, on: date))
    var seen = [Set<Person.ID>](repeating: [], count: Group.allCases.count)
    for facts in facts {
      facts.engagements.withUnsafeBufferPointer { engagements in
        for member in facts.members where member.isThere(on: date) {
          let row = (member.role.isLearner ? ofLearners : ofAdults).row(of: member.birthDate)
          let (isMentee, isMentor) = Self.sides(of: member, facts, engagements, on: date)
          let (all, mentees, mentors) = Self.groups(of: member.role)
          for group in [all, isMentee ? mentees : nil, isMentor ? mentors : nil] {
            guard let group else { continue }
            if member.hasOtherStays, !seen[group.place].insert(member.person).inserted { continue }
            cells[Self.cell(group, row, Self.column(member.sex))].append((member.person, facts.organisation))
          }
        }
      }
    }
  }

  /// The groups of all, of mentees and of mentors that a role may be in.
  private static func groups(of role: Stay.Role) -> (Group?, Group?, Group?) {
    if role.isLearner { return (.learners, .learnerMentees, .learnerMentors) }
    return role == .teacher ? (.teachers, .teacherMentees, .teacherMentors) : (nil, nil, .otherMentors)
  }

  /// Whether a member is in pairs that count on the date: fixed by order, in force, not in a long pause.
  private static func sides(
    of member: Facts.Member, _ facts: Facts, _ engagements: UnsafeBufferPointer<Facts.Engagement>,
    on date: CalendarDate
  ) -> (isMentee: Bool, isMentor: Bool) {
    var (isMentee, isMentor) = (false, false)
    for index in member.pairs {
      let pair = engagements[index]
      guard pair.role == member.role, pair.starts <= date, pair.lastDay >= date,
        pair.orderedOn.map({ $0 <= date }) ?? false, !facts.isUncounted(pair.pair, on: date)
      else { continue }
      switch pair.side {
      case .mentee: isMentee = true
      case .mentor: isMentor = true
      }
    }
    return (isMentee, isMentor)
  }

  /// The days of birth of each age, worked out once for a date.
  private struct Days {
    let births: [Births]

    init(_ ages: [Age], on date: CalendarDate) {
      births = ages.compactMap { age in
        guard case .years(let years) = age else { return nil }
        return Births(ofAges: years, on: date)
      }
    }

    /// Born after the date, or longer ago than people live: unknown too, the last of the ages.
    func row(of birth: CalendarDate?) -> Int {
      birth.flatMap { birth in births.firstIndex { $0.contains(birth) } } ?? births.count
    }
  }
}
