/// Mentors who are free beside pupils of the priority groups who have no mentor (Пижанка, п. 6.5). Numbers and no more:
/// who is in a group is told by no list (decision 63).
package struct Priorities: Sendable, Equatable {
  /// People of the base of mentors who lead no pair that lasts.
  package private(set) var freeMentors = 0
  package private(set) var waiting: [SpecialCategory: Int] = [:]
  /// Those among them who may be met at another organisation too.
  private var mentorsElsewhere: Set<Person.ID> = []
  private var waitingElsewhere: [SpecialCategory: Set<Person.ID>] = [:]

  package init() {}

  /// In one organisation.
  package init(_ facts: Facts, on today: CalendarDate) {
    for member in facts.members where member.lastDay >= today {
      let isMentor = member.isRegisteredMentor
      let isPupil = member.role == .pupil && !member.categories.isEmpty && member.starts <= today
      guard isMentor || isPupil else { continue }
      let pairs = facts.engagements[member.pairs].filter { $0.lastDay >= today }
      let elsewhere = member.hasOtherStays ? member.person : nil
      if isMentor, !pairs.contains(where: { $0.side == .mentor }) { addMentors(1, [elsewhere]) }
      if isPupil, !pairs.contains(where: { $0.side == .mentee }) {
        for category in SpecialCategory.allCases where member.categories.contains(category) {
          addWaiting(category, 1, [elsewhere])
        }
      }
    }
  }

  /// Somebody at two organisations counts once.
  package static func + (left: Priorities, right: Priorities) -> Priorities {
    var sum = left
    sum.addMentors(right.freeMentors, right.mentorsElsewhere.map(Optional.some))
    for (category, count) in right.waiting {
      sum.addWaiting(category, count, (right.waitingElsewhere[category] ?? []).map(Optional.some))
    }
    return sum
  }

  private mutating func addMentors(_ count: Int, _ elsewhere: [Person.ID?]) {
    freeMentors += count
    for case let person? in elsewhere where !mentorsElsewhere.insert(person).inserted { freeMentors -= 1 }
  }

  private mutating func addWaiting(_ category: SpecialCategory, _ count: Int, _ elsewhere: [Person.ID?]) {
    var known = waitingElsewhere[category] ?? []
    var fresh = count
    for case let person? in elsewhere where !known.insert(person).inserted { fresh -= 1 }
    if !known.isEmpty { waitingElsewhere[category] = known }
    if fresh > 0 { waiting[category, default: 0] += fresh }
  }
}

/// The special categories of a person in one byte: half a million people are held in memory.
package struct SpecialCategories: Sendable, Equatable {
  private var bits: UInt8 = 0

  package init(_ categories: some Sequence<SpecialCategory> = []) {
    for (place, category) in SpecialCategory.allCases.enumerated() where categories.contains(category) {
      bits |= 1 << UInt8(place)
    }
  }

  package var isEmpty: Bool { bits == 0 }

  package func contains(_ category: SpecialCategory) -> Bool {
    SpecialCategory.allCases.firstIndex(of: category).map { bits & 1 << UInt8($0) != 0 } ?? false
  }
}
