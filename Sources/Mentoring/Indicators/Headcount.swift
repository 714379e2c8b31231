/// People by age and sex on a date, for statistical forms (Пижанка, п. 11.15; mission E7): everybody once in a group, in
/// whichever organisations they are.
///
/// Counted over the same facts, with the same rules of a pair in force as the indicators: mentees of 10 to 19 years here
/// are the counted of the coverage there.
package struct Headcount: Sendable {
  package let date: CalendarDate
  private var members: [Cell: [Member]] = [:]

  package struct Cell: Hashable, Sendable {
    package let group: Group
    package let age: Age
    /// Nil where the registry does not say.
    package let sex: Person.Sex?

    package init(group: Group, age: Age, sex: Person.Sex?) {
      self.group = group
      self.age = age
      self.sex = sex
    }
  }

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

    /// The side of a pair in force that puts somebody into the group; nil for all who belong.
    fileprivate var side: Pair.Side? {
      switch self {
      case .learners, .teachers: nil
      case .learnerMentees, .teacherMentees: .mentee
      case .learnerMentors, .teacherMentors, .otherMentors: .mentor
      }
    }

    package var ages: [Age] {
      switch self {
      case .learners, .learnerMentees, .learnerMentors: Age.single + [.unknown]
      case .teachers, .teacherMentees, .teacherMentors, .otherMentors: Age.bands + [.unknown]
      }
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
    cells(group, age, sex).reduce(0) { $0 + $1.count }
  }

  /// - Parameters:
  ///   - age: nil for all.
  ///   - sex: none for all; nil within for those whose sex is not known.
  package func people(_ group: Group, _ age: Age? = nil, _ sex: Person.Sex?? = .none) -> [Member] {
    cells(group, age, sex).flatMap(\.self)
  }

  private func cells(_ group: Group, _ age: Age?, _ sex: Person.Sex??) -> [[Member]] {
    let sexes: [Person.Sex?] = sex.map { [$0] } ?? Person.Sex.allCases.map { $0 } + [nil]
    return (age.map { [$0] } ?? group.ages).flatMap { age in
      sexes.compactMap { members[Cell(group: group, age: age, sex: $0)] }
    }
  }
}

extension Headcount {
  /// - Parameter facts: one element an organisation; whoever belongs to several is counted in the first.
  package init(on date: CalendarDate, over facts: [Facts]) {
    self.date = date
    let (ofLearners, ofAdults) = (Days(Age.single, on: date), Days(Age.bands, on: date))
    var seen: [Group: Set<Person.ID>] = [:]
    for facts in facts {
      facts.engagements.withUnsafeBufferPointer { engagements in
        for member in facts.members where member.isThere(on: date) {
          let age = (member.role.isLearner ? ofLearners : ofAdults).age(of: member.birthDate)
          for group in Self.groups(of: member, facts, engagements, on: date) {
            if member.hasOtherStays, !seen[group, default: []].insert(member.person).inserted { continue }
            members[Cell(group: group, age: age, sex: member.sex), default: []].append(
              (member.person, facts.organisation))
          }
        }
      }
    }
  }

  private static func groups(
    of member: Facts.Member, _ facts: Facts, _ engagements: UnsafeBufferPointer<Facts.Engagement>,
    on date: CalendarDate
  ) -> [Group] {
    let sides = sides(of: member, facts, engagements, on: date)
    return Group.allCases.filter { group in
      group.roles.contains(member.role) && (group.side.map(sides.contains) ?? true)
    }
  }

  /// The sides on which a member is in pairs that count on the date: fixed by order, in force, not in a long pause.
  private static func sides(
    of member: Facts.Member, _ facts: Facts, _ engagements: UnsafeBufferPointer<Facts.Engagement>,
    on date: CalendarDate
  ) -> Set<Pair.Side> {
    var sides: Set<Pair.Side> = []
    for index in member.pairs {
      let pair = engagements[index]
      guard pair.role == member.role, pair.starts <= date, pair.lastDay >= date,
        pair.orderedOn.map({ $0 <= date }) ?? false, !facts.isUncounted(pair.pair, on: date)
      else { continue }
      sides.insert(pair.side)
    }
    return sides
  }

  /// The days of birth of each age, worked out once for a date.
  private struct Days {
    let ages: [(age: Age, births: Births)]

    init(_ ages: [Age], on date: CalendarDate) {
      self.ages = ages.compactMap { age in
        guard case .years(let years) = age else { return nil }
        return (age, Births(ofAges: years, on: date))
      }
    }

    /// Born after the date, or longer ago than people live: unknown too.
    func age(of birth: CalendarDate?) -> Age {
      guard let birth else { return .unknown }
      return ages.first { $0.births.contains(birth) }?.age ?? .unknown
    }
  }
}
