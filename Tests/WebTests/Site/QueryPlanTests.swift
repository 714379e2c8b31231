import Storage
import TestSupport
import Testing
import Web

/// No page reads a big table from end to end: a region has 420,000 pupils.
struct QueryPlanTests {
  private static let big: Set = ["person", "stay", "pair", "event", "placement", "formerSurname", "meeting"]

  @Test("no page scans a big table", arguments: [nil, .curator, .centre] as [DemoLogin?])
  func plans(login: DemoLogin?) throws {
    let portal = try TestPortal()
    let visitor = try login.map(portal.visitor) ?? portal.guest()
    var pages = 0
    let plans = try portal.store.plans {
      pages = try Crawl(visitor, from: [login == nil ? "/" : "/home"], alike: 1).visited.count
    }
    #expect(pages > 0 && plans.count > 0)
    for plan in plans {
      let names = Self.names(in: plan.sql)
      for step in plan.steps where Self.isScan(step, of: names) { Issue.record("\(step)\n\(plan.sql)") }
    }
  }

  @Test("nor does an import, from its check to its withdrawal")
  func planOfImport() throws {
    let portal = try TestPortal()
    let curator = try portal.visitor(.curator)
    let table = "ФИО\tДата рождения\tКласс\nЁлкина Алёна\t27.09.2011\t9А\nКотов Даниил Сергеевич\t\t8А\n"
    let plans = try portal.store.plans {
      let read = try curator.submit("/imports/new", ["text": table, "way": "paste"]).location ?? ""
      let columns = try curator.wait(for: read).forms.compactMap(\.action).first { $0.hasSuffix("/columns") } ?? ""
      let step = { (name: String) in columns.replacing("columns", with: name) }
      _ = try curator.submit(columns, ["role": "pupil"])
      for page in ["check", "duplicates"] { _ = try curator.wait(for: step(page)) }
      for change in ["result", "withdrawal"] {
        _ = try curator.post(step(change), [:])
        #expect(try curator.wait(for: step("result")).status == .ok)
      }
    }
    #expect(plans.contains { $0.sql.contains("asked") })
    for plan in plans {
      let names = Self.names(in: plan.sql)
      for step in plan.steps where Self.isScan(step, of: names) { Issue.record("\(step)\n\(plan.sql)") }
    }
  }

  /// The big tables of a statement under the names that its plan uses.
  private static func names(in sql: String) -> Set<String> {
    let source = Pattern(#"\b(?:FROM|JOIN)\s+(\w+)(?:\s+AS\s+(\w+))?"#)
    return Set(source.groups(in: sql).filter { big.contains($0[1]) }.map { $0[2].isEmpty ? $0[1] : $0[2] })
  }

  /// A scan without an index, or an index made for one answer, which is a scan too.
  private static func isScan(_ step: String, of names: Set<String>) -> Bool {
    let words = step.split(separator: " ")
    guard words.count >= 2, names.contains(String(words[1])) else { return false }
    if step.contains("AUTOMATIC") { return true }
    return words[0] == "SCAN" && !step.contains("USING INDEX") && !step.contains("USING COVERING INDEX")
  }
}
