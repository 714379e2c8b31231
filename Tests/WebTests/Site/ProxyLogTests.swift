import TestSupport
import Testing
import Web

struct ProxyLogTests {
  @Test("the log of the proxy hides every address that proves something")
  func secrets() throws {
    let text = try Tree.text(of: "Resources/deploy/nginx.conf")
    let hidden = Pattern(#"(?m)^  ~\^(/\S+/) +(/\S+/)…;$"#).groups(in: text)
    #expect(hidden.allSatisfy { $0[1] == $0[2] })
    let secret = Site.routes.map(\.pattern).compactMap { pattern in
      pattern.firstRange(of: "{token}").map { String(pattern[..<$0.lowerBound]) }
    }
    #expect(Set(hidden.map { $0[1] }) == Set(secret))
  }

  @Test("both sites of the proxy write that log and no other")
  func sites() throws {
    let text = try Tree.text(of: "Resources/deploy/nginx.conf")
    let logs = Pattern(#"access_log \S+ shown;"#).groups(in: text).count
    #expect(logs == text.split(separator: "\n").count { $0.hasPrefix("server {") })
  }
}
