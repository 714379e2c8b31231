import HTTPTypes

/// Which endpoint answers a method and a path. A pattern is "/pairs/{id}/closure": a segment in braces
/// takes any one non-empty segment, and a literal segment wins over it.
package struct RouteTable<Endpoint: Sendable>: Sendable {
  /// Every route in the order of adding.
  package private(set) var all: [(method: HTTPRequest.Method, pattern: String, endpoint: Endpoint)] = []
  private var nodes = [Node()]

  package init() {}

  package enum Match {
    case found(Endpoint, [String: String])
    /// `allow` is the value of the Allow field that 405 needs (RFC 9110 section 15.5.6).
    case wrongMethod(allow: String)
    case none
  }

  private struct Node {
    var literals: [Substring: Int] = [:]
    var parameter: Int?
    /// Indices into `all`.
    var routes: [Int] = []
  }

  package mutating func add(_ method: HTTPRequest.Method, _ pattern: String, _ endpoint: Endpoint) {
    var node = 0
    for segment in Self.segments(of: pattern) {
      node = isParameter(segment) ? parameterChild(of: node) : literalChild(segment, of: node)
    }
    nodes[node].routes.append(all.endIndex)
    all.append((method, pattern, endpoint))
  }

  /// HEAD is answered by the endpoint of GET.
  package func match(_ method: HTTPRequest.Method, _ path: String) -> Match {
    guard path.hasPrefix("/"), let routes = routes(from: 0, along: Self.segments(of: path)[...]) else {
      return .none
    }
    let candidates = routes.map { all[$0] }
    let exact = candidates.first { $0.method == method }
    let standIn = method == .head ? candidates.first { $0.method == .get } : nil
    guard let route = exact ?? standIn else { return .wrongMethod(allow: allowed(candidates.map(\.method))) }
    return .found(route.endpoint, parameters(of: route.pattern, in: path))
  }

  /// Tries the literal branch first and comes back to the parameter when it leads nowhere; each node
  /// is visited at most once, so the time is bounded by the size of the table.
  private func routes(from node: Int, along segments: ArraySlice<Substring>) -> [Int]? {
    guard let segment = segments.first else {
      return nodes[node].routes.isEmpty ? nil : nodes[node].routes
    }
    let rest = segments.dropFirst()
    if let child = nodes[node].literals[segment], let found = routes(from: child, along: rest) {
      return found
    }
    guard let child = nodes[node].parameter, !segment.isEmpty else { return nil }
    return routes(from: child, along: rest)
  }

  private func parameters(of pattern: String, in path: String) -> [String: String] {
    guard pattern.utf8.contains(UInt8(ascii: "{")) else { return [:] }
    var parameters: [String: String] = [:]
    for (name, value) in zip(Self.segments(of: pattern), Self.segments(of: path)) where isParameter(name) {
      parameters[String(name.dropFirst().dropLast())] = String(value)
    }
    return parameters
  }

  private func allowed(_ methods: [HTTPRequest.Method]) -> String {
    let names = methods.map(\.rawValue) + ["OPTIONS"] + (methods.contains(.get) ? ["HEAD"] : [])
    return Set(names).sorted().joined(separator: ", ")
  }

  private mutating func literalChild(_ segment: Substring, of node: Int) -> Int {
    if let child = nodes[node].literals[segment] { return child }
    nodes.append(Node())
    nodes[node].literals[segment] = nodes.endIndex - 1
    return nodes.endIndex - 1
  }

  private mutating func parameterChild(of node: Int) -> Int {
    if let child = nodes[node].parameter { return child }
    nodes.append(Node())
    nodes[node].parameter = nodes.endIndex - 1
    return nodes.endIndex - 1
  }

  private func isParameter(_ segment: Substring) -> Bool {
    segment.hasPrefix("{") && segment.hasSuffix("}")
  }

  private static func segments(of path: String) -> [Substring] {
    path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
  }
}
