import HTTP
import HTTPTypes
import Testing

@Suite("Route table")
struct RouteTableTests {
  private var table: RouteTable<String> {
    var table = RouteTable<String>()
    table.add(.get, "/", "home")
    table.add(.get, "/pairs", "index")
    table.add(.post, "/pairs", "create")
    table.add(.get, "/pairs/new", "new")
    table.add(.get, "/pairs/{id}", "show")
    table.add(.post, "/pairs/{id}/closure", "close")
    table.add(.get, "/{page}/new/help", "help")
    return table
  }

  private func found(_ method: HTTPRequest.Method, _ path: String) -> String {
    switch table.match(method, path) {
    case .found(let endpoint, let parameters):
      parameters.sorted { $0.key < $1.key }.reduce(endpoint) { "\($0) \($1.key)=\($1.value)" }
    case .wrongMethod(let allow): "405 \(allow)"
    case .none: "404"
    }
  }

  @Test(
    "A path finds its endpoint",
    arguments: [
      ("/", "home"), ("/pairs", "index"), ("/pairs/new", "new"), ("/pairs/7", "show id=7"),
      ("/pairs/новый", "show id=новый"), ("/pairs/", "404"), ("/pairs/7/", "404"), ("//", "404"), ("", "404"),
      ("*", "404"), ("/pairs/7/8", "404"), ("/Pairs", "404"), ("/pairs/new/help", "help page=pairs"),
    ])
  func get(path: String, expected: String) {
    #expect(found(.get, path) == expected)
  }

  @Test("HEAD is answered by GET; a wrong method tells the right ones")
  func methods() {
    #expect(found(.head, "/pairs/7") == "show id=7")
    #expect(found(.post, "/pairs/7/closure") == "close id=7")
    #expect(found(.delete, "/pairs") == "405 GET, HEAD, OPTIONS, POST")
    #expect(found(.head, "/pairs/7/closure") == "405 OPTIONS, POST")
    #expect(found(.post, "/pairs/new") == "405 GET, HEAD, OPTIONS")
  }

  @Test("All routes are told in the order of adding")
  func all() {
    #expect(table.all.map(\.endpoint) == ["home", "index", "create", "new", "show", "close", "help"])
    #expect(table.all.first { $0.endpoint == "close" }?.pattern == "/pairs/{id}/closure")
  }
}
