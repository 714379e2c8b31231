import Mentoring
import Storage

extension Words {
  /// «Приказ о внедрении № 5-од от 01.02.2021».
  static func documentTitle(_ line: DocumentLine) -> String {
    let terms = line.document.terms
    let name = terms.title.isEmpty ? line.kind.title : terms.title
    return "\(name) \(documentNumber(terms.number, terms.issuedOn))"
  }

  /// «№ 5-од от 01.02.2021».
  static func documentNumber(_ number: String, _ date: CalendarDate?) -> String {
    [
      number.isEmpty ? nil : "№\(Typography.noBreakSpace)\(number)",
      date.map { "от\(Typography.noBreakSpace)\(Russian.date($0))" },
    ].compactMap(\.self).joined(separator: " ")
  }

  static func documentLevel(_ level: DocumentKind.Level) -> String {
    switch level {
    case .region: "регион"
    case .district: "район"
    case .school: "организация"
    }
  }

  static func paperStatus(_ status: ObligatoryPaper.Status) -> StatusWord {
    switch status {
    case .overdue: StatusWord("нет, просрочен", .bad)
    case .missing: StatusWord("нет", .warn)
    case .outdated: StatusWord("обновить", .warn)
    case .recorded: StatusWord("есть запись", .ok)
    case .entered: StatusWord("есть", .ok)
    }
  }

  /// In the cell of a file, where there are no colours.
  static func paper(_ paper: ObligatoryPaper, on today: CalendarDate) -> String {
    switch paper.evidence {
    case .document(_, let number, let date, let isPublished, _):
      documentNumber(number, date) + (isPublished ? ", опубликован" : "")
        + (paper.isOutdated ? ", нужно обновить" : "")
    case .record(let number, let date): "по записи портала: \(documentNumber(number, date))"
    case nil: paper.due < today ? "нет, срок был \(Russian.date(paper.due))" : "нет, срок \(Russian.date(paper.due))"
    }
  }

  static func format(_ file: DocumentFile) -> String {
    "\(file.format.rawValue.uppercased()), \(fileSize(file.size))"
  }
}
