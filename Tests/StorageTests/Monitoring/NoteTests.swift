import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Analytic notes")
struct NoteTests {
  private let reports: Reports
  private var store: Store { reports.store }
  private let place: (ReportPeriod, Municipality.ID)
  private let id: AnalyticNote.ID

  init() throws {
    reports = try Reports()
    place = (reports.passed, .init(1))
    id = try reports.store.beginNote("Справка", of: reports.passed, in: .init(1), by: reports.author())
  }

  private func card() throws -> NoteCard { try store.note(id, place.0, in: place.1) }

  private func write(_ text: String, version: Int) throws {
    try store.writeParagraph(text, .problems, of: id, in: place, version: version, by: reports.author())
  }

  private func sign(version: Int) throws {
    try store.signNote(
      id, in: place, .init(name: "Зимина О. С.", post: "", date: TestPortal.today), figures: "{}", version: version,
      by: reports.author())
  }

  @Test("a paragraph is kept by its version: who comes second is told")
  func paragraphs() throws {
    try write("Мало наставников.", version: 0)
    #expect(try card().paragraph(.problems) == .init(text: "Мало наставников.", version: 1))
    #expect(throws: Failure.stale) { try write("Другое", version: 0) }
    try write("Наставников стало больше.", version: 1)
    #expect(try card().paragraph(.problems).version == 2)
    let event = try #require(try store.events(of: Store.subject(ofNote: id)).first)
    #expect(event.before["problems"] == "Мало наставников." && event.after["problems"] == "Наставников стало больше.")
  }

  @Test("who signs has read everything, and what is signed stays")
  func signing() throws {
    let version = try card().note.version
    try write("Мало наставников.", version: 0)
    #expect(throws: Failure.stale) { try sign(version: version) }
    try sign(version: card().note.version)
    #expect(try card().figures == "{}")
    #expect(throws: Failure.stale) { try write("Другое", version: 1) }
    #expect(throws: Failure.stale) { try sign(version: card().note.version) }
    #expect(throws: Failure.stale) {
      try store.removeNote(id, in: place, version: card().note.version, by: reports.author())
    }
  }

  @Test("there are several of a campaign, and a draft can be taken away with its words")
  func several() throws {
    let before = try store.notes(place.0, in: place.1).count
    try write("Слова", version: 0)
    try store.removeNote(id, in: place, version: card().note.version, by: reports.author())
    #expect(try store.notes(place.0, in: place.1).count == before - 1)
    #expect(throws: Failure.notFound) { try card() }
  }

  @Test("a note of another district or campaign is not there; a campaign that is only planned has none")
  func foreign() throws {
    #expect(throws: Failure.notFound) { try store.note(id, place.0, in: .init(2)) }
    #expect(throws: Failure.notFound) { try store.note(id, reports.current, in: place.1) }
    #expect(throws: Failure.stale) {
      try store.beginNote("Справка", of: .init(year: 2027, part: .first), in: place.1, by: reports.author())
    }
  }
}
