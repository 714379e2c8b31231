import ArgumentParser
import Foundation
import Web

struct Pages: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Записать каждую страницу с образцом данных в папку, чтобы посмотреть глазами.")

  @OptionGroup var files: ResourceOptions
  @Argument(help: "Папка для страниц.") var directory: String

  func run() throws {
    let manager = FileManager.default
    let assets = directory + "/assets"
    try manager.createDirectory(atPath: directory, withIntermediateDirectories: true)
    if manager.fileExists(atPath: assets) { try manager.removeItem(atPath: assets) }
    try manager.copyItem(atPath: files.resources + "/assets", toPath: assets)
    let stylesheets = try manager.subpathsOfDirectory(atPath: assets).filter { $0.hasSuffix(".css") }.sorted()
    let pages = try PageCatalogue.render(
      with: TemplateSource(directory: files.resources + "/templates"), stylesheets: stylesheets.map { "assets/" + $0 })
    for page in pages {
      let path = directory + "/" + page.name.replacing("/", with: "-") + ".html"
      try Data(page.html).write(to: URL(fileURLWithPath: path))
    }
    print("Страниц: \(pages.count), папка \(directory)")
  }
}
