import Synchronization
import Templates

/// The templates, compiled once at start; in development compiled anew for every page.
package struct TemplateSource: Sendable {
  private let directory: String
  private let reloading: Bool
  private let library: TemplateLibrary

  package init(directory: String, reloading: Bool = false) throws {
    self.directory = directory
    self.reloading = reloading
    library = try TemplateLibrary(directory: directory)
  }

  func render(_ name: String, _ page: some Encodable) throws -> [UInt8] {
    try current().render(name, page)
  }

  /// Of the start: what is compiled anew later is checked by the page that asks for it.
  func check(_ name: String, against sample: some Encodable) throws {
    try library.check(name, against: sample)
  }

  /// Templates may change under a running portal.
  var isReloading: Bool { reloading }

  var names: [String] { library.names }

  private func current() throws -> TemplateLibrary {
    reloading ? try TemplateLibrary(directory: directory) : library
  }
}
