import ArgumentParser
import Dispatch
import Foundation
import Glibc
import HTTP
import Logging
import Storage
import Web

struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Запустить портал.")

  @OptionGroup var place: DataOptions
  @OptionGroup var files: ResourceOptions
  @OptionGroup var day: ClockOptions

  @OptionGroup var server: ServerOptions

  @Option(help: "Адрес портала для людей, если перед ним стоит прокси: https://наставник.пример.")
  var origin: String?

  @Flag(help: "Перечитывать шаблоны при каждом запросе: для разработки.")
  var reload = Settings.reload

  func run() throws {
    let log = Self.log()
    let settings = try server.settings(spoolDirectory: place.data)
    let store = try Store.open(directory: place.data)
    let resources = try PortalResources(directory: files.resources, reloading: reload)
    let portal = Portal(
      store: store, resources: resources,
      clock: try day.clock(),
      settings: PortalSettings(
        origin: origin ?? Settings.origin ?? "http://\(settings.host):\(settings.port)"),
      passwords: try PasswordHasher(), log: log)
    try portal.prepare(resources)
    let web = Self.server(Site(portal: portal), settings, log)
    let sweeping = Self.everyHour { portal.sweep() }
    defer { sweeping.cancel() }
    DispatchQueue.global(qos: .utility).async { try? store.warmFacts() }
    let stopped = StopSignal()
    let address = try Self.start(web)
    say("Портал открыт: http://\(address.host):\(address.port)")
    if try store.centre().isDemo { say(Seed.accountWords) }
    stopped.wait()
    say("Портал останавливается…")
    Self.leave(after: settings.stopTimeout + .seconds(2), log)
    web.stop()
    if try !store.close() {
      log.warning("the write-ahead log stays beside the database and is folded into it at the next start")
    }
  }

  /// A request that never ends keeps the database from closing, and must not keep the process. What was acknowledged
  /// is in the write-ahead log.
  private static func leave(after time: Duration, _ log: Logger) {
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Int(time.components.seconds))) {
      log.error("the database did not close in time")
      _exit(1)
    }
  }

  private static func everyHour(_ work: @escaping @Sendable () -> Void) -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: .global(qos: .utility))
    timer.schedule(deadline: .now(), repeating: .seconds(3_600))
    timer.setEventHandler(handler: work)
    timer.resume()
    return timer
  }

  /// Past the buffer of `print`: whoever starts the portal through a pipe waits for the address.
  private func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  private static func log() -> Logger {
    var log = Logger(label: "nastavnik") { StreamLogHandler.standardError(label: $0) }
    log.logLevel = Settings.logLevel
    return log
  }

  private static func server(_ site: Site, _ settings: ServerSettings, _ log: Logger) -> Server {
    Server(
      settings, log: log, bodyLimit: site.bodyLimit, immediate: site.respondAtOnce, refuse: site.refuse,
      respond: site.respond)
  }

  private static func start(_ server: Server) throws -> (host: String, port: Int) {
    do {
      return try server.start()
    } catch {
      throw Stop(
        "Адрес не занять – \(error). Остановите прежний портал или выберите другой порт: --listen 127.0.0.1:8081")
    }
  }
}

/// Waits for SIGTERM or SIGINT, which from its making on no longer end the process by themselves.
private final class StopSignal {
  private let arrived = DispatchSemaphore(value: 0)
  private let sources: [any DispatchSourceSignal]

  init() {
    sources = [SIGTERM, SIGINT].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: .global())
    }
    for source in sources {
      source.setEventHandler { [arrived] in arrived.signal() }
      source.resume()
    }
  }

  func wait() { arrived.wait() }
}
