internal import GRDB
import Mentoring

/// A meeting that was removed a moment ago: the log is what it is put back from.
package struct RemovedMeeting: Sendable {
  package let id: Meeting.ID
  package let meeting: Meeting
}

extension RemovedMeeting {
  /// The last one removed from a pair, as long as it can be put back.
  static func fetch(_ db: Database, of pair: Pair.ID, at moment: Int64) throws -> RemovedMeeting? {
    let request: SQLRequest<Row> = """
      SELECT event.before, event.after
      FROM event
      WHERE event.subject = \("pair:\(pair)") AND event.kind = 'meetingRemoved' AND event.at > \(moment - Meeting.memory)
      ORDER BY event.id DESC
      LIMIT 1
      """
    guard let row = try request.fetchOne(db) else { return nil }
    guard let id = Meeting.ID(try EventLine.values(row[1])["meeting"]),
      let meeting = Meeting(logged: try EventLine.values(row[0])),
      try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM meeting WHERE id = ?)", arguments: [id]) == false
    else { return nil }
    return RemovedMeeting(id: id, meeting: meeting)
  }
}

extension Meeting {
  /// What the log keeps of a meeting: everything that was entered.
  var logged: [String: String] {
    let values = [
      "heldOn": date.iso, "kind": kind.rawValue, "state": state == .held ? "" : state.rawValue,
      "minutes": minutes.map(String.init) ?? "", "isOnline": isOnline ? "1" : "", "place": place, "topic": topic,
      "result": result, "nextStep": nextStep,
    ]
    return values
  }

  fileprivate init?(logged values: [String: String]) {
    guard let date = values["heldOn"].flatMap(CalendarDate.init(iso:)),
      let kind = values["kind"].flatMap(Kind.init(rawValue:))
    else { return nil }
    self.init(
      date: date, kind: kind, state: values["state"].flatMap(State.init(rawValue:)) ?? .held,
      minutes: values["minutes"].flatMap { Int($0) }, isOnline: values["isOnline"] == "1",
      place: values["place"] ?? "", topic: values["topic"] ?? "", result: values["result"] ?? "",
      nextStep: values["nextStep"] ?? "")
  }
}
