import Foundation
import HTTP
import Logging
import Mentoring
import Storage
import Templates

/// What every request may lean on: made once at start, immutable while the portal runs.
package struct Portal: Sendable {
  let store: Store
  let templates: TemplateSource
  let documents: OrderDocuments
  let roadmaps: [RoadmapTemplate]
  let assets: StaticFiles
  let frameAssets: FrameAssets
  let clock: Clock
  let settings: PortalSettings
  let passwords: PasswordHasher
  let onceKeys = OnceKeys()
  let heldForms = HeldForms()
  let formStamp = FormStamp()
  let keptPages = KeptPages()
  let jobs = Jobs()
  let log: Logger

  package init(
    store: Store, resources: PortalResources, clock: Clock, settings: PortalSettings, passwords: PasswordHasher,
    log: Logger
  ) {
    self.store = store
    self.clock = clock
    self.settings = settings
    self.passwords = passwords
    self.log = log
    assets = resources.assets
    frameAssets = FrameAssets(resources.assets.addresses)
    templates = resources.templates
    documents = resources.documents
    roadmaps = resources.roadmaps
  }

  /// Brings in what this version of the program has and the registry does not: at start.
  package func prepare(_ resources: PortalResources) throws {
    let author = Author(account: nil, address: "local", moment: clock.moment, today: clock.today)
    try store.loadQuestionnaires(resources.questionnaires, by: author)
  }

  /// Forgets what has run out: at start and every hour.
  package func sweep() {
    let author = Author(account: nil, address: "local", moment: clock.moment, today: clock.today)
    do {
      try store.forgetImports(by: author)
      try store.declineForgottenApplications(by: author)
    } catch {
      log.error("not swept", metadata: ["error": "\(error)"])
    }
  }
}

/// The folder of resources, read, compiled and checked.
package struct PortalResources: Sendable {
  let assets: StaticFiles
  let templates: TemplateSource
  let documents: OrderDocuments
  /// The project's own questionnaires; the registry takes in those that it does not have.
  package let questionnaires: [QuestionnaireFile]
  /// The measures of the five sources.
  package let roadmaps: [RoadmapTemplate]

  /// - Parameter reloading: compiles the templates anew for every page, for development.
  /// - Throws: `TemplateError` when a template is broken or speaks a name that its page does not have.
  package init(directory: String, reloading: Bool = false) throws {
    assets = try StaticFiles(directory: directory + "/assets")
    templates = try TemplateSource(directory: directory + "/templates", reloading: reloading)
    documents = try OrderDocuments(directory: directory + "/" + "documents")
    try PageCatalogue.check(templates)
    questionnaires = try Self.questionnaires(in: "\(directory)/questionnaires")
    roadmaps = try Self.roadmaps(in: "\(directory)/roadmaps")
  }

  /// The templates of a folder, by name.
  ///
  /// - Throws: `RoadmapTemplate.Mistake`, which names the file and the line.
  package static func roadmaps(in folder: String) throws -> [RoadmapTemplate] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted().map {
      try RoadmapTemplate(
        code: String($0.dropLast(".txt".count)), text: try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8))
    }
  }

  /// The texts of a folder, by name.
  package static func questionnaires(in folder: String) throws -> [QuestionnaireFile] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted().map {
      QuestionnaireFile(
        name: String($0.dropLast(".txt".count)), text: try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8))
    }
  }
}

/// What the operator chose; the words of the centre stand in the database and are read with each page.
package struct PortalSettings: Sendable {
  /// The portal's own address without a slash at the end: the only host that requests may name.
  package var origin: String
  /// Idle time after which a session ends, in seconds, by who it belongs to (`ux.md` 6).
  package var idleSeconds: @Sendable (Role) -> Int64 = { $0 == .curator ? 3600 : 1800 }
  package var sessionSeconds: Int64 = 12 * 3600
  /// Seconds that a request waits for its long work before the browser is sent to the page of it.
  package var patience: Double
  /// Seconds that nobody is faster than at filling the form of a guest.
  package var fillingSeconds: Int64

  package init(origin: String, patience: Double = 2, fillingSeconds: Int64 = 4) {
    self.origin = origin
    self.patience = patience
    self.fillingSeconds = fillingSeconds
  }

  var isSecure: Bool { origin.hasPrefix("https://") }
}
