import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

/// Somebody who brings tables to the school of the demo.
struct ImportDesk {
  let visitor: Visitor
  let organisation: String

  init(_ visitor: Visitor, _ portal: TestPortal) throws {
    self.visitor = visitor
    organisation = String(describing: try portal.store.organisation(DemoCast.school, within: .everything).id)
  }

  /// Pastes a table and tells where its columns are asked.
  func paste(_ table: String) throws -> String {
    try columns(visitor.submit("/imports/new", ["text": table, "way": "paste", "organisation": organisation]))
  }

  func bring(_ name: String, _ bytes: [UInt8]) throws -> String { try columns(upload(name, bytes)) }

  func upload(_ name: String, _ bytes: [UInt8]) throws -> Exchange {
    try visitor.upload("/imports", ["organisation": organisation], field: "file", fileName: name, bytes)
  }

  /// Goes on with the columns as guessed, but for what is chosen.
  func check(_ columns: String, _ choices: FormFields = ["role": "pupil"]) throws -> Exchange {
    _ = try visitor.submit(columns, choices)
    return try visitor.wait(for: columns.replacing("columns", with: "check"))
  }

  func load(_ columns: String, checked: Bool = false) throws -> Exchange {
    if !checked { _ = try check(columns) }
    let result = columns.replacing("columns", with: "result")
    _ = try visitor.post(result, [:])
    return try visitor.wait(for: result)
  }

  /// The card of the first person that a load changed.
  func changed(_ columns: String) throws -> String {
    let list = try visitor.get(columns.replacing("columns", with: "result") + "?outcome=changed")
    return try #require(list.links.first { $0.hasPrefix("/people/") && $0.dropFirst(8).allSatisfy(\.isNumber) })
  }

  private func columns(_ answer: Exchange) throws -> String {
    let page = try visitor.wait(for: #require(answer.location))
    return try #require(page.forms.compactMap(\.action).first { $0.hasSuffix("/columns") })
  }
}
