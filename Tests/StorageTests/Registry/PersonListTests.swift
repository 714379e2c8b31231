import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Lists of people")
struct PersonListTests {
  private let registry: Registry

  init() throws { registry = try Registry() }

  private func people(_ account: Account, size: Int = 50, _ fill: (inout PersonFilter) -> Void) throws -> PersonList {
    var filter = PersonFilter()
    fill(&filter)
    return try registry.store.people(filter, for: account, on: registry.today, size: size)
  }

  private func found(_ search: String, by account: Account) throws -> [Person.ID] {
    try people(account) { $0.search = search }.lines.map(\.id)
  }

  @Test(
    "a name is found in any order, by initials, without ё, in capitals",
    arguments: ["иванова анна", "Петровна Иванова", "иванова а п", "ИВАНОВА А.П.", "иван анна петр"])
  func search(_ typed: String) throws {
    #expect(try found(typed, by: registry.curator()).contains(registry.store.id(.experiencedTeacher)))
  }

  @Test("the other keyboard layout is tried when nothing is found, and said")
  func layout() throws {
    let list = try people(registry.curator()) { $0.search = "bdfyjdf fyyf" }
    #expect(list.swapped == "иванова анна")
    #expect(try list.lines.map(\.id).contains(registry.store.id(.experiencedTeacher)))
  }

  @Test("a former surname finds the person")
  func formerSurname() throws {
    let district = registry.account(.coordinator, .everything)
    #expect(try found("\(DemoCast.formerSurname) мария", by: district) == [registry.store.id(.marriedTeacher)])
  }

  @Test("signs of SQL and of patterns are text")
  func signs() throws {
    for typed in ["%", "_", "'", "\"; DROP TABLE person", "%иванова%' OR 1=1 --"] {
      #expect(try people(registry.curator()) { $0.search = typed }.total <= 500)
    }
  }

  @Test("a curator sees her people and partners' workers, nobody from another school")
  func scope() throws {
    let curator = try registry.curator()
    #expect(try found("березин артём", by: curator) == [registry.store.id(.twinHere)])
    #expect(try found("крылов степан", by: curator) == [registry.store.id(.employee)])
    let own = try people(curator) { $0.includesPartners = false }
    let all = try people(curator) { _ in }
    #expect(own.total < all.total)
  }

  @Test("to the district office pupils are found by number, never by name")
  func codes() throws {
    let ruo = registry.account(.ruo, .everything)
    let id = try registry.store.id(.mentee)
    #expect(try found("котов даниил", by: ruo).isEmpty)
    #expect(try found("\(id)", by: ruo) == [id])
    #expect(try people(ruo) { $0.search = "№ \(id)" }.lines.first?.isMinor == true)
    #expect(try found("иванова анна петровна", by: ruo) == [registry.store.id(.experiencedTeacher)])
  }

  @Test("with a pair and without one are the two halves of everybody")
  func pairs() throws {
    let curator = try registry.curator()
    let total = try people(curator) { $0.role = .pupil }.total
    let with = try people(curator) { ($0.role, $0.hasPair) = (.pupil, true) }
    let without = try people(curator) { ($0.role, $0.hasPair) = (.pupil, false) }
    #expect(with.total + without.total == total)
    #expect(with.lines.allSatisfy { !$0.pairs.isEmpty })
    #expect(without.lines.allSatisfy { $0.pairs.isEmpty })
  }

  @Test("mentees without a pair are registered as mentees and have no mentor")
  func waiting() throws {
    let list = try people(registry.curator(), size: 500) { ($0.side, $0.hasPair) = (.mentee, false) }
    #expect(try list.lines.map(\.id).contains(registry.store.id(.mentee)))
    #expect(list.lines.allSatisfy { $0.isMentee && !$0.pairs.contains { $0.side == .mentee } })
  }

  @Test("a grade holds all its classes, a class only itself", arguments: ["8", "8А"])
  func classes(_ asked: String) throws {
    let list = try people(registry.curator(), size: 500) { $0.schoolClass = asked }
    #expect(!list.lines.isEmpty)
    #expect(list.lines.allSatisfy { $0.role == .pupil && $0.label?.hasPrefix(asked) == true })
  }

  @Test("every order shows everybody once, page by page", arguments: PersonFilter.Sort.allCases, [false, true])
  func pages(_ sort: PersonFilter.Sort, _ isDescending: Bool) throws {
    let curator = try registry.curator()
    let whole = try people(curator, size: 1000) { ($0.sort, $0.isDescending) = (sort, isDescending) }
    var seen: [Person.ID] = []
    for page in 1...(whole.total + 49) / 50 {
      seen += try people(curator) { ($0.sort, $0.isDescending, $0.page) = (sort, isDescending, page) }.lines.map(\.id)
    }
    #expect(seen == whole.lines.map(\.id))
    #expect(Set(seen).count == whole.total)
  }

  @Test("those who left are listed when asked for, and offered when a name finds nobody else")
  func left() throws {
    let day = registry.today.adding(days: -1)
    let departure = Departure(day: day, reason: .transferred, closing: [])
    try registry.store.endStay(registry.stay(.mentee), departure, in: registry.scope(), by: registry.author)
    let list = try people(registry.curator()) { $0.search = "котов даниил" }
    #expect(list.total == 0)
    #expect(list.left == 1)
    #expect(try people(registry.curator()) { ($0.search, $0.includesLeft) = ("котов даниил", true) }.total == 1)
  }
}
