/// The rows already judged, found by name and by birthday.
struct EarlierRows: Sendable {
  private var byName: [String: [Int]] = [:]
  private var byBirth: [CalendarDate: [Int]] = [:]
  private var rows: [(candidate: Twin.Candidate, number: Int)] = []

  func match(_ candidate: Twin.Candidate) -> (number: Int, level: Twin)? {
    let near = (byName[Self.name(candidate)] ?? []) + (candidate.birthDate.flatMap { byBirth[$0] } ?? [])
    let found = near.compactMap { index in
      Twin.compare(candidate, rows[index].candidate).map { (number: rows[index].number, level: $0) }
    }
    return found.max { ($0.level.rawValue, -$0.number) < ($1.level.rawValue, -$1.number) }
  }

  mutating func add(_ candidate: Twin.Candidate, number: Int) {
    byName[Self.name(candidate), default: []].append(rows.count)
    if let birth = candidate.birthDate { byBirth[birth, default: []].append(rows.count) }
    rows.append((candidate, number))
  }

  private static func name(_ candidate: Twin.Candidate) -> String {
    "\(candidate.surnames.first ?? "") \(candidate.given) \(candidate.patronymic)"
  }
}
