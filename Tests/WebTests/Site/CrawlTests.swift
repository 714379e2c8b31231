import HTTPTypes
import TestSupport
import Testing
import Web

/// Everything that a role can reach by following links, opened.
struct CrawlTests {
  @Test("every link of every role leads to a page", arguments: [nil] + DemoLogin.allCases.map(Optional.init))
  func links(login: DemoLogin?) throws {
    let crawl = try Crawl.ofDemo(login)
    for page in crawl.visited {
      let expected: [HTTPResponse.Status] = [.ok, .seeOther] + (page.isQuestion ? [.unprocessableContent] : [])
      let isRight = expected.contains(page.exchange.status)
      #expect(isRight, "\(page.path), linked from \(page.from): \(page.exchange.status)")
    }
    #expect(crawl.visited.count > (login == nil ? 5 : 15))
  }

  @Test("what every page owes to people and machines", arguments: [nil, .curator, .centre, .ruo] as [DemoLogin?])
  func pages(login: DemoLogin?) throws {
    for page in try Crawl.ofDemo(login).visited where page.exchange.status == .ok {
      for problem in problems(of: page.exchange) { Issue.record("\(page.path): \(problem)") }
    }
  }

  private func problems(of page: Exchange) -> [String] {
    guard page.fields[.contentType]?.hasPrefix("text/html") == true else { return [] }
    var problems: [String] = []
    let ids = Self.id.groups(in: page.body).map { $0[1] }
    for (id, uses) in Dictionary(grouping: ids, by: \.self) where uses.count > 1 { problems.append("id \(id) twice") }
    for name in Self.reference.groups(in: page.body).flatMap({ $0[1].split(separator: " ").map(String.init) })
    where !ids.contains(name) {
      problems.append("nothing has the id \(name)")
    }
    let headings = Self.heading.groups(in: page.body)
    if headings.count != 1 { problems.append("\(headings.count) headings of the first level") }
    if page.body.utf8.count > 600_000 { problems.append("\(page.body.utf8.count) bytes") }
    if Self.unfilled.groups(in: page.body).first != nil { problems.append("an unfilled place of a template or a nil") }
    return problems
  }

  private static let id = Pattern(#"\sid="([^"]*)""#)
  private static let reference = Pattern(#"\s(?:for|aria-describedby|aria-labelledby|aria-controls)="([^"]+)""#)
  private static let heading = Pattern(#"<h1\b"#)
  private static let unfilled = Pattern(#"\{\{[#^>/!&]?\s?[A-Za-z]|Optional\(|\bnil\b(?!-return)"#)
}
