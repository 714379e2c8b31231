internal import GRDB
import Mentoring

extension Store {
  /// The centre takes a report: from now on nothing of it changes.
  package func acceptReport(
    of slug: String, in period: ReportPeriod, version: Int, for viewer: Account, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let place = try ReportPlace.fetch(transaction.db, period, slug: slug, within: viewer.scope)
      let report = try transaction.step(.accept, place, version: version, for: viewer)
      try transaction.db.execute(
        sql: "UPDATE report SET state = 'accepted', acceptedOn = ?, version = version + 1 WHERE id = ?",
        arguments: [transaction.today, report.id])
      try transaction.recordReport(
        "reportAccepted", place, before: ["state": report.state.rawValue], after: ["state": "accepted"])
    }
  }

  /// The centre sends a report back with what is to be put right, line by line. After the lock the school gets the days
  /// of `Campaign.daysToCorrect` for it: a report that nobody may mend would be lost.
  package func returnReport(
    of slug: String, in period: ReportPeriod, remarks: [ReportLine.Code: String], version: Int,
    for viewer: Account, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let place = try ReportPlace.fetch(transaction.db, period, slug: slug, within: viewer.scope)
      let report = try transaction.step(.return, place, version: version, for: viewer)
      try transaction.db.execute(
        sql: "UPDATE reportLine SET remark = '' WHERE reportId = ? AND remark <> ''", arguments: [report.id])
      for (code, remark) in remarks where !remark.isEmpty {
        try transaction.db.execute(
          sql: "UPDATE reportLine SET remark = ? WHERE reportId = ? AND code = ?",
          arguments: [remark, report.id, code.rawValue])
        guard transaction.db.changesCount == 1 else { throw Failure.notFound }
      }
      try transaction.db.execute(
        sql: "UPDATE report SET state = 'returned', version = version + 1 WHERE id = ?", arguments: [report.id])
      try transaction.recordReport(
        "reportReturned", place, before: ["state": report.state.rawValue],
        after: remarks.reduce(into: ["state": "returned"]) { $0[$1.key.rawValue] = $1.value })
      if !place.campaign.takesReports(on: transaction.today, exception: place.exception) {
        try transaction.grantException(
          place, until: transaction.today.adding(days: Campaign.daysToCorrect), reason: "Возвращён с замечаниями")
      }
    }
  }
}
