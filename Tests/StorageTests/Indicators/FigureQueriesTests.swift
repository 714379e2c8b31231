import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Figures out of the registry")
struct FigureQueriesTests {
  private let store: Store
  private let today = TestPortal.today

  init() throws { store = try TestPortal.demoStore() }

  private func statements(_ body: () throws -> Void) throws -> Int {
    // The first time fills the facts in memory.
    try body()
    return try store.statements(of: body)
  }

  @Test("a dashboard asks a handful of questions, however many schools it has")
  func dashboard() throws {
    let indicator = try #require(try store.indicators().first)
    let places = try store.places(within: .everything)
    let dashboard = try statements { _ = try store.dashboard(indicator, of: places[0], on: today) }
    let figure = try statements { _ = try store.figure(indicator, of: places[0], on: today) }
    #expect(dashboard == 10)
    #expect(figure == 7)
  }

  @Test("so does the first page")
  func home() throws {
    let viewer = Account(id: .init(900), login: "v", name: "v", post: "", role: .coordinator, scope: .everything)
    let home = try statements { _ = try store.home(of: viewer, on: today) }
    #expect(home == 24)
  }

  @Test("a dashboard says what its parts say apart")
  func parts() throws {
    let indicator = try #require(try store.indicators().first)
    let place = try #require(try store.places(within: .everything).first)
    let dashboard = try store.dashboard(indicator, of: place, on: today)
    #expect(dashboard.parts.count > 5)
    for part in dashboard.parts {
      let alone = try store.figure(indicator, of: part.place, on: today)
      #expect(alone.tally == part.figure.tally && alone.gap == part.figure.gap, "\(part.place.name)")
    }
    #expect(dashboard.history.last == dashboard.whole.tally)
  }
}
