import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Papers of schools and centres")
struct DocumentTests {
  private let store: Store
  private let school: Organisation
  private let author = Author(account: nil, address: "local", moment: 1, today: TestPortal.today)

  init() throws {
    store = try TestPortal.demoStore()
    school = try store.organisation(DemoCast.school, within: .everything)
  }

  private var own: Scope { .organisations([school.id]) }
  private var centre: Scope { .municipality(school.municipality) }

  private func paper(_ code: String) throws -> ObligatoryPaper {
    let card = try store.obligatoryPapers(of: school.slug, within: own, on: TestPortal.today)
    return try #require(card.line.papers.first { $0.kind.code.rawValue == code })
  }

  private func terms(_ kind: String, basis: OfficialDocument.ID? = nil, replaces: OfficialDocument.ID? = nil)
    -> OfficialDocument.Terms
  {
    OfficialDocument.Terms(
      kind: .init(kind), title: "Приказ", number: "77-од", issuedOn: TestPortal.today, basis: basis,
      replaces: replaces)
  }

  private func act(replacing former: OfficialDocument.ID? = nil) throws -> OfficialDocument.ID {
    try store.addDocument(
      terms("districtOrder", replaces: former), of: .municipality(school.municipality), within: centre, by: author)
  }

  @Test("the catalogue is items 11.1–11.9 of the order with its days")
  func catalogue() throws {
    let obligatory = try store.documentKinds(of: nil).filter(\.isObligatory)
    #expect(obligatory.count == 12)
    #expect(obligatory.allSatisfy { $0.source.hasPrefix("Пижанка, п. 11.") })
    let days = Dictionary(uniqueKeysWithValues: obligatory.map { ($0.code.rawValue, $0.due?.iso) })
    #expect(days["group"] == "2021-01-20" && days["council"] == "2021-01-27" && days["curator"] == "2021-01-20")
    #expect(days["implementation"] == "2021-02-01" && days["targets"] == "2021-02-01")
    #expect(days["agreed"] == "2021-02-03" && days["site"] == "2021-02-03" && days["agreements"] == "2021-02-15")
  }

  @Test("what another record proves is not asked for again: the curator's order, agreements with partners")
  func records() throws {
    for code in ["curator", "agreements"] {
      guard case .record = try paper(code).evidence else {
        Issue.record("\(code) is not proven by its record")
        continue
      }
    }
    #expect(try paper("implementation").status(on: TestPortal.today) == .entered)
    #expect(try paper("monitoring").status(on: TestPortal.today) == .missing)
    #expect(try paper("monitoring").status(on: TestPortal.today.adding(days: 30)) == .overdue)
  }

  @Test("nobody owes a paper before the day on which the organisation began")
  func start() throws {
    let late = DocumentKind(
      code: .init("site"), level: .school, title: "Раздел", source: "Пижанка, п. 11.8",
      due: CalendarDate(iso: "2021-02-03"))
    #expect(late.due(from: TestPortal.today) == TestPortal.today)
  }

  @Test("an act that is replaced makes everything below it outdated, until the paper is renewed")
  func chain() throws {
    let former = try act()
    let order = try store.addDocument(
      terms("implementation", basis: former), of: .organisation(school.id), within: own, by: author)
    let position = try store.addDocument(
      terms("position", basis: order), of: .organisation(school.id), within: own, by: author)
    #expect(try store.document(position, within: own).cause == nil)
    let latter = try act(replacing: former)
    #expect(try store.document(order, within: own).cause?.document.id == former)
    #expect(try store.document(position, within: own).cause?.document.id == former)
    let outdated = try store.documentChain(within: own, on: TestPortal.today).outdated.map(\.line.document.id)
    #expect(Set(outdated).isSuperset(of: [order, position]))
    let renewed = try store.addDocument(
      terms("implementation", basis: latter, replaces: order), of: .organisation(school.id), within: own, by: author)
    #expect(try store.document(renewed, within: own).cause == nil)
    #expect(try store.document(position, within: own).cause?.document.id == order)
    #expect(try store.document(order, within: own).successor?.document.id == renewed)
  }

  @Test("a paper follows from none that follows from it, and stands in the place of one only once")
  func circles() throws {
    let order = try store.addDocument(
      terms("implementation"), of: .organisation(school.id), within: own, by: author)
    let below = try store.addDocument(
      terms("position", basis: order), of: .organisation(school.id), within: own, by: author)
    #expect(throws: Failure.refused(.notOffered, field: "basis")) {
      try store.changeDocument(order, to: terms("implementation", basis: below), version: 1, within: own, by: author)
    }
    _ = try store.addDocument(
      terms("position", replaces: below), of: .organisation(school.id), within: own, by: author)
    #expect(throws: Failure.refused(.notOffered, field: "replaces")) {
      try store.addDocument(terms("position", replaces: below), of: .organisation(school.id), within: own, by: author)
    }
  }

  @Test("a curator enters no act of the centre, and sees no paper of another school")
  func scope() throws {
    #expect(throws: Failure.notFound) {
      try store.addDocument(terms("districtOrder"), of: .municipality(school.municipality), within: own, by: author)
    }
    let other = try store.organisation(DemoCast.otherSchool, within: .everything)
    let foreign = try store.addDocument(terms("position"), of: .organisation(other.id), within: centre, by: author)
    #expect(throws: Failure.notFound) { try store.document(foreign, within: own) }
    #expect(throws: Failure.notFound) {
      try store.addDocument(terms("position"), of: .organisation(other.id), within: own, by: author)
    }
    #expect(throws: Failure.refused(.notOffered, field: "kind")) {
      try store.addDocument(terms("districtOrder"), of: .organisation(school.id), within: own, by: author)
    }
  }

  @Test("the public page gets published papers in force and no others")
  func published() throws {
    let found = try store.publishedDocuments(of: school.id)
    #expect(found.contains { $0.kind == .implementation })
    #expect(found.count { $0.kind.rawValue == "position" } == 1)
    #expect(!found.contains { $0.kind == .group })
    #expect(try !store.publishedDocuments(of: school.municipality).isEmpty)
  }

  @Test(
    "a file is what is in it",
    arguments: [
      ("%PDF-1.7", DocumentFormat.pdf), ("<svg onload=alert(1)>", nil), ("PK\u{3}\u{4} word/document.xml", nil),
    ])
  func formats(text: String, expected: DocumentFormat?) {
    #expect(DocumentFormat(Array(text.utf8)) == expected)
  }

  @Test("an office document is told by the names in its directory; one with macros is refused")
  func archives() {
    #expect(DocumentFormat(Self.archive(["[Content_Types].xml", "word/document.xml"])) == .docx)
    #expect(DocumentFormat(Self.archive(["xl/workbook.xml"])) == .xlsx)
    #expect(DocumentFormat(Self.archive(["word/document.xml", "word/vbaProject.bin"])) == nil)
    #expect(DocumentFormat(Self.archive(["a.exe"])) == nil)
    var cut = Self.archive(["word/document.xml"])
    cut.removeSubrange(4..<20)
    #expect(DocumentFormat(cut) == nil)
  }

  /// A ZIP file of empty entries: their local heads, the directory, its end.
  private static func archive(_ names: [String]) -> [UInt8] {
    func word(_ number: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(number >> ($0 * 8) & 0xFF) } }
    var (files, directory): ([UInt8], [UInt8]) = ([], [])
    for name in names.map({ Array($0.utf8) }) {
      directory += [0x50, 0x4B, 1, 2] + [UInt8](repeating: 0, count: 24) + word(name.count, 2)
      directory += [UInt8](repeating: 0, count: 12) + word(files.count, 4) + name
      files += [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 22) + word(name.count, 2) + word(0, 2) + name
    }
    let end =
      [0x50, 0x4B, 5, 6] + word(0, 4) + word(names.count, 2) + word(names.count, 2) + word(directory.count, 4)
      + word(files.count, 4) + word(0, 2)
    return files + directory + end
  }
}
