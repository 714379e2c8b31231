import Mentoring
import Storage

/// The pairs that go on again.
struct DepartureWithdrawalForm: Form {
  var input: Input

  mutating func validated() -> [Pair.ID]? { input.values.all("pair").compactMap { Pair.ID($0) } }
}
