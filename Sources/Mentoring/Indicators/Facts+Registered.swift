extension Facts {
  /// How many of those who belong to the organisation today are in each group of its contingent.
  ///
  /// Ages are those of the day that the figures of the contingent are true on: children grow up, figures do not. Years
  /// of work are not among the facts, so novices are not counted.
  package func registered(on today: CalendarDate, agesOn day: CalendarDate) -> [Contingent.Group: Int] {
    let (from10, from15) = (Births(ofAges: 10...19, on: day), Births(ofAges: 15...19, on: day))
    let under35 = Births(ofAges: 0...34, on: day)
    var heads: [Contingent.Group: Int] = [
      .pupils: 0, .pupils10to19: 0, .pupils15to19: 0, .teachers: 0, .teachersUnder35: 0,
    ]
    for member in members where member.isThere(on: today) {
      if member.role.isLearner {
        heads[.pupils, default: 0] += 1
        guard let birth = member.birthDate else { continue }
        if from10.contains(birth) { heads[.pupils10to19, default: 0] += 1 }
        if from15.contains(birth) { heads[.pupils15to19, default: 0] += 1 }
      } else if member.role == .teacher {
        heads[.teachers, default: 0] += 1
        if member.birthDate.map(under35.contains) ?? false { heads[.teachersUnder35, default: 0] += 1 }
      }
    }
    return heads
  }

  /// The groups in which more people are registered than the contingent of the school year has: one of the two is wrong.
  package func contradicted(on today: CalendarDate) -> [Contingent.Group] {
    guard let contingent = contingents[SchoolYear(containing: today)] else { return [] }
    return contingent.exceeded(by: registered(on: today, agesOn: contingent.asOf))
  }
}

extension Contingent {
  /// The groups that have fewer heads than are registered.
  package func exceeded(by registered: [Group: Int]) -> [Group] {
    Group.allCases.filter { group in heads[group].map { $0 < registered[group] ?? 0 } ?? false }
  }
}
