import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Papers entered, corrected and printed")
struct ConsentCommandTests {
  private let work: ConsentWork

  init() throws { work = try ConsentWork() }

  @Test("several papers are entered in one transaction, each with its event")
  func sign() throws {
    let (child, mother) = try work.newcomer()
    try work.sign(
      work.new(.processing, child, by: .representative(mother)),
      work.new(.participation, child, by: .representative(mother)))
    let papers = try work.papers(child)
    #expect(papers.consents[.processing]?.status(on: work.today) == .signed)
    #expect(papers.consents[.participation]?.signature?.place == "папка 1")
    #expect(try work.store.events(of: "person:\(child)").count { $0.kind == "consentSigned" } == 2)
  }

  @Test("one wrong paper, and none is entered")
  func allOrNone() throws {
    let (child, mother) = try work.newcomer()
    let adult = try work.store.id(.experiencedTeacher)
    #expect(throws: Failure.refused(.representativeMissing)) {
      try work.sign(
        work.new(.processing, child, by: .representative(mother)), work.new(.image, adult, by: .representative(mother)))
    }
    #expect(try work.papers(child).consents.isEmpty)
  }

  @Test("a child signs nothing, and only its own representative signs for it")
  func minors() throws {
    let (child, _) = try work.newcomer(withRepresentative: false)
    let stranger = try #require(try work.papers(.mentee).representatives.first).id
    for signer in [Consent.Signer.person, .representative(stranger), .representative(nil)] {
      #expect(throws: Failure.refused(.representativeMissing)) {
        try work.sign(work.new(.processing, child, by: signer))
      }
    }
  }

  @Test("nobody signs tomorrow, nor before being born, nor twice")
  func dates() throws {
    let (child, mother) = try work.newcomer()
    let signer = Consent.Signer.representative(mother)
    #expect(throws: Failure.refused(.dateInFuture, field: "signedOn")) {
      try work.sign(work.new(.processing, child, by: signer, on: "2026-11-22"))
    }
    #expect(throws: Failure.refused(.consentPrecedesBirth)) {
      try work.sign(work.new(.processing, child, by: signer, on: "2012-09-27"))
    }
    try work.sign(work.new(.processing, child, by: signer))
    #expect(throws: Failure.refused(.consentInForce)) { try work.sign(work.new(.processing, child, by: signer)) }
  }

  @Test("a curator enters papers of her own people only")
  func scope() throws {
    let foreign = try work.store.id(.marriedTeacher)
    #expect(throws: Failure.notFound) { try work.sign(work.new(.image, foreign)) }
    let consent = try #require(try work.papers(.noviceTeacher).consents[.processing])
    let elsewhere = try work.registry.scope(DemoCast.otherSchool)
    #expect(throws: Failure.notFound) { try work.store.consent(consent.id, in: elsewhere, on: work.today) }
    #expect(throws: Failure.notFound) {
      try work.store.changeConsent(
        consent.id, try #require(consent.signature), version: consent.version, in: elsewhere, by: work.author)
    }
  }

  @Test("a correction needs the version that was shown")
  func change() throws {
    let consent = try work.consent(.processing, of: .noviceTeacher)
    var signature = try #require(consent.signature)
    signature.place = "сейф"
    let scope = try work.registry.scope()
    try work.store.changeConsent(consent.id, signature, version: consent.version, in: scope, by: work.author)
    #expect(try work.consent(.processing, of: .noviceTeacher).signature?.place == "сейф")
    #expect(throws: Failure.stale) {
      try work.store.changeConsent(consent.id, signature, version: consent.version, in: scope, by: work.author)
    }
  }

  @Test("blanks are marked once, for those who lack the paper, and a signature fills the same row")
  func blanks() throws {
    let (child, mother) = try work.newcomer()
    var filter = ConsentFilter()
    filter.people = [child]
    let scope = try work.registry.scope()
    #expect(try work.store.printBlanks(filter, in: scope, by: work.author) == 2)
    #expect(throws: Failure.refused(.alreadyExists)) {
      try work.store.printBlanks(filter, in: scope, by: work.author)
    }
    #expect(try work.store.consentBlanks(filter, in: scope, on: work.today).count == 1)
    let blank = try #require(try work.papers(child).consents[.processing])
    #expect(blank.status(on: work.today) == .printed)
    try work.sign(work.new(.processing, child, by: .representative(mother)))
    #expect(try work.papers(child).consents[.processing]?.id == blank.id)
  }

  @Test("who signed stays, who did not may go")
  func representatives() throws {
    let (child, mother) = try work.newcomer()
    let scope = try work.registry.scope()
    let id = try #require(mother)
    try work.sign(work.new(.processing, child, by: .representative(mother)))
    #expect(throws: Failure.refused(.representativeSigned)) {
      try work.store.removeRepresentative(id, of: child, in: scope, by: work.author)
    }
    let draft = RepresentativeDraft(name: "Ёлкина А. И.", relation: .guardian, phone: nil)
    try work.store.changeRepresentative(id, of: child, draft, version: 1, in: scope, by: work.author)
    let known = try #require(try work.papers(child).representatives.first)
    #expect(known.relation == .guardian)
    #expect(known.phone == "+7 (912) 345-67-89")
    #expect(throws: Failure.stale) {
      try work.store.changeRepresentative(id, of: child, draft, version: 1, in: scope, by: work.author)
    }
  }

  @Test("a scan is kept under a name that says nothing, replaced, and removed")
  func scans() throws {
    let consent = try work.consent(.processing, of: .noviceTeacher)
    let scope = try work.registry.scope()
    let pdf = Array("%PDF-1.7 бумага".utf8)
    #expect(ScanFormat(pdf) == .pdf)
    #expect(ScanFormat(Array("<svg>".utf8)) == nil)
    try work.store.saveScan(pdf, .pdf, of: consent.id, in: scope, by: work.author)
    #expect(try work.store.scan(of: consent.id, in: scope, on: work.today).bytes == pdf)
    let name = try #require(try work.store.consent(consent.id, in: scope, on: work.today).scan).name
    #expect(!name.contains("pdf"))
    #expect(throws: Failure.notFound) {
      try work.store.scan(of: consent.id, in: try work.registry.scope(DemoCast.otherSchool), on: work.today)
    }
    try work.store.removeScan(of: consent.id, in: scope, by: work.author)
    #expect(throws: Failure.notFound) { try work.store.scan(of: consent.id, in: scope, on: work.today) }
  }
}
