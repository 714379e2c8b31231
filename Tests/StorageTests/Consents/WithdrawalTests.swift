import Foundation
import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Consents taken back, and what follows")
struct WithdrawalTests {
  private let work: ConsentWork

  init() throws { work = try ConsentWork() }

  @Test("taking back the consent to processing ends the pairs and opens a task of thirty days")
  func processing() throws {
    let consent = try work.consent(.processing, of: .experiencedTeacher)
    let ending = try work.store.withdrawing(consent.id, on: work.today, in: .everything, today: work.today)
    #expect(!ending.pairs.isEmpty)
    try work.withdraw(consent.id)
    let card = try work.registry.card(.experiencedTeacher)
    #expect(card.pairs.allSatisfy { ($0.pair.lastDay ?? work.today) <= work.today })
    let task = try work.destruction(of: .experiencedTeacher)
    #expect(task.due == work.today.adding(days: 30))
    let home = try work.store.home(of: work.registry.curator(), on: work.today)
    #expect(home.agenda.items.contains { $0.kind == .destroyData && $0.due != nil })
    #expect(try work.registry.factsAgree())
  }

  @Test("other pairs than those shown are refused, and so is a day that cannot be")
  func refusals() throws {
    let consent = try work.consent(.processing, of: .experiencedTeacher)
    #expect(throws: Failure.refused(.otherPairsClose)) {
      try work.store.withdrawConsent(
        consent.id, Withdrawal(day: work.today, reason: "", closing: []), in: .everything, by: work.author)
    }
    let tomorrow = Withdrawal(day: work.today.adding(days: 1), reason: "", closing: [])
    #expect(throws: Failure.refused(.dateInFuture, field: "date")) {
      try work.store.withdrawConsent(consent.id, tomorrow, in: .everything, by: work.author)
    }
    try work.withdraw(consent.id)
    #expect(throws: Failure.refused(.consentNotInForce, field: "date")) { try work.withdraw(consent.id) }
  }

  @Test("with the consent withdrawn nobody can be paired any more")
  func eligibility() throws {
    try work.withdraw(work.consent(.processing, of: .mentee).id)
    let stay = try work.registry.stay(.mentee)
    let mentor = try work.registry.stay(.experiencedTeacher)
    let draft = PairDraft(mentees: [stay], mentor: mentor, form: .init(rawValue: "teacher-pupil"))
    let drafted = try work.store.draft(draft, in: work.registry.scope(), today: work.today)
    let form = try #require(drafted.form)
    #expect(drafted.eligibility(in: form)[0].findings.contains(.menteeConsent(.withdrawn)))
    #expect(drafted.eligibility(in: form)[0].level == .impossible)
  }

  @Test("a missing consent is a remark, and keeps a pair out of an order only where the centre says so")
  func required() throws {
    let (child, _) = try work.newcomer()
    let stay = try #require(try work.registry.card(child).stays.first).stay.id
    let mentor = try work.registry.stay(.experiencedTeacher)
    let scope = try work.registry.scope()
    let term = try #require(Period(start: work.today, end: CalendarDate(iso: "2027-05-25")))
    let new = NewPair(
      mentees: [stay], mentor: mentor, form: .init(rawValue: "teacher-pupil"), terms: PairTerms(period: term))
    let pair = try work.store.addPairs(new, in: scope, by: work.author)[0]
    let order = Pair.FixingOrder(number: "99-од", date: work.today)
    let line = try #require(try work.store.orderDraft([pair], in: scope, today: work.today).pairs.first)
    #expect(line.lacksConsent && line.refusal == nil)
    var settings = try work.store.consentSettings()
    settings.isRequired = true
    try work.store.changeConsentSettings(settings, version: settings.version, by: work.author)
    #expect(try work.store.orderDraft([pair], in: scope, today: work.today).pairs.first?.refusal == .consentMissing)
    #expect(throws: Failure.refused(.consentMissing)) {
      try work.store.fixPairs([pair], by: order, in: scope, by: work.author)
    }
    #expect(throws: Failure.stale) {
      try work.store.changeConsentSettings(settings, version: settings.version, by: work.author)
    }
  }

  @Test("a new consent calls the destruction off")
  func again() throws {
    try work.withdraw(work.consent(.processing, of: .noviceTeacher).id)
    try work.sign(work.new(.processing, work.store.id(.noviceTeacher)))
    #expect(try work.papers(.noviceTeacher).destruction == nil)
    #expect(try work.papers(.noviceTeacher).consents[.processing]?.status(on: work.today) == .signed)
  }

  @Test("a withdrawn consent takes the name off the page of the school at once")
  func publication() throws {
    let teacher = try work.store.id(.experiencedTeacher)
    let order = Pair.FixingOrder(number: "97-од", date: work.today)
    try work.store.fixPairs([try work.store.pair(of: .draftMentee)], by: order, in: .everything, by: work.author)
    let named = { try work.store.publicSchool(DemoCast.school, on: work.today).mentors.map(\.name) }
    if try work.papers(teacher).consents[.dissemination] == nil {
      #expect(try !named().contains(DemoCast.experiencedTeacher.name))
      try work.sign(work.new(.dissemination, teacher, items: [.name, .post]))
    }
    #expect(try named().contains(DemoCast.experiencedTeacher.name))
    try work.withdraw(work.consent(.dissemination, of: .experiencedTeacher).id)
    #expect(try !named().contains(DemoCast.experiencedTeacher.name))
  }

  @Test("no minor is named by any consent")
  func minors() throws {
    let pupil = try work.store.id(.seniorPupil)
    let parent = try #require(try work.papers(.seniorPupil).representatives.first).id
    if try work.papers(pupil).consents[.dissemination] == nil {
      try work.sign(work.new(.dissemination, pupil, by: .representative(parent), items: [.name]))
    }
    for school in try work.store.publicSchools(matching: "") {
      let names = try work.store.publicSchool(school.slug, on: work.today).mentors.map(\.name)
      #expect(!names.contains(DemoCast.seniorPupil.name))
    }
  }
}
