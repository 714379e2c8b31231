import HTTP
import HTTPTypes
import Testing

@Suite("Whose address a request has")
struct TrustedProxiesTests {
  /// The address and scheme that a handler sees, when the request comes from `socket` with these field lines.
  private func origin(
    _ lines: String..., from socket: String = "127.0.0.1", trusting list: String = "127.0.0.1, 10.0.0.0/8, fd00::/8",
    field: TrustedProxies.Field = .xForwardedFor
  ) throws -> String {
    var settings = ServerSettings()
    settings.trustedProxies = try TrustedProxies(list, field: field)
    var parser = RequestParser(settings: settings, peer: socket) { _, _ in 0 }
    let text = "GET / HTTP/1.1\r\nHost: a\r\n" + lines.map { "\($0)\r\n" }.joined() + "\r\n"
    Array(text.utf8).withUnsafeBytes { parser.feed($0) }
    guard case .complete(let incoming) = try parser.next() else { return "" }
    return incoming.request.peer + (incoming.request.scheme.map { " \($0)" } ?? "")
  }

  @Test("Nobody is believed unless he is trusted")
  func stranger() throws {
    let lines = ["X-Forwarded-For: 1.2.3.4", "Forwarded: for=1.2.3.4;proto=https"]
    #expect(try origin(lines[0], lines[1], "X-Forwarded-Proto: https", from: "192.0.2.1") == "192.0.2.1")
    #expect(try origin(lines[0], trusting: "") == "127.0.0.1")
    #expect(try origin(lines[1]) == "127.0.0.1")
    #expect(try origin(lines[0], field: .forwarded) == "127.0.0.1")
  }

  @Test(
    "The rightmost hop that is no trusted proxy asks, whatever stands to its left",
    arguments: [
      ("192.0.2.7", "192.0.2.7"), ("1.2.3.4, 192.0.2.7", "192.0.2.7"), ("1.2.3.4, 192.0.2.7, 10.1.2.3", "192.0.2.7"),
      ("10.1.2.3", "10.1.2.3"), ("192.0.2.7:4711", "192.0.2.7"), ("2001:db8::7", "2001:db8::7"),
      ("[2001:DB8::7]:4711", "2001:db8::7"), ("::ffff:192.0.2.7", "192.0.2.7"), ("fd00::1", "fd00::1"),
      ("unknown", "127.0.0.1"), ("1.2.3.4, unknown", "127.0.0.1"), ("1.2.3.4, , 192.0.2.7,", "192.0.2.7"),
      ("", "127.0.0.1"), ("1.2.3.4\"", "127.0.0.1"), ("1.2.3.4 5", "127.0.0.1"), ("1.2.3", "127.0.0.1"),
    ])
  func forwardedFor(value: String, expected: String) throws {
    #expect(try origin("X-Forwarded-For: \(value)") == expected)
  }

  @Test("Several lines are one list (RFC 9110 section 5.3)")
  func lines() throws {
    #expect(
      try origin("X-Forwarded-For: 1.2.3.4", "X-Forwarded-For: 192.0.2.7", "X-Forwarded-For: 10.0.0.1") == "192.0.2.7")
  }

  @Test(
    "Forwarded (RFC 7239 section 4)",
    arguments: [
      ("for=192.0.2.7", "192.0.2.7"), ("For=\"[2001:db8::7]:80\";Proto=HTTPS;by=10.0.0.1", "2001:db8::7 https"),
      ("for=1.2.3.4;proto=https, for=192.0.2.7;proto=http", "192.0.2.7 http"),
      ("for=192.0.2.7;proto=https, for=10.0.0.1;proto=http", "192.0.2.7 https"),
      ("for=\"1.2.3.4, for=9.9.9.9\", for=192.0.2.7", "192.0.2.7"), ("for=_hidden", "127.0.0.1"),
      ("for=192.0.2.7;for=1.2.3.4", "127.0.0.1"), ("for=\"192.0.2.7", "127.0.0.1"), ("proto=https", "127.0.0.1"),
    ])
  func forwarded(value: String, expected: String) throws {
    #expect(try origin("Forwarded: \(value)", field: .forwarded) == expected)
  }

  @Test("The scheme is told by a trusted proxy, once and in words that are one")
  func scheme() throws {
    #expect(try origin("X-Forwarded-Proto: https", "X-Forwarded-For: 192.0.2.7") == "192.0.2.7 https")
    #expect(try origin("X-Forwarded-Proto: https", "X-Forwarded-Proto: http") == "127.0.0.1")
    #expect(try origin("X-Forwarded-Proto: javascript") == "127.0.0.1")
  }

  @Test(
    "A list that names no address refuses to start",
    arguments: ["localhost", "10.0.0.0/33", "10.0.0/8", "::/129", "1.2.3.4/", "1.2.3.4/-1", "[::1]"])
  func badList(list: String) {
    #expect(throws: TrustedProxies.NoRange.self) { try TrustedProxies(list) }
  }

  @Test("A trusted proxy may have more connections than one address")
  func connections() throws {
    let running = try RunningServer {
      $0.maxConnectionsPerAddress = 1
      $0.trustedProxies = (try? TrustedProxies("127.0.0.0/8")) ?? $0.trustedProxies
    }
    defer { running.server.stop() }
    let clients = try (0..<3).map { _ in try running.client() }
    for client in clients {
      client.send("GET /peer HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 192.0.2.7\r\n\r\n")
      #expect(try client.answer().body == "192.0.2.7")
    }
  }
}
