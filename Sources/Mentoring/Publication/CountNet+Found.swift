// Every number is in two sums at most, a part of the one and the total or a part of the other. So the sums are the knots of
// a net and the unknown numbers its threads: what flows through a thread is known exactly when nothing goes round it
// (Gusfield 1988, «A graph theoretic approach to statistical data security»). Such threads are the bridges of a graph.
extension CountNet {
  private struct Thread {
    let place: Place
    let knot: Int
  }

  /// The unknown numbers that all sums together tell.
  func found() -> [Place] {
    let threads = threads()
    var order = [Int?](repeating: nil, count: threads.count)
    var lowest = [Int](repeating: 0, count: threads.count)
    var found: [Place] = []
    var count = 0
    for start in threads.indices where order[start] == nil {
      var path: [(knot: Int, from: Place?, next: Int)] = [(start, nil, 0)]
      order[start] = count
      lowest[start] = count
      count += 1
      while let step = path.last {
        if step.next < threads[step.knot].count {
          path[path.count - 1].next += 1
          let thread = threads[step.knot][step.next]
          guard thread.place != step.from else { continue }
          if let seen = order[thread.knot] {
            lowest[step.knot] = min(lowest[step.knot], seen)
          } else {
            order[thread.knot] = count
            lowest[thread.knot] = count
            count += 1
            path.append((thread.knot, thread.place, 0))
          }
        } else {
          path.removeLast()
          guard let before = path.last?.knot, let place = step.from else { continue }
          lowest[before] = min(lowest[before], lowest[step.knot])
          if lowest[step.knot] > order[before] ?? 0 { found.append(place) }
        }
      }
    }
    return found.sorted()
  }

  /// By knot. A number of one sum alone goes out to the world, which is the last knot.
  private func threads() -> [[Thread]] {
    var ends: [Place: [Int]] = [:]
    for (knot, sum) in sums.enumerated() where !sum.isDerived {
      for place in sum.parts + [sum.total] where numbers[place].isUnknown { ends[place, default: []].append(knot) }
    }
    var threads = [[Thread]](repeating: [], count: sums.count + 1)
    for (place, knots) in ends {
      let (one, other) = (knots[0], knots.count > 1 ? knots[1] : sums.count)
      threads[one].append(Thread(place: place, knot: other))
      threads[other].append(Thread(place: place, knot: one))
    }
    return threads
  }
}
