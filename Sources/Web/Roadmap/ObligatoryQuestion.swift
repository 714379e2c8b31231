import HTTP
import Mentoring
import Storage

/// What the address of the matrix of papers asks: whose, which paper, in which state.
struct ObligatoryQuestion: Sendable {
  let fields: FormFields
  let kind: DocumentKind.Code?
  let wanted: Wanted?

  /// States by which organisations are looked for.
  enum Wanted: String, Sendable, CaseIterable {
    case lacking, overdue, outdated, unpublished

    fileprivate func holds(_ paper: ObligatoryPaper, on today: CalendarDate) -> Bool {
      switch self {
      case .lacking: !paper.isThere
      case .overdue: paper.status(on: today) == .overdue
      case .outdated: paper.status(on: today) == .outdated
      case .unpublished:
        if case .document(_, _, _, let isPublished, _) = paper.evidence { !isPublished } else { true }
      }
    }
  }

  init(_ query: FormFields) {
    let known = ["municipality", "paper", "state"]
    fields = FormFields(query.pairs.filter { known.contains($0.name) && !$0.value.isEmpty }.map { ($0.name, $0.value) })
    kind = fields["paper"].map(DocumentKind.Code.init(rawValue:))
    wanted = Wanted(rawValue: fields["state"] ?? "")
  }

  /// A paper alone is looked for where it is missing.
  func lines(_ lines: [ObligatoryLine], on today: CalendarDate) -> [ObligatoryLine] {
    guard let wanted = wanted ?? (kind == nil ? nil : .lacking) else { return lines }
    return lines.filter { line in
      line.papers.contains { (kind == nil || $0.kind.code == kind) && wanted.holds($0, on: today) }
    }
  }
}

extension Words {
  static func papersWanted(_ wanted: ObligatoryQuestion.Wanted) -> String {
    switch wanted {
    case .lacking: "нет документа"
    case .overdue: "просрочен"
    case .outdated: "нужно обновить"
    case .unpublished: "не опубликован"
    }
  }
}
