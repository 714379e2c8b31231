import HTTP
import Mentoring
import Storage

/// What a school writes on its page, and which sites may show it.
struct SectionForm: EditForm {
  var input: Input

  struct Value: Sendable {
    let words: SectionWords
    let settings: SectionSettings
  }

  static let labels = [
    (name: "about", label: "О наставничестве в школе"), (name: "invitation", label: "Кого приглашаем в наставники"),
    (name: "hosts", label: "Сайты, которые показывают раздел в рамке"),
    (name: "documentMark", label: "Метка документов (itemprop)"),
  ]

  static func fields(of section: SchoolSection) -> FormFields {
    FormFields([
      ("about", section.words.about), ("invitation", section.words.invitation),
      ("hosts", section.hosts.map(\.origin).joined(separator: "\n")), ("documentMark", section.documentMark),
    ])
  }

  mutating func validated() -> Value? {
    let about = input.text("about", label: Self.labels[0].label, limit: SectionWords.limit, lines: .several)
    let invitation = input.text("invitation", label: Self.labels[1].label, limit: SectionWords.limit, lines: .several)
    let hosts = readHosts()
    let mark = input.text("documentMark", label: "Метка", limit: 40)
    if !mark.utf8.allSatisfy(Self.isOfMark) {
      input.fail("documentMark", "Метка – латинские буквы и цифры без пробелов")
    }
    guard input.isValid else { return nil }
    return Value(
      words: SectionWords(about: about, invitation: invitation),
      settings: SectionSettings(hosts: hosts, documentMark: mark))
  }

  private mutating func readHosts() -> [FrameHost] {
    let typed = input.text("hosts", label: "Сайты", limit: 1000, lines: .several)
      .split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(String.init)
    var hosts: [FrameHost] = []
    for address in typed {
      guard let host = FrameHost(address) else {
        input.fail(
          "hosts",
          "«\(address.prefix(60))» – не адрес сайта: нужен вид https://shkola.ru (русское имя – в виде xn--…)")
        continue
      }
      if !hosts.contains(host) { hosts.append(host) }
    }
    if hosts.count > FrameHost.limit { input.fail("hosts", "Сайтов может быть не больше \(FrameHost.limit)") }
    return hosts
  }

  private static func isOfMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
