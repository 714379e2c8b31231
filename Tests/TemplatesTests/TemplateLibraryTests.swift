import Foundation
import Templates
import Testing

struct TemplateLibraryTests {
  @Test("A directory gives its templates by their paths and nothing else")
  func directory() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "pairs"), withIntermediateDirectories: true)
    try Data("<b>{{> pairs/row}}</b>".utf8).write(to: folder.appending(path: "layout.mustache"))
    try Data("{{x}}".utf8).write(to: folder.appending(path: "pairs/row.mustache"))
    try Data("{{".utf8).write(to: folder.appending(path: "pairs/notes.txt"))

    let library = try TemplateLibrary(directory: folder.path)

    #expect(library.names == ["layout", "pairs/row"])
    #expect(try library.render("layout", Box(x: "&")) == Array("<b>&amp;</b>".utf8))
  }

  @Test("A file that is not UTF-8 is refused")
  func encoding() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data([0xCF, 0xE0]).write(to: folder.appending(path: "a.mustache"))
    let error = #expect(throws: TemplateError.self) { try TemplateLibrary(directory: folder.path) }
    #expect(error?.description == "a.mustache:1: this is not UTF-8")
  }

  @Test("A directory that does not exist is refused")
  func noDirectory() {
    #expect(throws: TemplateError.self) { try TemplateLibrary(directory: "/no/such/folder") }
  }

  @Test("Rendering appends to what the buffer holds")
  func appends() throws {
    let library = try TemplateLibrary(sources: ["page": "<a href=\"{{x}}\">"])
    var buffer = Array("до:".utf8)
    try library.render("page", Box(x: "/"), into: &buffer)
    try library.render("page", Box(x: "/"), into: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == "до:<a href=\"/\"><a href=\"/\">")
  }

  @Test("A template that does not exist is an error")
  func unknown() throws {
    let library = try TemplateLibrary(sources: [:])
    let error = #expect(throws: TemplateError.self) { try library.render("pairs/show", Box(x: 1)) }
    #expect(error?.description == "pairs/show.mustache:1: there is no such template")
    #expect(throws: TemplateError.self) { try library.check("pairs/show", against: Box(x: 1)) }
  }
}
