import Mentoring
import Testing

@Suite("What may change about a pair")
struct PairChangeTests {
  private static let period = Period(start: date("2026-10-01"), end: date("2027-05-31"))!

  private func pair(
    pauses: [Period] = [], closure: Pair.Closure? = nil, isFixed: Bool = true, preceding: Bool = false
  ) -> Pair {
    Pair(
      id: Pair.ID(1), form: .init(rawValue: "teacher-pupil"), period: Self.period,
      order: isFixed ? Pair.FixingOrder(number: "1", date: date("2026-09-30")) : nil, closure: closure, version: 1,
      pauses: pauses, orderID: isFixed ? Order.ID(1) : nil)
  }

  @Test("a paused pair says so on the days of its pause, and past its end says that instead")
  func status() {
    let paused = pair(pauses: [Period(start: date("2026-11-01"), end: date("2026-11-20"))!])
    #expect(paused.status(on: date("2026-10-31")) == .active)
    #expect(paused.status(on: date("2026-11-01")) == .paused)
    #expect(paused.status(on: date("2026-11-21")) == .active)
    #expect(pair(pauses: [Period(openFrom: date("2026-11-01"))]).status(on: date("2027-06-01")) == .overdue)
  }

  @Test("thirty days of a pause count, the thirty-first does not")
  func counted() {
    let days = Pair.uncounted([
      Period(openFrom: date("2026-11-01")), Period(start: date("2026-10-01"), end: date("2026-10-20"))!,
    ])
    #expect(days == [Period(openFrom: date("2026-12-01"))])
  }

  @Test("a pause lies within the pair, over no other, and only in a pair that is fixed and open")
  func pause() {
    let november = Period(start: date("2026-11-01"), end: date("2026-11-20"))!
    #expect(pair().refusalToPause(november) == nil)
    #expect(pair(isFixed: false).refusalToPause(november) == .pairHasNoOrder)
    #expect(pair(pauses: [november]).refusalToPause(Period(openFrom: date("2026-11-20"))) == .overlappingPause)
    #expect(pair().refusalToPause(Period(openFrom: date("2026-09-30"))) == .pauseOutsidePair)
    #expect(pair().refusalToPause(Period(start: date("2027-05-01"), end: date("2027-06-01"))!) == .pauseOutsidePair)
    let closed = pair(closure: Pair.Closure(date: date("2026-11-10"), reason: .other))
    #expect(closed.refusalToPause(november) == .pairAlreadyClosed)
  }

  @Test("a replacement leaves both pairs a day at least")
  func replacement() {
    #expect(pair().refusalToReplace(from: date("2026-10-01")) == .dateBeforeStart)
    #expect(pair().refusalToReplace(from: date("2026-10-02")) == nil)
    #expect(pair().refusalToReplace(from: date("2027-05-31")) == nil)
    #expect(pair().refusalToReplace(from: date("2027-06-01")) == .replacementAfterEnd)
  }

  @Test("a pair is prolonged to a later day, for three years at most, and opened again unless an order completed it")
  func ends() {
    #expect(pair().refusalToProlong(until: date("2027-05-31")) == .notLonger)
    #expect(pair().refusalToProlong(until: date("2027-08-31")) == nil)
    #expect(pair().refusalToProlong(until: date("2029-10-02")) == .pairTooLong)
    let closed = pair(closure: Pair.Closure(date: date("2026-11-10"), reason: .menteeRefused))
    #expect(closed.refusalToReopen(isCompletionSigned: false) == nil)
    #expect(closed.refusalToReopen(isCompletionSigned: true) == .completionSigned)
    #expect(pair().refusalToReopen(isCompletionSigned: false) == .pairNotClosed)
  }

  @Test("each reason lies on a side, or on none")
  func sides() {
    #expect(Pair.Reason.menteeRefused.side == .mentee)
    #expect(Pair.Reason.mentorLeft.side == .mentor)
    #expect(Pair.Reason.other.side == nil)
    #expect(!pair().closureReasons.contains(.mentorReplaced))
  }

  @Test("which order a pair may stand in follows from how it stands")
  func orders() {
    #expect(pair().refusalToEnter(.completion, isReplacement: false) == .pairNotClosed)
    #expect(pair(isFixed: false).refusalToEnter(.replacement, isReplacement: false) == .notReplacement)
  }
}

@Suite("Papers of mentoring at work")
struct AddendumTests {
  @Test(
    "three whole working days pass between the notice and the last day",
    arguments: [
      ("2026-11-18", "2026-11-23"), ("2026-11-20", "2026-11-25"), ("2026-12-30", "2027-01-12"),
      ("2026-11-02", "2026-11-06"),
    ])
  func notice(noticed: String, earliest: String) {
    #expect(Addendum.earliestEnd(noticedOn: date(noticed)) == date(earliest))
  }

  @Test("what is missing or runs out is told; what lasts as long as the pair is not")
  func lacks() {
    var addendum = Addendum()
    let today = date("2026-11-21")
    let end = date("2027-05-31")
    #expect(Addendum.lacks(nil, hasConsent: false, until: end, on: today) == [.consent, .addendum])
    addendum.number = "7"
    addendum.signedOn = date("2026-09-20")
    #expect(Addendum.lacks(addendum, hasConsent: true, until: end, on: today) == [])
    addendum.ends = date("2026-12-01")
    #expect(Addendum.lacks(addendum, hasConsent: true, until: end, on: today) == [.expiring(date("2026-12-01"))])
    addendum.ends = date("2026-11-01")
    #expect(Addendum.lacks(addendum, hasConsent: true, until: end, on: today) == [.expired(date("2026-11-01"))])
    addendum.ends = end
    #expect(Addendum.lacks(addendum, hasConsent: true, until: end, on: today) == [])
  }

  @Test("a pair of teachers without the mentor's consent is made with a remark")
  func eligibility() {
    let form = MentoringForm.sample("teacher-teacher")
    let mentor = SampleSide.mentor(of: form).side
    let without = Eligibility.Side(
      person: mentor.person, organisation: mentor.organisation, role: mentor.role, stay: mentor.stay, birthDate: nil,
      workSince: mentor.workSince, grade: nil, trainedOn: mentor.trainedOn, capacity: 3, pairs: [], hasAgreement: true,
      hasWorkConsent: false)
    let found = Eligibility(
      mentor: without, mentee: SampleSide.mentee(of: form).side, form: form,
      period: Period(start: date("2026-11-21"), end: date("2027-05-31"))!)
    #expect(found.findings == [.noWorkConsent])
    #expect(found.level == .remark && !found.needsExplanation)
  }
}
