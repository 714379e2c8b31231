import HTTP
import Logging
import Mentoring
import Storage
import Templates

/// What every request may lean on: made once at start, immutable while the portal runs.
package struct Portal: Sendable {
  private(set) var store: Store
  let templates: TemplateSource
  let assets: StaticFiles
  private(set) var clock: Clock
  let settings: PortalSettings
  let passwords: PasswordHasher
  private(set) var onceKeys = OnceKeys()
  let log: Logger

  /// - Throws: `TemplateError` when a template is broken or speaks a name that its page does not have.
  package init(
    store: Store, resources: String, clock: Clock, settings: PortalSettings, passwords: PasswordHasher, log: Logger
  ) throws {
    self.store = store
    self.clock = clock
    self.settings = settings
    self.passwords = passwords
    self.log = log
    assets = try StaticFiles(directory: resources + "/assets")
    templates = try TemplateSource(directory: resources + "/templates", reloading: settings.reloadsTemplates)
    try PageCatalogue.check(templates)
  }

  /// The same portal over another registry and on another day; what was compiled from the resources is shared.
  package func serving(_ store: Store, clock: Clock) -> Portal {
    var portal = self
    portal.store = store
    portal.clock = clock
    portal.onceKeys = OnceKeys()
    return portal
  }
}

/// What the operator chose; the words of the centre stand in the database and are read with each page.
package struct PortalSettings: Sendable {
  /// The portal's own address without a slash at the end: the only host that requests may name.
  package var origin: String
  package var reloadsTemplates: Bool
  /// Idle time after which a session ends, in seconds, by who it belongs to (`ux.md` 6).
  package var idleSeconds: @Sendable (Role) -> Int64 = { $0 == .curator ? 3600 : 1800 }
  package var sessionSeconds: Int64 = 12 * 3600

  package init(origin: String, reloadsTemplates: Bool = false) {
    self.origin = origin
    self.reloadsTemplates = reloadsTemplates
  }

  var isSecure: Bool { origin.hasPrefix("https://") }
}
