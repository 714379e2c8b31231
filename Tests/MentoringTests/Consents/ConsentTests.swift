import Mentoring
import Testing

@Suite("Consents")
struct ConsentTests {
  private let today = date("2026-11-21")

  private func consent(
    _ id: Int64 = 1, signed: String? = "2026-09-12", ends: String? = nil, withdrawn: String? = nil
  ) -> Consent {
    Consent(
      id: .init(id), person: .init(1), kind: .processing, printedOn: date("2026-09-01"),
      signature: signed.map { .init(date: date($0), signer: .person, ends: ends.map { date($0) }) },
      withdrawnOn: withdrawn.map { date($0) }, version: 1)
  }

  @Test("a paper without a signature is a printed blank")
  func printed() {
    #expect(consent(signed: nil).status(on: today) == .printed)
    #expect(consent(signed: nil).status(on: today).isLacking)
  }

  @Test("without an end it is in force until somebody takes it back")
  func open() {
    #expect(consent().status(on: date("2036-11-21")) == .signed)
    #expect(consent(withdrawn: "2026-11-20").status(on: today) == .withdrawn)
  }

  @Test(
    "in the last thirty days it is expiring, after the last day it has expired",
    arguments: [
      ("2026-12-22", Consent.Status.signed), ("2026-12-21", .expiring), ("2026-11-21", .expiring),
      ("2026-11-20", .expired),
    ])
  func term(ends: String, status: Consent.Status) {
    #expect(consent(ends: ends).status(on: today) == status)
  }

  @Test("of several papers the one in force counts, else the latest")
  func current() {
    let papers = [consent(1), consent(2, withdrawn: "2026-11-01"), consent(3, signed: nil)]
    #expect(Consent.current(of: papers, on: today)?.id == .init(1))
    #expect(Consent.current(of: Array(papers.dropFirst()), on: today)?.id == .init(3))
    #expect(Consent.current(of: [], on: today) == nil)
  }

  @Test("a child takes part by a paper of a representative, an adult needs none")
  func participation() {
    let child = Consent.Subject(role: .pupil, isMinor: true, isMentor: false)
    let teacher = Consent.Subject(role: .teacher, isMinor: false, isMentor: true)
    #expect(Consent.Kind.participation.isExpected(of: child))
    #expect(!Consent.Kind.participation.concerns(teacher))
    #expect(Consent.Kind.mentorAtWork.concerns(teacher))
    #expect(!Consent.Kind.mentorAtWork.isExpected(of: teacher))
    #expect(!Consent.Kind.special.concerns(teacher))
    #expect(Consent.Kind.allCases.filter(\.endsInDestruction) == [.processing, .special])
  }

  @Test("destruction is due in time, may wait for a ground, and happens once")
  func destruction() {
    let task = Destruction(
      id: .init(1), person: .init(1), extent: .everything, openedOn: today, due: date("2026-12-21"), hold: nil,
      doneOn: nil, version: 1)
    #expect(task.refusal(on: today) == nil)
    let held = Destruction(
      id: .init(1), person: .init(1), extent: .everything, openedOn: today, due: date("2026-12-21"),
      hold: .init(ground: "спор", until: date("2027-03-01")), doneOn: nil, version: 1)
    #expect(held.refusal(on: today) == .destructionHeld)
    #expect(held.refusal(on: date("2027-03-02")) == nil)
    #expect(held.deadline == date("2027-03-01"))
    let special = Destruction(
      id: .init(1), person: .init(1), extent: .specialCategories, openedOn: today, due: date("2026-12-21"), hold: nil,
      doneOn: today, version: 1)
    #expect(special.refusal(on: today) == .alreadyDestroyed)
    #expect(!special.mayBeHeld)
  }
}

@Suite("Registration numbers")
struct RegistrationNumberTests {
  @Test("the last digits check the others", arguments: ["7707083893", "500100732259"])
  func inn(number: String) { #expect(RegistrationNumber.isINN(number)) }

  @Test("what is no ИНН", arguments: ["7707083894", "770708389", "", "77070838931", "770708389a", "٧٧٠٧٠٨٣٨٩٣"])
  func notINN(number: String) { #expect(!RegistrationNumber.isINN(number)) }

  @Test("ОГРН of an organisation and of an entrepreneur", arguments: ["1027700132195", "304500116000157"])
  func ogrn(number: String) { #expect(RegistrationNumber.isOGRN(number)) }

  @Test("what is no ОГРН", arguments: ["1027700132196", "102770013219", "", "30450011600015a"])
  func notOGRN(number: String) { #expect(!RegistrationNumber.isOGRN(number)) }
}
