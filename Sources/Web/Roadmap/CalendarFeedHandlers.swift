import HTTP
import HTTPTypes
import Mentoring
import Storage

enum CalendarFeedHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    let feed = try context.store.feed(of: context.viewer().id)
    return try context.page(CalendarFeedPage(feed, clock: context.portal.clock))
  }

  /// The address is shown by the answer itself and by nothing else: the portal keeps its hash only.
  @Sendable static func create(_ context: Context) throws -> Response {
    try context.once {
      let code = InvitationCode.random()
      try context.store.issueFeed(to: context.viewer().id, link: Secret.hex(code.hash), by: context.author)
      return try context.page(
        CalendarFeedIssuedPage(context.portal.settings.origin + CalendarFeedAddress.file(code.text + ".ics")))
    }
  }

  @Sendable static func delete(_ context: Context) throws -> Response {
    try context.once {
      try context.store.revokeFeed(of: context.viewer().id, by: context.author)
      return context.redirect(to: CalendarFeedAddress.show, .calendarFeedRevoked)
    }
  }

  /// Nobody guesses 140 random bits, and a calendar goes on asking for an address that was taken back: it slows nobody down.
  /// One that is unknown looks the same.
  @Sendable static func file(_ context: Context) throws -> Response {
    let token = context.parameters["token"] ?? ""
    guard token.hasSuffix(".ics"), let code = InvitationCode(String(token.dropLast(".ics".count))),
      let tasks = try context.store.feedTasks(Secret.hex(code.hash), on: context.today)
    else { throw Failure.notFound }
    let calendar = CalendarFile(
      tasks, origin: context.portal.settings.origin, stamp: context.today)
    return Response(
      fields: [
        .contentType: "text/calendar; charset=utf-8", .cacheControl: "no-store",
        .contentDisposition: "attachment; filename=\"roadmap.ics\"",
      ], body: .bytes(Array(calendar.text.utf8)))
  }
}

/// Deadlines as other calendars read them (RFC 5545). Titles and organisations only: who does a thing, and what was said of
/// it, stays in the portal.
struct CalendarFile {
  let text: String

  init(_ lines: [RoadmapTaskLine], origin: String, stamp: CalendarDate) {
    let host = origin.split(separator: "/").last.map(String.init) ?? "nastavnik"
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//nastavnik//roadmap//RU", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:\(Self.escaped("Дорожная карта наставничества"))",
    ]
    let events = lines.flatMap { line -> [String] in
      guard let due = line.task.due else { return [] }
      let overdue = due < stamp ? "Просрочено: " : ""
      return [
        "BEGIN:VEVENT", "UID:roadmap-task-\(line.task.id)@\(host)", "DTSTAMP:\(Self.day(stamp))T000000Z",
        "DTSTART;VALUE=DATE:\(Self.day(due))", "DTEND;VALUE=DATE:\(Self.day(due.adding(days: 1)))",
        "SUMMARY:\(Self.escaped(overdue + line.task.title))",
        "DESCRIPTION:\(Self.escaped("\(line.organisation ?? "Муниципальная карта"). Срок: \(line.task.term)"))",
        "URL:\(origin)\(RoadmapTaskAddress.show(line.task.id))", "TRANSP:TRANSPARENT", "END:VEVENT",
      ]
    }
    text = (head + events + ["END:VCALENDAR"]).map(Self.folded).joined()
  }

  private static func day(_ date: CalendarDate) -> String { date.iso.replacing("-", with: "") }

  /// Section 3.3.11.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
      .split(omittingEmptySubsequences: false) { $0.isNewline }.joined(separator: "\\n")
  }

  /// Section 3.1: no line is longer than 75 octets, and no letter is cut.
  private static func folded(_ line: String) -> String {
    var (result, length) = ("", 0)
    for character in line {
      let size = character.utf8.count
      if length + size > 75 {
        result += "\r\n "
        length = 1
      }
      result.append(character)
      length += size
    }
    return result + "\r\n"
  }
}
