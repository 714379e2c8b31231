import Foundation
import HTTP
import Testing

@Suite("A running server under misuse")
struct ServerRefusalTests {
  @Test("What is not HTTP gets its page and a close")
  func refusal() throws {
    let running = try RunningServer()
    defer { running.server.stop() }
    let client = try running.client()
    client.get("/now")
    client.send("GET / HTTP/1.1\r\n\r\n")
    client.get("/now")
    #expect(try client.answer().status == 200)
    let answer = try client.answer()
    #expect(answer.status == 400)
    #expect(answer.body == "refused")
    #expect(answer.field("Connection") == "close")
    #expect(client.isAtEnd())
  }

  @Test("A body too large is refused at once, and the client that goes on sending can read why")
  func tooLarge() throws {
    let running = try RunningServer()
    defer { running.server.stop() }
    let client = try running.client()
    client.send("POST /now HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\nExpect: 100-continue\r\n\r\n")
    client.send(String(repeating: "x", count: 1_000_000))
    #expect(try client.answer().status == 413)
    #expect(client.isAtEnd())
  }

  @Test("Whoever keeps sending what was refused gets the answer in the end (RFC 9112 section 9.6)")
  func slowTooLarge() throws {
    let running = try RunningServer { $0.lingerTimeout = .milliseconds(200) }
    defer { running.server.stop() }
    let client = try running.client()
    client.send("POST /now HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n")
    for _ in 0..<20 {
      client.send(String(repeating: "x", count: 50_000))
      usleep(50_000)
    }
    #expect(try client.answer().status == 413)
    #expect(client.isAtEnd())
  }

  @Test("Whoever never ends sending what was refused is cut off")
  func endlessTooLarge() throws {
    let running = try RunningServer {
      $0.lingerTimeout = .milliseconds(200)
      $0.lingerLimit = .milliseconds(400)
    }
    defer { running.server.stop() }
    let client = try running.client()
    client.send("POST /now HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n")
    let started = ContinuousClock.now
    while client.send("x"), ContinuousClock.now - started < .seconds(3) { usleep(20_000) }
    #expect(ContinuousClock.now - started < .seconds(2))
  }

  @Test("What comes after Connection: close is not answered (RFC 9112 section 9.6)")
  func afterClose() throws {
    let running = try RunningServer()
    defer { running.server.stop() }
    let client = try running.client()
    client.send("GET /now HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\nGET /now HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(try client.answer().field("Connection") == "close")
    #expect(client.isAtEnd())
  }

  @Test("Handlers that block stop neither accepting nor what needs no worker")
  func blockedHandlers() throws {
    let running = try RunningServer { $0.workers = 2 }
    defer { running.server.stop() }
    let blocked = try (0..<4).map { _ in try running.client() }
    for client in blocked { client.get("/slow") }
    usleep(20_000)
    let client = try running.client()
    let started = ContinuousClock.now
    client.get("/now")
    #expect(try client.answer().body == "now")
    #expect(ContinuousClock.now - started < .milliseconds(250))
    for client in blocked { #expect(try client.answer().body == "slow") }
  }

  @Test("A slow header is 408, a slow body too, an idle connection closes without a word")
  func slowness() throws {
    let running = try RunningServer {
      $0.headerTimeout = .milliseconds(80)
      $0.bodyTimeout = .milliseconds(80)
      $0.idleTimeout = .milliseconds(80)
    }
    defer { running.server.stop() }
    let header = try running.client()
    header.send("GET / HTTP/1.1\r\nHo")
    let body = try running.client()
    body.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab")
    let silent = try running.client()
    let idle = try running.client()
    idle.get("/now")
    #expect(try header.answer().status == 408)
    #expect(try body.answer().status == 408)
    #expect(silent.isAtEnd())
    #expect(try idle.answer().status == 200)
    #expect(idle.isAtEnd())
  }

  @Test("A byte now and then does not keep a header alive")
  func trickle() throws {
    let running = try RunningServer { $0.headerTimeout = .milliseconds(100) }
    defer { running.server.stop() }
    let client = try running.client()
    for byte in "GET / HTTP/1.1\r\n" {
      client.send(String(byte))
      usleep(10_000)
    }
    #expect(try client.answer().status == 408)
  }

  @Test("Who does not read the answer is cut off")
  func slowReader() throws {
    let running = try RunningServer {
      $0.writeTimeout = .milliseconds(100)
      $0.minimumRate = 1_000_000_000
    }
    defer { running.server.stop() }
    let client = try Client(port: running.port, receiveBuffer: 4_096)
    client.get("/big")
    usleep(500_000)
    #expect(throws: (any Error).self) { try client.answer() }
  }

  @Test("What the kernel holds for a client that hardly reads buys it no time, and is dropped with it")
  func trickleReader() throws {
    let running = try RunningServer {
      $0.writeTimeout = .milliseconds(200)
      // Two seconds for what the kernel's buffer takes, a few milliseconds for what the client's does.
      $0.minimumRate = 1_000_000
    }
    defer { running.server.stop() }
    let client = try Client(port: running.port, receiveBuffer: 4_096)
    client.get("/big")
    usleep(900_000)
    #expect(throws: Client.Closed.self) { try client.answer() }
    #expect(client.count < 200_000)
  }

  @Test("Who reads slowly but steadily gets everything")
  func steadyReader() throws {
    let running = try RunningServer()
    defer { running.server.stop() }
    let client = try Client(port: running.port, receiveBuffer: 65_536)
    client.get("/big")
    usleep(50_000)
    #expect(try client.answer().body.utf8.count == RunningServer.big)
    client.get("/now")
    #expect(try client.answer().body == "now")
  }

  @Test("A first answer that does not leave at once goes on when there is room")
  func firstAnswer() throws {
    let running = try RunningServer()
    defer { running.server.stop() }
    let clients = try (0..<8).map { _ in try Client(port: running.port, receiveBuffer: 65_536) }
    for client in clients { client.get("/big-now") }
    for client in clients { #expect(try client.answer().body.utf8.count == RunningServer.big) }
  }

  @Test("A client that shuts its write side still gets its answers")
  func halfClose() throws {
    let running = try RunningServer()
    defer { running.server.stop() }
    let client = try running.client()
    client.get("/slow")
    client.get("/now")
    client.endSending()
    #expect(try client.answer().body == "slow")
    #expect(try client.answer().body == "now")
    #expect(client.isAtEnd())
  }

  @Test("Input that ends inside a request is 400")
  func cutRequest() throws {
    let running = try RunningServer()
    defer { running.server.stop() }
    let client = try running.client()
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab")
    client.endSending()
    #expect(try client.answer().status == 400)
    #expect(client.isAtEnd())
  }

  @Test("More waiting requests than the queue takes are 503 with Retry-After, the connection stays")
  func fullQueue() throws {
    let running = try RunningServer {
      $0.workers = 1
      $0.queueLimit = 1
    }
    defer { running.server.stop() }
    let clients = try (0..<6).map { _ in try running.client() }
    for client in clients { client.get("/slow") }
    let answers = try clients.map { try $0.answer() }
    let busy = answers.filter { $0.status == 503 }
    #expect(busy.count >= 4)
    #expect(busy.allSatisfy { $0.field("Retry-After") != nil })
    clients[5].get("/now")
    #expect(try clients[5].answer().status == 200)
  }
}
