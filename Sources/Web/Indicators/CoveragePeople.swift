import HTTP
import Mentoring
import Storage

/// Which of the people behind a figure the address asks for, fifty at a time.
struct CoveragePeople: Sendable {
  typealias Line = (person: Person.ID?, organisation: Organisation.ID, pair: Pair.ID?)

  static let pageSize = 50

  let list: CoverageList
  let reason: Coverage.Reason?
  let page: Int
  let total: Int
  let shown: [Line]
  /// Why each of the shown is not counted; empty in the other lists.
  let reasons: [Person.ID: Coverage.Reason]
  /// The pair by which each of the shown repeats is counted already.
  let countedBy: [Pair.ID: Pair.ID]
  let counts: [CoverageList: Int]
  let reasonCounts: [(reason: Coverage.Reason, count: Int)]

  /// - Parameters:
  ///   - viewer: to whom children are codes must not read the order of their surnames either (`ux.md` 61).
  ///   - size: of a page; a file has all of them on one.
  init(_ coverage: Coverage, _ query: FormFields, for viewer: Account, size: Int = pageSize) {
    list = CoverageList(rawValue: query["list"] ?? "") ?? .counted
    reason = Coverage.Reason(rawValue: query["reason"] ?? "")
    counts = [
      .counted: coverage.counted.count, .missed: coverage.missed.count, .repeats: coverage.repeats.count,
    ]
    reasonCounts = Coverage.Reason.allCases.map { reason in
      (reason, coverage.missed.count { $0.reason == reason })
    }.filter { $0.count > 0 }
    let lines = Self.lines(coverage, list, reason)
    let all =
      viewer.seesMinorsByName
      ? lines
      : lines.sorted { ($0.person?.rawValue ?? 0, $0.organisation) < ($1.person?.rawValue ?? 0, $1.organisation) }
    total = all.count
    let last = max(1, (total - 1) / size + 1)
    page = min(max(Int(query["page"] ?? "") ?? 1, 1), last)
    shown = Array(all.dropFirst((page - 1) * size).prefix(size))
    reasons = Dictionary(
      coverage.missed.compactMap { line in line.person.map { ($0, line.reason) } },
      uniquingKeysWith: { first, _ in first })
    countedBy = Dictionary(
      coverage.repeats.map { ($0.pair, $0.countedBy) }, uniquingKeysWith: { first, _ in first })
  }

  func reason(of line: CoverageLine) -> Coverage.Reason? {
    line.person.map { reasons[$0.person] } ?? .noPair
  }

  private static func lines(_ coverage: Coverage, _ list: CoverageList, _ reason: Coverage.Reason?) -> [Line] {
    switch list {
    case .counted: coverage.counted.map { ($0.person, $0.organisation, $0.pair) }
    case .missed:
      coverage.missed.filter { reason == nil || $0.reason == reason }.map { ($0.person, $0.organisation, $0.pair) }
    case .repeats: coverage.repeats.map { ($0.person, $0.organisation, $0.pair) }
    }
  }
}
