import Foundation
import HTTP
import Logging
import Mentoring
import Storage
import Web

/// A whole portal in memory with the demo district in it, on 21 November 2026. Every test makes its own.
package struct TestPortal: Sendable {
  package static let today = CalendarDate(iso: "2026-11-21")!
  package static let origin = "http://127.0.0.1:8080"

  package let store: Store
  package let portal: Portal
  package let site: Site

  /// With the demo district; `store` puts another registry in its place.
  package init(
    store: Store? = nil, today: CalendarDate = Self.today, origin: String = Self.origin, patience: Double = 300,
    fillingSeconds: Int64 = 0
  ) throws {
    let store = try store ?? Self.demoStore()
    self.store = store
    portal = Portal(
      store: store, resources: try Self.compiled.get(), clock: Clock(fixed: today),
      settings: PortalSettings(origin: origin, patience: patience, fillingSeconds: fillingSeconds),
      passwords: try Self.passwords.get(),
      log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    site = Site(portal: portal)
  }

  /// A registry of its own with the demo district: filled once in a process, then copied.
  package static func demoStore() throws -> Store { try filled.get().copy() }

  /// Somebody without a session.
  package func guest() -> Visitor { Visitor(site: site) }

  /// One of the demo accounts, signed in through the form.
  package func visitor(_ login: DemoLogin) throws -> Visitor {
    let visitor = guest()
    try visitor.signIn(login.rawValue, Self.password)
    return visitor
  }

  package static let password = "nastavnik-demo"

  /// The real templates and assets of the working copy.
  package static let resources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Resources").path

  /// Compiled once in a process: in a debug build that takes longer than most tests.
  private static let compiled = Result { try PortalResources(directory: resources) }

  /// As weak as libsodium lets it be: a test signs in within a millisecond.
  private static let passwords = Result { try PasswordHasher(memory: 8 << 10, operations: 1) }

  private static let filled = Result {
    let store = try Store.inMemory()
    try Demo.fill(
      store, today: today, passwordHash: try passwords.get().hash(password),
      questionnaires: try PortalResources.questionnaires(in: resources + "/questionnaires"),
      roadmaps: try PortalResources.roadmaps(in: resources + "/roadmaps"))
    return store
  }
}

/// The accounts that the demo district gives a password.
package enum DemoLogin: String, Sendable, CaseIterable {
  case admin, centre, ruo, curator
}
