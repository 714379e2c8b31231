import Mentoring

/// What a school is to reach: pupils with a pair in force today and on the two days of monitoring before.
struct DemoGoal {
  let school: Int64
  let today: Int
  let december: Int
  let may: Int
}

// The pairs of a school in both school years, in every state.
extension DemoRegistry {
  mutating func fillPreviousYear(_ goal: DemoGoal, college: Int64) {
    let year = calendar.previous
    let winter = addOrder(of: goal.school, on: calendar.day(random.number(12...16), 1, of: year))
    let autumn = addAutumnOrders(of: goal.school, in: year)
    let pool = candidates(of: goal.school, in: year)
    let ends = calendar.lastDay(of: year)
    let early = max(2, goal.december / 20, goal.december - goal.may)
    let inDecember = Array(pool.prefix(goal.december))
    let later = Array(pool.dropFirst(goal.december).prefix(goal.may - goal.december + early))
    let made = pairUp(
      inDecember, at: goal.school, college: college,
      terms: DemoTerms(orders: autumn, ends: ends, latestStart: calendar.day(1, 11, of: year)))
    for (number, pupil) in inDecember.enumerated() {
      guard let pair = made[pupil] else { continue }
      pairs[pair].closure =
        number < early
        ? ending(on: random.day(from: calendar.day(15, 1, of: year), to: calendar.day(30, 4, of: year)), number)
        : finish(in: year)
    }
    let winterPairs = pairUp(
      later, at: goal.school, college: college,
      terms: DemoTerms(orders: [winter], ends: ends, delay: 3...20, latestStart: calendar.day(10, 2, of: year)))
    let brief = pairUp(
      Array(pool.dropFirst(goal.december + later.count).prefix(2)), at: goal.school, college: college,
      terms: DemoTerms(orders: autumn, ends: ends, latestStart: calendar.day(1, 11, of: year)))
    for pair in winterPairs.values.sorted() { pairs[pair].closure = finish(in: year) }
    for pair in brief.values.sorted() {
      pairs[pair].closure = ending(on: calendar.day(random.number(10...30), 11, of: year), pair)
    }
    addTeacherPairs(at: goal.school, in: year, limit: 3, order: autumn[0])
  }

  mutating func fillCurrentYear(_ goal: DemoGoal, college: Int64) {
    let year = calendar.year
    let autumn = addAutumnOrders(of: goal.school, in: year)
    let late = addOrder(of: goal.school, on: max(autumn[1].issuedOn, calendar.today.adding(days: -12)))
    let terms = DemoTerms(
      // One order in seven is of the last weeks: the district still gains.
      orders: autumn + autumn + autumn + [late], ends: calendar.lastDay(of: year),
      latestStart: calendar.past(calendar.day(1, 11, of: year)))
    let pool = candidates(of: goal.school, in: year)
    let counted = Array(pool.prefix(goal.today))
    let first = pairUp(counted, at: goal.school, college: college, terms: terms)
    let used = first.mapValues { pairs[$0].form }
    let again = counted.enumerated().filter { $0.offset % 12 == 5 }.map(\.element)
    _ = pairUp(again, at: goal.school, college: college, terms: terms, avoiding: used)
    addOtherStates(at: goal.school, Array(pool.dropFirst(goal.today)), terms)
    addTooYoung(at: goal.school, terms)
    addTeacherPairs(at: goal.school, in: year, limit: 2, order: autumn[0])
  }

  /// Pupils who could be led through a school year: 10 years old when pairs begin, in random order.
  private mutating func candidates(of school: Int64, in year: SchoolYear) -> [Int] {
    let start = calendar.day(5, 9, of: year)
    let end = year == calendar.year ? nil : calendar.day(31, 5, of: year)
    return members(of: school, .pupil, through: Period(start: year.start, end: end) ?? Period(openFrom: year.start))
      .filter { !reserved.contains($0) && people[$0].birthDate.fullYears(until: start) >= 10 }
      .shuffled(using: &random)
  }

  private mutating func addAutumnOrders(of school: Int64, in year: SchoolYear) -> [DemoOrder] {
    let september = calendar.day(random.number(11...17), 9, of: year)
    let october = calendar.day(random.number(5...13), 10, of: year)
    return [addOrder(of: school, on: calendar.past(september)), addOrder(of: school, on: calendar.past(october))]
  }

  private mutating func finish(in year: SchoolYear) -> Pair.Closure {
    Pair.Closure(date: calendar.day(random.number(21...29), 5, of: year), reason: .completed)
  }

  private func ending(on date: CalendarDate, _ number: Int) -> Pair.Closure {
    Pair.Closure(date: date, reason: Pair.Reason.early[number % Pair.Reason.early.count])
  }

  /// Pairs of this year that do not count today: without an order, yet to begin, past their end, finished, broken off.
  private mutating func addOtherStates(at school: Int64, _ rest: [Int], _ terms: DemoTerms) {
    let today = calendar.today
    let teachers = members(of: school, .teacher, through: Period(openFrom: calendar.previous.start))
      .filter { !reserved.contains($0) }
    let settled = rest.filter { people[$0].stays.last?.period.start ?? today < calendar.year.start }
    guard teachers.count > 4, settled.count > 8 else { return }
    let recent = addOrder(of: school, on: today.adding(days: -3))
    let old = addOrder(of: school, on: today.adding(days: -75))
    let pair: (inout DemoRegistry, Range<Int>, Int, DemoTerms) -> [Int] = { registry, range, teacher, terms in
      registry.add(
        DemoForm.teacherPupil, at: school, mentor: teachers[teacher], mentees: Array(settled[range]), terms: terms
      ).values.sorted()
    }
    _ = pair(
      &self, 0..<2, 0, DemoTerms(orders: [], ends: terms.ends, delay: 0...0, latestStart: today.adding(days: -6)))
    _ = pair(&self, 2..<3, 1, DemoTerms(orders: [], ends: terms.ends, delay: 0...0, latestStart: today))
    _ = pair(
      &self, 3..<4, 1, DemoTerms(orders: [recent], ends: terms.ends, delay: 10...10, latestStart: today.adding(days: 7))
    )
    let past = DemoTerms(
      orders: [old], ends: today.adding(days: -9), delay: 0...5, latestStart: today.adding(days: -70))
    _ = pair(&self, 4..<(school % 2 == 0 ? 6 : 5), 2, past)
    for index in pair(&self, 6..<7, 3, past) {
      pairs[index].closure = Pair.Closure(date: today.adding(days: -9), reason: .completed)
    }
    for index in pair(&self, 7..<9, 4, past) {
      pairs[index].closure = ending(on: today.adding(days: -20), Int(school) + index)
    }
  }

  /// A form for 10 and older, and a child of nine: the school explains why.
  private mutating func addTooYoung(at school: Int64, _ terms: DemoTerms) {
    let pupils = members(of: school, .pupil, through: Period(openFrom: calendar.year.start)).filter {
      !reserved.contains($0) && (8...9).contains(people[$0].birthDate.fullYears(until: calendar.today))
    }
    guard
      let teacher = members(of: school, .teacher, through: Period(openFrom: calendar.year.start)).first(where: {
        !reserved.contains($0)
      })
    else { return }
    let made = add(DemoForm.teacherPupil, at: school, mentor: teacher, mentees: Array(pupils.suffix(2)), terms: terms)
    for pair in made.values {
      pairs[pair].explanation = "Победители районного конкурса: работа над проектом начата до 10 лет."
    }
  }

  /// Young specialists and those who came lately, each with an experienced colleague.
  mutating func addTeacherPairs(at organisation: Int64, in year: SchoolYear, limit: Int, order: DemoOrder) {
    let ends = calendar.lastDay(of: year)
    guard let period = Period(start: order.issuedOn, end: ends) else { return }
    let staff = members(of: organisation, .teacher, through: period).filter { !reserved.contains($0) }
    let novices = staff.filter { years(of: $0, on: order.issuedOn) <= 3 }
    let experienced = staff.filter { years(of: $0, on: order.issuedOn) >= 8 }
    for (number, novice) in novices.prefix(limit).enumerated() where number < experienced.count {
      let terms = DemoTerms(
        orders: [order], ends: ends, latestStart: max(order.issuedOn, calendar.past(calendar.day(1, 11, of: year))))
      let made = add(
        DemoForm.teacherTeacher, at: organisation, mentor: experienced[number], mentees: [novice], terms: terms)
      guard year != calendar.year else { continue }
      for pair in made.values { pairs[pair].closure = finish(in: year) }
    }
  }
}
