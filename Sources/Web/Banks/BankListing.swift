import HTTP
import Mentoring

/// A list of the banks with all that stands around it: the one shape that experts, partners and practices are shown in.
struct BankListing: Sendable {
  let title: String
  let about: String
  let address: String
  /// What the address asks, in known names only.
  let query: FormFields
  let searchLabel: String
  let selects: [Select]
  let table: BankTable
  let total: Int
  let page: Int
  /// The value of `sort` in force.
  let sorted: String
  let swapped: String?
  let add: (title: String, address: String)?
  let emptyText: String
  /// The way back: lists that are no bank have another.
  var crumbs = [Crumb("Банки", BankAddress.all)]

  struct Select: Sendable {
    let name: String
    let label: String
    let any: String
    let options: [(value: String, label: String)]

    init(_ name: String, _ label: String, any: String = "все", _ options: [(value: String, label: String)]) {
      self.name = name
      self.label = label
      self.any = any
      self.options = options
    }
  }

  static let names = ["q", "status", "form", "owner", "format", "contest", "kind", "standing", "sort", "page"]

  /// The query without what no list understands, and without what says nothing.
  static func known(_ query: FormFields) -> FormFields {
    FormFields(query.pairs.filter { names.contains($0.name) && !$0.value.isEmpty }.map { ($0.name, $0.value) })
  }

  func at(_ query: FormFields) -> String { query.isEmpty ? address : address + "?" + query.encoded }
}

extension FormFields {
  /// «-title» of an address: the order and whether it is turned round.
  func sort<Order: RawRepresentable<String>>(_ standard: Order) -> (order: Order, isDescending: Bool, value: String) {
    let typed = self["sort"] ?? ""
    guard let order = Order(rawValue: String(typed.drop { $0 == "-" })) else {
      return (standard, false, standard.rawValue)
    }
    let isDescending = typed.hasPrefix("-")
    return (order, isDescending, (isDescending ? "-" : "") + order.rawValue)
  }

  var page: Int { Int(self["page"] ?? "") ?? 1 }
}
