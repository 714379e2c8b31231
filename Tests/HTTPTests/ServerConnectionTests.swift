import Foundation
import HTTP
import Testing

/// Serialized: descriptors are counted for the whole process.
@Suite("Connections of a running server", .serialized)
struct ServerConnectionTests {
  private func wait(until isTrue: () -> Bool) -> Bool {
    for _ in 0..<300 {
      if isTrue() { return true }
      usleep(10_000)
    }
    return false
  }

  /// Sockets of this process whose own end has that port: those that the server still holds.
  private func socketsHeld(port: Int) -> Int {
    let table = (try? String(contentsOfFile: "/proc/net/tcp", encoding: .utf8)) ?? ""
    let local = String(format: "0100007F:%04X", port)
    let rows = table.split(separator: "\n").map { $0.split(separator: " ") }
    // An inode of 0 is a socket that no process holds any more.
    return rows.count { $0.count > 9 && $0[1] == local && $0[3] != "0A" && $0[9] != "0" }
  }

  @Test("A client that vanishes, before, amid or after its answer, leaves no descriptor behind")
  func vanishing() throws {
    let running = try RunningServer()
    defer { running.server.stop() }
    for round in 0..<200 {
      let client = try running.client()
      client.get(["/big", "/now", "/echo"][round % 3])
      if round % 2 == 0 { usleep(500) }
      client.vanish()
    }
    #expect(wait { socketsHeld(port: running.port) == 0 })
    let client = try running.client()
    client.get("/now")
    #expect(try client.answer().status == 200)
  }

  @Test("Beyond the cap of one address a connection is closed, and accepted again later")
  func perAddress() throws {
    let running = try RunningServer { $0.maxConnectionsPerAddress = 2 }
    defer { running.server.stop() }
    var kept = try (0..<2).map { _ in try running.client() }
    for client in kept {
      client.get("/now")
      #expect(try client.answer().status == 200)
    }
    #expect(try running.client().isAtEnd())
    kept = []
    #expect(
      wait {
        guard let client = try? running.client() else { return false }
        client.get("/now")
        return (try? client.answer().status) == 200
      })
  }

  @Test("Beyond the total cap an idle connection gives way to who waits")
  func makingRoom() throws {
    let running = try RunningServer { $0.maxConnections = 1 }
    defer { running.server.stop() }
    let idle = try running.client()
    idle.get("/now")
    #expect(try idle.answer().status == 200)
    let waiting = try running.client()
    waiting.get("/now")
    #expect(try waiting.answer().status == 200)
    #expect(idle.isAtEnd())
  }

  @Test("Beyond the total cap connections wait until one closes")
  func total() throws {
    let running = try RunningServer { $0.maxConnections = 1 }
    defer { running.server.stop() }
    var first: Client? = try running.client()
    first?.get("/now")
    #expect(try first?.answer().status == 200)
    let second = try running.client()
    second.get("/now")
    usleep(50_000)
    first = nil
    #expect(try second.answer().status == 200)
  }

  @Test("A port in use is told, not overlooked")
  func portInUse() throws {
    let running = try RunningServer()
    defer { running.server.stop() }
    #expect(throws: (any Error).self) { try RunningServer { $0.port = running.port } }
  }

  @Test("Stopping answers what has begun, closes the idle and takes nobody new")
  func stop() throws {
    let running = try RunningServer()
    let idle = try running.client()
    idle.get("/now")
    _ = try idle.answer()
    let working = try running.client()
    working.get("/slow")
    let halfSent = try running.client()
    halfSent.send("GET /now HT")
    usleep(50_000)
    let stopping = Thread { running.server.stop() }
    stopping.start()
    #expect(idle.isAtEnd())
    halfSent.send("TP/1.1\r\nHost: a\r\n\r\n")
    #expect(try halfSent.answer().status == 200)
    let answer = try working.answer()
    #expect(answer.body == "slow")
    #expect(answer.field("Connection") == "close")
    #expect(working.isAtEnd())
    #expect(wait { stopping.isFinished })
    #expect(throws: (any Error).self) { try running.client() }
  }

  @Test("Stopping does not wait longer than its timeout")
  func stopTimeout() throws {
    let running = try RunningServer { $0.stopTimeout = .milliseconds(100) }
    let stuck = try running.client()
    stuck.send("GET / HTTP/1.1\r\n")
    usleep(50_000)
    let took = ContinuousClock().measure { running.server.stop() }
    #expect(took < .seconds(1))
    #expect(stuck.isAtEnd())
    #expect(wait { socketsHeld(port: running.port) == 0 })
  }
}
