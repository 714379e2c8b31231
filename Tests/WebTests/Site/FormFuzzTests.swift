import HTTP
import HTTPTypes
import TestSupport
import Testing
import Web

/// Every form that links lead to, sent with every field wrong: an answer in words, never a failure of the portal,
/// and nothing that was typed comes back as markup.
struct FormFuzzTests {
  private static let values: [String] = [
    "", "   ", #""><svg onload=alert(1)>"#, String(repeating: "Ж", count: 10_000), "\u{0}\u{1}\u{8}\u{1B}\u{202E}\r\n",
    "-1", "99999999999999999999999", "31.02.2026", "'; DROP TABLE person; --", "%00%", "😀",
  ]

  /// Leaving, and the one field that must stay right for anything else to be read.
  private static let untouched: Set = ["_csrf", "_key"]

  @Test("any rubbish in any form is refused in words", arguments: [DemoLogin.curator])
  func forms(login: DemoLogin) throws {
    let portal = try TestPortal()
    let visitor = try portal.visitor(login)
    var refused = 0
    for (path, form) in try Self.forms(of: login) {
      for fields in Self.wrong(form) {
        let answer = try visitor.post(form.action ?? path, fields)
        refused += answer.status == .unprocessableContent ? 1 : 0
        Self.judge(
          answer, "POST \(form.action ?? path) of \(path): \(fields.pairs.map { "\($0.name)=\($0.value.prefix(30))" })")
        if let location = answer.location, answer.status == .seeOther {
          Self.judge(try visitor.get(location), "GET \(location) after POST \(form.action ?? path)")
        }
      }
    }
    #expect(refused > 50)
    // What was accepted is shown on other pages: none of them breaks, and none shows it as markup.
    for page in try Crawl(visitor, from: ["/home"], alike: 1).visited { Self.judge(page.exchange, page.path) }
  }

  @Test("any rubbish in the query of any page is a page", arguments: [nil, .curator] as [DemoLogin?])
  func queries(login: DemoLogin?) throws {
    let portal = try TestPortal()
    let visitor = try login.map(portal.visitor) ?? portal.guest()
    var seen: Set<String> = []
    for page in try Crawl.ofDemo(login).visited {
      guard let query = try? Request(method: .get, target: page.path).query, let pattern = page.pattern else {
        continue
      }
      for name in Set(query.pairs.map(\.name) + Self.common) where seen.insert(pattern + name).inserted {
        for value in Self.some(of: Self.values, for: pattern + name) {
          let path = page.path.prefix { $0 != "?" } + "?" + query.setting(name, to: value).encoded
          // Some of it the server refuses before there is a request, and says 400 itself.
          guard (try? Request(method: .get, target: String(path))) != nil else { continue }
          Self.judge(try visitor.get(String(path)), "GET \(path.prefix(200))")
        }
      }
    }
  }

  /// Names that lists read whether or not a link was there to show them.
  private static let common = ["page", "sort", "q", "on"]

  private static func judge(_ answer: Exchange, _ what: String) {
    let expected: Set = [200, 303, 400, 404, 409, 413, 422, 429]
    #expect(expected.contains(answer.status.code), "\(what): \(answer.status)")
    // A file of a list holds what was typed as it is: it is saved, never shown as a page.
    let isFile = answer.fields[.contentDisposition]?.hasPrefix("attachment") ?? false
    #expect(isFile || !answer.hasSource("<svg onload"), "\(what): markup that somebody typed")
  }

  /// Each form once, by the shape of its action; the ends of the session are left out.
  private static func forms(of login: DemoLogin) throws -> [(String, HTMLForm)] {
    var seen: Set<String> = []
    return try Crawl.ofDemo(login).visited.flatMap { page in
      page.exchange.forms.compactMap { form -> (String, HTMLForm)? in
        let action = form.action ?? page.path
        let shape =
          Pattern(#"\d+"#).replaced(in: String(action.prefix { $0 != "?" }), by: "7")
          + form.names.sorted().joined(separator: ",")
        guard action != "/sign-out", seen.insert(shape).inserted else { return nil }
        return (page.path, form)
      }
    }
  }

  /// One of the values, others for other names: all of them for each would take a debug build many minutes.
  private static func some(of values: [String], for name: String) -> [String] {
    [values[(name.utf8.reduce(0) { $0 &* 31 &+ Int($1) } & 0xFFFF) % values.count]]
  }

  /// All fields wrong together, then one field after another.
  private static func wrong(_ form: HTMLForm) -> [FormFields] {
    let names = form.names.subtracting(untouched).sorted()
    let together = values.prefix(5).map { value in FormFields(names.map { ($0, value) }) }
    let apart = names.flatMap { name in
      some(of: values, for: name).map { form.filled(with: [name: $0]) }
    }
    // The visitor puts the tokens of its own session in.
    return (together + apart).map { fields in untouched.reduce(fields) { $0.setting($1, to: nil) } }
  }
}
