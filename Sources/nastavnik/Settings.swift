import ArgumentParser
import Foundation
import Logging
import Mentoring
import Web

/// What the environment says: the only place that reads it. Options of the command line come before it.
enum Settings {
  static var data: String { value("DATA") ?? "./data" }
  static var resources: String { value("RESOURCES") ?? "./Resources" }
  static var listen: String { value("LISTEN") ?? "127.0.0.1:8080" }
  static var today: String? { value("TODAY") }
  static var origin: String? { value("ORIGIN") }
  static var trustProxy: String { value("TRUST_PROXY") ?? "" }
  static var proxyField: String { value("PROXY_FIELD") ?? "x-forwarded-for" }
  static var workers: Int? { value("WORKERS").flatMap { Int($0) } }
  static var maxConnections: Int? { value("MAX_CONNECTIONS").flatMap { Int($0) } }
  static var maxConnectionsPerAddress: Int? { value("MAX_CONNECTIONS_PER_ADDRESS").flatMap { Int($0) } }
  static var stopTimeout: Int? { value("STOP_TIMEOUT").flatMap { Int($0) } }
  static var reload: Bool { ["1", "true", "yes"].contains(value("RELOAD") ?? "") }
  static var logLevel: Logger.Level { value("LOG").flatMap(Logger.Level.init(rawValue:)) ?? .info }

  private static func value(_ name: String) -> String? {
    ProcessInfo.processInfo.environment["NASTAVNIK_" + name].flatMap { $0.isEmpty ? nil : $0 }
  }
}

struct DataOptions: ParsableArguments {
  @Option(help: "Папка данных.")
  var data = Settings.data
}

struct ResourceOptions: ParsableArguments {
  @Option(help: "Папка с шаблонами и файлами оформления.")
  var resources = Settings.resources

  func validate() throws {
    guard FileManager.default.fileExists(atPath: resources + "/templates") else {
      throw ValidationError("В папке \(resources) нет шаблонов. Укажите папку: --resources /путь/Resources")
    }
  }
}

struct ClockOptions: ParsableArguments {
  @Option(help: "День, которым живёт портал, например 2026-11-21. Без него – сегодняшний.")
  var today: String?

  func clock() throws -> Clock { Clock(fixed: try (today ?? Settings.today).map(CalendarDate.init(operator:))) }
}

extension CalendarDate {
  /// A day as an operator writes it: ISO first, else as people type dates.
  init(operator text: String) throws {
    do throws(DateProblem) {
      if let date = CalendarDate(iso: text) {
        self = date
      } else {
        self = try .parse(text, today: Clock().today)
      }
    } catch {
      throw ValidationError("«\(text)» не дата: \(error.message). Пишите так: 2026-11-21.")
    }
  }
}

extension Author {
  /// The operator of the command line.
  static func local(_ clock: Clock) -> Author {
    Author(account: nil, address: "local", moment: clock.moment, today: clock.today)
  }
}

/// A refusal in words for the operator.
struct Stop: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
