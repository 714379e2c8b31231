/// The last keys in use before a registry begins: a region is filled one municipality after the other.
struct DemoKeys: Sendable {
  var municipality: Int64 = 0
  var organisation: Int64 = 0
  var person: Int64 = 0
  var stay: Int64 = 0
  var order: Int64 = 0
  var pair: Int64 = 0
  var programme: Int64 = 0
}

extension DemoRegistry {
  func lastKeys(programme: Int64) -> DemoKeys {
    DemoKeys(
      municipality: before.municipality + 1, organisation: before.organisation + Int64(organisations.count),
      person: before.person + Int64(people.count), stay: before.stay + stayCount,
      order: before.order + Int64(orders.count), pair: before.pair + Int64(pairs.count),
      programme: programme)
  }
}
