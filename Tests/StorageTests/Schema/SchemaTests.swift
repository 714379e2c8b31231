import Foundation
import Storage
import TestSupport
import Testing

struct SchemaTests {
  @Test("the schema is the one that was reviewed")
  func snapshot() throws {
    let schema = try Store.inMemory().schema()
    #expect(schema.contains("CREATE TABLE pair"))
    #expect(try Snapshot.difference(schema, from: "schema.sql") == nil)
  }

  @Test("a registry made on disk has the same schema and nothing wrong with it")
  func onDisk() throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let store = try Store.open(directory: directory)
    #expect(try store.schema() == Store.inMemory().schema())
    try store.close()
    #expect(try Store.problems(directory: directory) == [])
  }

  @Test("every table is STRICT, and every reference says what deletion does")
  func strictness() throws {
    for statement in try Store.inMemory().schema().split(separator: ";\n") {
      if statement.contains("CREATE TABLE"), !statement.contains("STRICT") { Issue.record("\(statement)") }
      for line in statement.split(separator: "\n") where line.contains("REFERENCES") && !line.contains("ON DELETE") {
        Issue.record("\(line)")
      }
    }
  }
}
