/// A paper that a school must have (Пижанка, п. 11.1–11.9), and by what one sees that it has it.
package struct ObligatoryPaper: Sendable, Equatable {
  package let kind: DocumentKind
  package let due: CalendarDate
  package let evidence: Evidence?
  /// The act that the paper follows from was replaced after it.
  package let isOutdated: Bool

  package init(kind: DocumentKind, due: CalendarDate, evidence: Evidence?, isOutdated: Bool) {
    self.kind = kind
    self.due = due
    self.evidence = evidence
    self.isOutdated = isOutdated
  }

  package enum Evidence: Sendable, Equatable {
    /// The paper itself is entered.
    case document(OfficialDocument.ID, number: String, date: CalendarDate, isPublished: Bool, isReadable: Bool)
    /// A record of the portal says that it is there, so that nobody enters it twice.
    case record(number: String, date: CalendarDate?)
  }

  /// Never stored. Missing papers come first, then those to be renewed.
  package enum Status: Int, Sendable, CaseIterable { case overdue, missing, outdated, recorded, entered }

  package func status(on date: CalendarDate) -> Status {
    switch evidence {
    case nil: due < date ? .overdue : .missing
    case _ where isOutdated: .outdated
    case .record: .recorded
    case .document: .entered
    }
  }

  package var isThere: Bool { evidence != nil }
}
