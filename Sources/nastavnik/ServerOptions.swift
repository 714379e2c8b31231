import ArgumentParser
import Foundation
import HTTP

/// What an operator decides about the server; the other limits stand in `HTTP/Wire/ServerSettings.swift`.
struct ServerOptions: ParsableArguments {
  @Option(help: "Адрес и порт, на которых портал отвечает.")
  var listen = Settings.listen

  @Option(help: "Прокси, которым портал верит об адресе посетителя: 127.0.0.1,10.0.0.0/8.")
  var trustProxy = Settings.trustProxy

  @Option(help: "Поле, в котором прокси его называют: x-forwarded-for или forwarded.")
  var proxyField = Settings.proxyField

  @Option(help: "Сколько запросов выполняется одновременно. Без него – по два на ядро.")
  var workers: Int?

  @Option(help: "Сколько соединений открыто одновременно.")
  var maxConnections: Int?

  @Option(help: "Сколько из них с одного адреса; доверенных прокси не касается.")
  var maxConnectionsPerAddress: Int?

  @Option(help: "Сколько секунд при остановке доделываются начатые запросы.")
  var stopTimeout: Int?

  func settings(spoolDirectory: String) throws -> ServerSettings {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    var settings = ServerSettings()
    (settings.host, settings.port) = try place()
    settings.trustedProxies = try proxies()
    settings.lanes = cores
    settings.workers = try positive(workers ?? Settings.workers, "--workers") ?? 2 * cores
    if let count = try positive(maxConnections ?? Settings.maxConnections, "--max-connections") {
      settings.maxConnections = count
    }
    if let count = try positive(
      maxConnectionsPerAddress ?? Settings.maxConnectionsPerAddress, "--max-connections-per-address")
    {
      settings.maxConnectionsPerAddress = count
    }
    if let seconds = try positive(stopTimeout ?? Settings.stopTimeout, "--stop-timeout") {
      settings.stopTimeout = .seconds(seconds)
    }
    settings.spoolDirectory = spoolDirectory
    return settings
  }

  private func place() throws -> (host: String, port: Int) {
    guard let colon = listen.lastIndex(of: ":"), let port = Int(listen[listen.index(after: colon)...]),
      (0...65535).contains(port)
    else { throw ValidationError("--listen ждёт адрес и порт: 127.0.0.1:8080") }
    return (listen[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]")), port)
  }

  private func proxies() throws -> TrustedProxies {
    guard let field = TrustedProxies.Field(rawValue: proxyField.lowercased()) else {
      throw ValidationError("--proxy-field ждёт x-forwarded-for или forwarded")
    }
    do {
      return try TrustedProxies(trustProxy, field: field)
    } catch {
      throw ValidationError("--trust-proxy ждёт адреса через запятую, а «\(error.text)» не адрес: 127.0.0.1,10.0.0.0/8")
    }
  }

  private func positive(_ number: Int?, _ option: String) throws -> Int? {
    guard let number, number < 1 else { return number }
    throw ValidationError("\(option) ждёт число больше нуля")
  }
}
