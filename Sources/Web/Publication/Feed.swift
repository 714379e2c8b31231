import Mentoring
import Storage

/// News and documents of a school as a feed (Atom, RFC 4287).
struct Feed: Sendable {
  let title: String
  let address: String
  let pageAddress: String
  let updated: String
  let entries: [Entry]

  struct Entry: Sendable {
    let id: String
    let title: String
    let date: String
    let summary: String
    let address: String
  }

  init(_ school: PublicSchool, origin: String, clock: Clock) {
    let slug = school.place.slug
    title = "Наставничество: \(school.shortName)"
    address = origin + PublicAddress.feed(slug)
    let page = origin + PublicAddress.school(slug)
    pageAddress = page
    let news = school.news.compactMap { item in
      item.publishedOn.map { date in
        Entry(
          id: "\(page)#news-\(item.id)", title: item.title, date: Self.time(date),
          summary: SafeMarkup(item.text).plain, address: "\(page)#news-\(item.id)")
      }
    }
    let documents = school.documents.compactMap { document in
      document.date.map { date in
        Entry(
          id: "\(page)#document-\(date.iso)-\(Russian.slug(document.title))-\(Russian.slug(document.number))",
          title: "\(document.title) № \(document.number)", date: Self.time(date), summary: "",
          address: document.file.map { origin + DocumentAddress.file($0.document) } ?? "\(page)#documents")
      }
    }
    entries = (news + documents).sorted { $0.date > $1.date }
    updated = entries.first?.date ?? Self.time(school.changedAt.map(clock.date) ?? school.implementation.since)
  }

  private static func time(_ day: CalendarDate) -> String { day.iso + "T00:00:00+03:00" }

  var xml: String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru">
    <title>\(Self.escaped(title))</title>
    <id>\(Self.escaped(pageAddress))</id>
    <link rel="self" type="application/atom+xml" href="\(Self.escaped(address))"/>
    <link rel="alternate" type="text/html" href="\(Self.escaped(pageAddress))"/>
    <author><name>\(Self.escaped(title))</name></author>
    <updated>\(updated)</updated>

    """ + entries.map(Self.xml).joined() + "</feed>\n"
  }

  private static func xml(_ entry: Entry) -> String {
    """
    <entry>
    <title>\(escaped(entry.title))</title>
    <id>\(escaped(entry.id))</id>
    <link rel="alternate" href="\(escaped(entry.address))"/>
    <updated>\(entry.date)</updated>
    <summary type="text">\(escaped(entry.summary))</summary>
    </entry>

    """
  }

  /// What XML 1.0 forbids is left out, what it means is written so.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      default:
        let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        if isAllowed { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }
}
