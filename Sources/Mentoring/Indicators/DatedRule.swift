/// A rule made ready for a date, in small whole numbers: it is asked half a million times for one figure of a region.
struct DatedRule: Sendable {
  let date: CalendarDate
  private let roles: UInt8
  private let sides: UInt8
  private let tracks: UInt8
  private let forms: UInt64
  private let births: Births?
  private let beginnings: Births?
  private let since: CalendarDate
  private let needsOrder: Bool

  enum Verdict {
    /// By the earliest pair that counts: its place among the engagements.
    case counted(Int)
    /// With the pair that came nearest to counting.
    case missed(Coverage.Reason, Int?)
    /// Another age without a pair in force: not part of the question at all.
    case apart
  }

  init(_ rule: Indicator.Rule, on date: CalendarDate) {
    self.date = date
    roles = rule.roles.reduce(0) { $0 | $1.bit }
    sides = rule.sides.reduce(0) { $0 | $1.bit }
    tracks = rule.tracks.reduce(0) { $0 | $1.bit }
    forms = rule.forms.isEmpty ? .max : rule.forms.values.reduce(0) { $0 | 1 << UInt64($1) }
    births = rule.ages.map { Births(ofAges: $0, on: date) }
    beginnings = rule.years.map { Births(ofAges: $0, on: date) }
    since = rule.moment == .onDate ? date : CalendarDate(year: date.year, month: 1, day: 1) ?? date
    needsOrder = rule.needsOrder
  }

  func speaks(of member: Facts.Member) -> Bool { roles & member.role.bit != 0 && member.isThere(on: date) }

  /// - Parameter engagements: those of the facts, without the costs of an array.
  func verdict(
    _ member: Facts.Member, _ facts: Facts, _ engagements: UnsafeBufferPointer<Facts.Engagement>
  ) -> Verdict {
    var (fixed, inForce, paused, overdue, latest, other) = (-1, -1, -1, -1, -1, -1)
    for index in member.pairs {
      let pair = engagements[index]
      // A pair of later is not known on the date: the answer about a day of the past stays what it was.
      guard sides & pair.side.bit != 0, pair.role == member.role, pair.starts <= date else { continue }
      guard fits(pair) else {
        other = index
        continue
      }
      if latest < 0 || engagements[latest].starts < pair.starts { latest = index }
      if pair.lastDay >= since {
        if inForce < 0 { inForce = index }
        guard isFixed(pair) else { continue }
        if isUncounted(pair, facts) {
          paused = index
          continue
        }
        fixed = index
        break
      } else if isFixed(pair), pair.closedOn.map({ $0 > date }) ?? true {
        overdue = index
      }
    }
    if let misfit = misfit(member) { return fixed < 0 ? .apart : .missed(misfit, fixed) }
    if fixed >= 0 { return .counted(fixed) }
    if paused >= 0 { return .missed(.paused, paused) }
    if inForce >= 0 { return .missed(.noOrder, inForce) }
    if overdue >= 0 { return .missed(.overdue, overdue) }
    if seeks(member) { return .missed(.waiting, latest < 0 ? nil : latest) }
    if latest >= 0 { return .missed(.outsideDates, latest) }
    return other >= 0 ? .missed(.otherForm, other) : .missed(.noPair, nil)
  }

  /// Whether a pair of the member counts, whichever came first.
  func counts(_ pair: Facts.Engagement, of member: Facts.Member, _ facts: Facts) -> Bool {
    sides & pair.side.bit != 0 && pair.role == member.role && fits(pair) && pair.starts <= date
      && pair.lastDay >= since && isFixed(pair) && !isUncounted(pair, facts)
  }

  /// A long pause counts only where the rule asks for the day itself.
  private func isUncounted(_ pair: Facts.Engagement, _ facts: Facts) -> Bool {
    since == date && facts.isUncounted(pair.pair, on: date)
  }

  private func fits(_ pair: Facts.Engagement) -> Bool {
    tracks & pair.track.bit != 0 && (forms >> UInt64(min(pair.form, 63))) & 1 != 0
  }

  private func isFixed(_ pair: Facts.Engagement) -> Bool {
    !needsOrder || (pair.orderedOn.map { $0 <= date } ?? false)
  }

  private func seeks(_ member: Facts.Member) -> Bool {
    sides & Pair.Side.mentee.bit != 0 && (member.seeksSince.map { $0 <= date } ?? false)
  }

  private func misfit(_ member: Facts.Member) -> Coverage.Reason? {
    if let births {
      guard let birth = member.birthDate else { return .birthDateUnknown }
      if !births.contains(birth) { return .outsideAge }
    }
    if let beginnings {
      guard let since = member.workSince else { return .workSinceUnknown }
      if !beginnings.contains(since) { return .outsideYears }
    }
    return nil
  }
}

extension Stay.Role {
  fileprivate var bit: UInt8 {
    switch self {
    case .pupil: 1
    case .student: 2
    case .teacher: 4
    case .employee: 8
    case .parent: 16
    case .volunteer: 32
    }
  }
}

extension Pair.Side {
  fileprivate var bit: UInt8 { self == .mentor ? 1 : 2 }
}

extension MentoringForm.Track {
  fileprivate var bit: UInt8 { self == .learners ? 1 : 2 }
}
