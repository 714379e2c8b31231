import Foundation
import GRDB
import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Memory and database")
struct FactsAgreeTests {
  private let store: Store
  private let queue: DatabaseQueue
  private let today = TestPortal.today
  private let author = Author(account: nil, address: "test", moment: 1_800_000_000, today: TestPortal.today)

  init() throws {
    let folder = NSTemporaryDirectory() + "nastavnik-facts-" + UUID().uuidString
    store = try Store.open(directory: folder)
    try Demo.fill(store, today: today, passwordHash: "hash")
    queue = try DatabaseQueue(path: Store.databasePath(in: folder))
  }

  /// The leading indicator straight from the tables, past the evaluator.
  private func counted(on date: CalendarDate, in municipality: Municipality.ID) throws -> Int {
    try queue.read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(DISTINCT stay.personId)
          FROM organisation
          JOIN stay ON stay.organisationId = organisation.id
          JOIN person ON person.id = stay.personId
          WHERE organisation.kind = 'school' AND organisation.implementsSince IS NOT NULL
            AND organisation.municipalityId = ?2 AND stay.role = 'pupil'
            AND stay.starts <= ?1 AND ifnull(stay.ends, '9999') >= ?1
            AND date(person.birthDate, '+10 years') <= ?1 AND date(person.birthDate, '+20 years') > ?1
            AND EXISTS (
              SELECT 1
              FROM stay AS own
              JOIN pair ON pair.menteeStayId = own.id
              JOIN mentoringForm ON mentoringForm.code = pair.formCode AND mentoringForm.track = 'learners'
              JOIN fixingOrder ON fixingOrder.id = pair.orderId
              WHERE own.personId = stay.personId AND own.role = 'pupil' AND fixingOrder.issuedOn <= ?1
                AND pair.starts <= ?1 AND min(pair.ends, ifnull(pair.closedOn, pair.ends)) >= ?1)
          """, arguments: [date.iso, municipality.rawValue]) ?? 0
    }
  }

  private func agree(on dates: [CalendarDate]) throws {
    let indicator = try #require(try store.indicators().first)
    for place in try store.places(within: .everything) {
      guard case .municipality(let id) = place.area else { continue }
      for date in dates {
        let figure = try store.figure(indicator, of: place, on: date)
        #expect(try figure.tally.counted == counted(on: date, in: id), "\(place.name) \(date)")
        #expect(try store.coverage(indicator, on: date, in: place.area).tally == figure.tally)
      }
    }
  }

  @Test("what is kept in memory is what SQL counts, before a change and after it, today and in the past")
  func changes() throws {
    let dates = [today, today.adding(days: -20), today.adding(days: -190), today.adding(days: -340)]
    try agree(on: dates)
    let active = try queue.read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT pair.id FROM pair JOIN fixingOrder ON fixingOrder.id = pair.orderId
          WHERE closedOn IS NULL AND starts < ? AND ends > ? AND issuedOn < ? ORDER BY pair.id LIMIT 3
          """, arguments: [today.adding(days: -5).iso, today.iso, today.iso])
    }
    #expect(active.count == 3)
    let before = try before(dates)
    try store.closePairs(
      active.map { Pair.ID($0) }, .init(date: today.adding(days: -1), reason: .menteeRefused), note: "",
      in: .everything,
      by: author)
    try agree(on: dates)
    let after = try self.before(dates)
    #expect(after[0].counted < before[0].counted, "closed yesterday")
    #expect(Array(after.dropFirst()) == Array(before.dropFirst()), "the past stays what it was")
  }

  private func before(_ dates: [CalendarDate]) throws -> [Tally] {
    let indicator = try #require(try store.indicators().first)
    return try dates.map { try store.coverage(indicator, on: $0, in: .region).tally }
  }

  @Test("every indicator adds up to its lists, in every place and on every day")
  func sums() throws {
    let directory = try store.directory()
    for date in [today, today.adding(days: -200)] {
      for indicator in directory.indicators(on: date) {
        guard indicator.denominator.code.hasPrefix("survey") == false else { continue }
        for place in try store.places(with: indicator) {
          let (figure, coverage) = try store.figureWithPeople(indicator, of: place, on: date)
          #expect(figure.tally == coverage.tally, "\(indicator.code.rawValue) \(place.name) \(date)")
        }
      }
    }
  }
}
