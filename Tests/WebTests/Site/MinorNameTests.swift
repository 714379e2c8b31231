import Foundation
import Mentoring
import Storage
import TestSupport
import Testing

/// Guests and the district office never read the name of a child, on whatever page (`ux.md` 61, 152-ФЗ).
struct MinorNameTests {
  @Test("no minor is named to guests and to the district office", arguments: [nil, .ruo] as [DemoLogin?])
  func names(login: DemoLogin?) throws {
    let minors = try Self.minors.get()
    #expect(minors.count > 1_000)
    for page in try Crawl.ofDemo(login).visited {
      let named = Self.phrases(of: page.exchange.text).intersection(minors)
      #expect(named.isEmpty, "\(page.path): \(named.sorted())")
    }
  }

  @Test("behind a figure every child is a number, whichever list and whichever side of the pair")
  func figures() throws {
    let minors = try Self.minors.get()
    let ruo = try TestPortal().visitor(.ruo)
    for list in ["counted", "missed", "repeats"] {
      for page in 1...3 {
        let text = try ruo.get("/coverage?list=\(list)&page=\(page)").text
        #expect(text.contains("Обучающийся №"), "\(list), \(page)")
        #expect(Self.phrases(of: text).isDisjoint(with: minors), "\(list), \(page)")
      }
    }
  }

  /// Full and short names of the minors of the demo that no adult shares.
  private static let minors = Result {
    let account = Account(id: .init(1), login: "a", name: "a", post: "", role: .administrator, scope: .everything)
    var filter = PersonFilter()
    filter.includesLeft = true
    let everybody = try TestPortal.demoStore().people(filter, for: account, on: TestPortal.today, size: 10_000).lines
    let names = { (isMinor: Bool) in
      Set(everybody.filter { $0.isMinor == isMinor }.flatMap { [$0.name.full, $0.name.short.withPlainSpaces] })
    }
    return names(true).subtracting(names(false))
  }

  /// Every two and every three words in a row.
  private static func phrases(of text: String) -> Set<String> {
    let words = text.withPlainSpaces.split(separator: " ")
      .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: ",;:«»()")) }
    return Set(
      (2...3).flatMap { length in
        words.indices.dropLast(length - 1).map { words[$0..<$0 + length].joined(separator: " ") }
      })
  }
}

extension String {
  fileprivate var withPlainSpaces: String { replacing("\u{A0}", with: " ") }
}
