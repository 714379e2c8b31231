import HTTP
import TestSupport
import Testing
import Web

/// Links are made by the address builders; here every one of them is followed to a route.
struct AddressTests {
  @Test("every address that a builder makes is the address of a route")
  func builders() {
    let table = Site.routes.reduce(into: RouteTable<String>()) { $0.add($1.method, $1.pattern, $1.pattern) }
    var count = 0
    for file in Tree.sources where file.name.hasSuffix("Routes.swift") {
      for address in addresses(in: file) {
        count += 1
        if case .none = table.match(.get, address.sample) {
          Issue.record("\(file.path):\(address.line): \(address.sample) leads nowhere")
        }
      }
    }
    #expect(count > 30)
  }

  @Test("no two routes have the same method and shape")
  func shapes() {
    let shapes = Site.routes.map { "\($0.method) " + Pattern(#"\{\w+\}"#).replaced(in: $0.pattern, by: "{}") }
    for (shape, routes) in Dictionary(grouping: shapes, by: \.self) where routes.count > 1 {
      Issue.record("\(shape) is there \(routes.count) times")
    }
  }

  @Test("addresses are lower-case Latin words with hyphens (ux.md 1.2)")
  func spelling() {
    let segment = Pattern(#"^(?:/(?:[a-z0-9-]+|\{[a-zA-Z]+\})(?:\.[a-z]+)?)+$"#)
    for route in Site.routes where route.pattern != "/" {
      #expect(!segment.matches(in: route.pattern).isEmpty, "\(route.pattern)")
    }
  }

  @Test("handlers, forms and the rest know no address by heart")
  func literals() {
    let literal = Pattern(#""(/[a-z][a-z0-9-]*(?:/[^"]*)?)""#)
    let heads = Set(Site.routes.map { $0.pattern.split(separator: "/").first ?? "" })
    // Samples show made-up links, and samples stand in the files of pages.
    let apart = ["Routes.swift", "Page.swift", "Sample.swift", "Samples.swift", "Frame.swift"]
    for file in Tree.sources where file.path.hasPrefix("Sources/Web/") && !apart.contains(where: file.name.hasSuffix) {
      for match in literal.matches(in: file.text) where heads.contains(match.groups[1].split(separator: "/")[0]) {
        Issue.record("\(file.path):\(match.line): \(match.groups[0])")
      }
    }
  }

  /// Literals of the `…Address` enums, with 7 in the place of what is filled in, and without the query.
  private func addresses(in file: Tree.File) -> [(line: Int, sample: String)] {
    let builders = Pattern(#"enum \w+Address \{[\s\S]*?\n\}"#).matches(in: file.text)
    return builders.flatMap { builder in
      Pattern(#""(/(?:[^"\\]|\\\([^)]*\))*)""#).matches(in: builder.groups[0]).map { match in
        let filled = Pattern(#"\\\([^)]*\)"#).replaced(in: match.groups[1], by: "7")
        return (builder.line + match.line - 1, String(filled.prefix { $0 != "?" }))
      }
    }
  }
}
