/// Labels in one column beside a drawing: each as near as it can be to what it names, none upon another.
enum StackedLabels {
  /// - Parameter wanted: where the middle of each would be, and how high it is.
  /// - Returns: the middles, in the order given.
  static func middles(_ wanted: [(middle: Double, height: Double)], within column: ClosedRange<Double>) -> [Double] {
    var placed = wanted.map(\.middle)
    let order = wanted.indices.sorted { wanted[$0].middle < wanted[$1].middle }
    var upper = column.lowerBound
    for index in order {
      placed[index] = max(placed[index], upper + wanted[index].height / 2)
      upper = placed[index] + wanted[index].height / 2
    }
    var lower = column.upperBound
    for index in order.reversed() {
      placed[index] = min(placed[index], lower - wanted[index].height / 2)
      lower = placed[index] - wanted[index].height / 2
    }
    return placed
  }
}
