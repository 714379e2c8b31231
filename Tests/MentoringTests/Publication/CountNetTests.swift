import Mentoring
import Testing

@Suite("Numbers that add up on several pages")
struct CountNetTests {
  private func shown(_ parts: [Int], closed: Set<Int> = []) -> (total: PublicCount, parts: [PublicCount]) {
    var net = CountNet()
    let total = net.add(parts.reduce(0, +))
    let places = parts.enumerated().map { net.add($1, isClosed: closed.contains($0)) }
    net.add(total: total, of: places)
    net.close()
    return (net[total], places.map { net[$0] })
  }

  @Test("the total of a district does not tell the one school that is hidden")
  func single() {
    let found = shown([60, 12, 3])
    #expect(found.total == .exact(75))
    #expect(found.parts == [.exact(60), .hidden, .hidden])
  }

  @Test("a school without a page is not found by subtraction either")
  func closed() {
    #expect(shown([60, 12, 3], closed: [2]).parts == [.exact(60), .hidden, .hidden])
    // What is left is no small number: there is nothing to keep.
    #expect(shown([60, 12, 30], closed: [2]).parts == [.exact(60), .exact(12), .exact(30)])
  }

  @Test("where there is no other number to hide, the total goes")
  func total() {
    let found = shown([3, 4])
    #expect(found.parts == [.hidden, .hidden])
    #expect(found.total == .exact(7))
    #expect(shown([3, 0, 0]).total == .hidden)
    #expect(shown([3, 2, 0]).total == .exact(5))
  }

  @Test("in a table neither the rows nor the columns give a small number away")
  func table() {
    // Schools down, forms across.
    let cells = [[3, 20, 30], [40, 25, 35], [50, 45, 55]]
    var net = CountNet()
    let grid = cells.map { row in row.map { net.add($0) } }
    let rows = cells.map { net.add($0.reduce(0, +)) }
    let columns = (0..<3).map { column in net.add(cells.reduce(0) { $0 + $1[column] }) }
    let all = net.add(cells.joined().reduce(0, +))
    for row in 0..<3 { net.add(total: rows[row], of: grid[row]) }
    for column in 0..<3 { net.add(total: columns[column], of: grid.map { $0[column] }) }
    net.add(total: all, of: rows)
    net.add(total: all, of: columns, isDerived: true)
    net.close()
    for row in grid { #expect(row.count { net[$0] == .hidden } != 1) }
    for column in 0..<3 { #expect(grid.map { $0[column] }.count { net[$0] == .hidden } != 1) }
    #expect(net[grid[0][0]] == .hidden)
    #expect(net[all] == .exact(303))
  }

  @Test("a hidden total is not the sum of what is seen")
  func hiddenTotal() {
    var net = CountNet()
    let total = net.add(98, as: .hidden)
    let parts = [60, 38].map { net.add($0) }
    net.add(total: total, of: parts)
    net.close()
    #expect(parts.map { net[$0] } == [.exact(60), .hidden])
  }

  @Test("what can only be two fours, or a one and a five, is a secret no more")
  func extremes() {
    #expect(shown([4, 4, 0]).total == .hidden)
    #expect(shown([4, 4, 20]).parts == [.hidden, .hidden, .hidden])
    #expect(shown([1, 1, 12, 60]).parts == [.hidden, .hidden, .hidden, .exact(60)])
    #expect(shown([1, 5, 60]).parts == [.hidden, .hidden, .hidden])
    #expect(shown([2, 5, 60]).parts == [.hidden, .hidden, .exact(60)])
  }

  @Test("nobody in a school without a page hides nobody")
  func emptyAndClosed() {
    #expect(shown([60, 12, 3, 0], closed: [3]).parts == [.exact(60), .hidden, .hidden, .exact(0)])
  }

  @Test("pairs, mentees and mentors are hidden together, or one would tell the other")
  func kin() {
    // Two schools: pairs and mentees are as many, mentors of the second are few.
    let cells = [[4, 4, 4], [25, 25, 3], [54, 54, 20], [60, 58, 31]]
    var net = CountNet()
    let totals = (0..<3).map { kind in net.add(cells.reduce(0) { $0 + $1[kind] }) }
    let places = cells.map { $0.map { net.add($0) } }
    for kinds in places + [totals] { net.bind(kinds) }
    for kind in 0..<3 { net.add(total: totals[kind], of: places.map { $0[kind] }) }
    net.close()
    #expect(places.map { $0.map { net[$0] } }.prefix(2).allSatisfy { $0 == [.hidden, .hidden, .hidden] })
    #expect(places[2].map { net[$0] } == [.exact(54), .exact(54), .exact(20)])
    #expect(totals.map { net[$0] } == [.exact(143), .exact(141), .exact(58)])
  }

  @Test("a hidden number that is no less than a seen one leaves nothing for the small one beside it")
  func inside() {
    var net = CountNet()
    let covered = net.add(20)
    let mentees = [net.add(1), net.add(20, as: .hidden), net.add(40), net.add(50)]
    net.add(covered, within: mentees[1])
    net.add(total: net.add(111), of: mentees)
    net.close()
    #expect(mentees.map { net[$0] } == [.hidden, .hidden, .hidden, .exact(50)])
  }

  @Test("what a region hides of a municipality is not the sum of its schools")
  func levels() {
    let schools = [[3], [40, 30], [60, 50]]
    var net = CountNet()
    let places = schools.map { $0.map { net.add($0) } }
    let municipalities = schools.map { net.add($0.reduce(0, +)) }
    let region = net.add(183)
    for (municipality, parts) in zip(municipalities, places) { net.add(total: municipality, of: parts) }
    net.add(total: region, of: municipalities)
    net.close()
    #expect(municipalities.map { net[$0] } == [.hidden, .hidden, .exact(110)])
    #expect(places.map { $0.map { net[$0] } } == [[.hidden], [.exact(40), .hidden], [.exact(60), .exact(50)]])
    #expect(net[region] == .exact(183))
  }

  @Test("several sums that keep their secrets one by one do not tell one together")
  func together() {
    // Only the college has the first two forms, so their sum is known of the district; every school has the third.
    let cells = [[7, 9, 2], [0, 0, 3], [0, 0, 6]]
    var net = CountNet()
    let grid = cells.map { row in row.map { net.add($0) } }
    let rows = cells.map { net.add($0.reduce(0, +)) }
    let columns = [net.add(7, as: .hidden), net.add(9, as: .hidden), net.add(11)]
    for row in 0..<3 { net.add(total: rows[row], of: grid[row]) }
    for column in 0..<3 { net.add(total: columns[column], of: grid.map { $0[column] }) }
    let all = net.add(27)
    net.add(total: all, of: rows)
    net.add(total: all, of: columns, isDerived: true)
    net.close()
    #expect(grid[0].map { net[$0] } == [.hidden, .hidden, .hidden])
    #expect(net[rows[0]] == .hidden)
    #expect(net[all] == .exact(27))
  }
}
