import HTTP
import Mentoring

/// Which fifty of a list are shown, and the links to the others (`ux.md` 49).
struct Pagination: Encodable, Sendable {
  static let size = 50

  let summary: String
  let previous: String?
  let next: String?
  let pages: [Link]

  struct Link: Encodable, Sendable {
    let label: String
    let address: String
    let isCurrent: Bool
    let isGap: Bool
  }

  /// - Parameters:
  ///   - page: counted from 1, as in the address; a page past the end shows what the last one is.
  ///   - address: of the list with another query.
  init(total: Int, page: Int, size: Int = Self.size, query: FormFields, address: (FormFields) -> String) {
    let count = Self.count(of: total, size)
    let page = min(max(page, 1), count)
    func link(_ number: Int) -> String { address(query.setting("page", to: number == 1 ? nil : String(number))) }
    let first = (page - 1) * size + 1
    let last = min(page * size, total)
    summary =
      total == 0
      ? "Показано 0" : "Показано \(Russian.number(first))–\(Russian.number(last)) из \(Russian.number(total))"
    previous = page > 1 ? link(page - 1) : nil
    next = page < count ? link(page + 1) : nil
    pages = count > 1 ? Self.links(count, page, link) : []
  }

  /// The page that a typed number means: never before the first nor after the last.
  static func page(_ wanted: Int, of total: Int) -> Int { min(max(wanted, 1), count(of: total, size)) }

  private static func count(of total: Int, _ size: Int) -> Int { max(1, (total + size - 1) / size) }

  /// 1 … 4 5 6 … 12.
  private static func links(_ count: Int, _ page: Int, _ address: (Int) -> String) -> [Link] {
    var links: [Link] = []
    for number in 1...count {
      if number == 1 || number == count || abs(number - page) <= 1 {
        links.append(
          Link(label: Russian.number(number), address: address(number), isCurrent: number == page, isGap: false))
      } else if links.last?.isGap == false {
        links.append(Link(label: "", address: "", isCurrent: false, isGap: true))
      }
    }
    return links
  }

  static let sample = Pagination(total: 614, page: 5, query: [:]) { "/people?" + $0.encoded }
}
