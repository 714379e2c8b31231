import Mentoring
import Storage
import TestSupport
import Testing

@Suite("The register of consents")
struct ConsentGridTests {
  private let work: ConsentWork

  init() throws { work = try ConsentWork() }

  private func grid(_ change: (inout ConsentFilter) throws -> Void = { _ in }) throws -> ConsentGrid {
    var filter = ConsentFilter()
    try change(&filter)
    return try work.store.consentGrid(filter, in: work.registry.scope(), on: work.today, size: 1000)
  }

  @Test("it shows every status, and SQL judges as the domain does", arguments: Consent.Kind.allCases)
  func statuses(kind: Consent.Kind) throws {
    let everybody = try work.store.consentGrid(ConsentFilter(), in: .everything, on: work.today, size: 100_000)
    for status in Consent.Status.allCases {
      var filter = ConsentFilter()
      filter.kind = kind
      filter.wanted = .status(status)
      let found = try work.store.consentGrid(filter, in: .everything, on: work.today, size: 100_000).lines
      let expected = everybody.lines.filter {
        kind.concerns($0.subject) && ($0.consents[kind]?.status(on: work.today) ?? .none) == status
      }
      #expect(Set(found.map(\.person)) == Set(expected.map(\.person)), "\(kind) \(status)")
      if kind == .processing { #expect(!found.isEmpty, "\(status)") }
    }
  }

  @Test("what is still to be signed is the task of the first page")
  func lacking() throws {
    let lacking = try grid { $0.wanted = .lacking }
    let home = try work.store.home(of: work.registry.curator(), on: work.today)
    #expect(lacking.total == home.total.lackingConsents)
    #expect(lacking.total > 0)
    #expect(
      lacking.lines.allSatisfy { line in
        [Consent.Kind.processing, .participation].contains { kind in
          kind.concerns(line.subject) && (line.consents[kind]?.status(on: work.today) ?? .none).isLacking
        }
      })
  }

  @Test("a minor without a representative is listed apart")
  func withoutRepresentative() throws {
    let (child, _) = try work.newcomer(withRepresentative: false)
    let without = try grid { $0.wanted = .withoutRepresentative }
    #expect(without.lines.map(\.person).contains(child))
    #expect(without.lines.allSatisfy { $0.subject.isMinor && $0.representatives.isEmpty })
    #expect(try without.total == grid().withoutRepresentative)
  }

  @Test("filters narrow, and foreign people never come in")
  func filters() throws {
    let all = try grid()
    #expect(all.total > 50)
    let eighth = try grid { $0.schoolClass = "8" }
    #expect(eighth.total > 0 && eighth.total < all.total)
    #expect(eighth.lines.allSatisfy { $0.label.hasPrefix("8") })
    let named = try grid { $0.search = "котов даниил" }
    #expect(named.lines.map(\.person) == [try work.store.id(.mentee)])
    #expect(try grid { $0.people = [try work.store.id(.marriedTeacher)] }.total == 0)
  }

  @Test("who leads pairs here is asked for a paper here, a worker of a partner too")
  func partners() throws {
    let kinds = Set(try grid().lines.map(\.subject.role))
    #expect(kinds.contains(.employee))
  }
}
