/// Something that the centre asks of schools beside the half-yearly report: a few lines until a day (Пижанка, п. 11.18).
///
/// A line may name where its answer stands: then the portal answers, and only what it does not know is asked for.
package struct DataRequest: Sendable {
  package typealias ID = Identifier<DataRequest>

  package let id: ID
  package let municipality: Municipality.ID
  package let terms: Terms
  package let sentOn: CalendarDate
  /// From that day on no answer changes.
  package let closedOn: CalendarDate?
  package let version: Int

  package init(
    id: ID, municipality: Municipality.ID, terms: Terms, sentOn: CalendarDate, closedOn: CalendarDate?, version: Int
  ) {
    self.id = id
    self.municipality = municipality
    self.terms = terms
    self.sentOn = sentOn
    self.closedOn = closedOn
    self.version = version
  }

  /// What the centre writes.
  package struct Terms: Sendable, Equatable {
    package let title: String
    package let explanation: String
    /// The day on which figures are true.
    package let asOf: CalendarDate
    package let due: CalendarDate

    package init(title: String, explanation: String, asOf: CalendarDate, due: CalendarDate) {
      self.title = title
      self.explanation = explanation
      self.asOf = asOf
      self.due = due
    }
  }

  /// One thing that is asked.
  package struct Line: Sendable, Equatable {
    package let title: String
    package let kind: Kind
    package let source: Source?

    package init(title: String, kind: Kind, source: Source?) {
      self.title = title
      self.kind = kind
      self.source = source
    }
  }

  /// How an answer is written: a whole number, per cent with one digit, «да» or «нет», a day, words.
  package enum Kind: String, Sendable, CaseIterable {
    case number, share, mark, date, text

    /// What a line of a request can be added up to.
    package var isSummed: Bool { self == .number }
  }

  /// Where in the registry an answer stands.
  package enum Source: Hashable, Sendable {
    case indicator(Indicator.Code)
    /// Of the last report that the school sent.
    case report(ReportLine.Code)
    case count(RegistryCount)

    /// «indicator:coverage», «report:base.pupils», «count:pairs».
    package init?(code: String) {
      let parts = code.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return nil }
      switch parts[0] {
      case "indicator": self = .indicator(.init(rawValue: parts[1]))
      case "report": self = .report(.init(parts[1]))
      case "count":
        guard let count = RegistryCount(rawValue: parts[1]) else { return nil }
        self = .count(count)
      default: return nil
      }
    }

    package var code: String {
      switch self {
      case .indicator(let code): "indicator:\(code.rawValue)"
      case .report(let code): "report:\(code.rawValue)"
      case .count(let count): "count:\(count.rawValue)"
      }
    }
  }

  /// How far one organisation is with it.
  package enum State: String, Sendable, CaseIterable { case asked, answered, returned }

  package static let mostLines = 10

  package func isOverdue(on today: CalendarDate) -> Bool { closedOn == nil && terms.due < today }
}

/// What the registry counts of an organisation without anybody being asked.
package enum RegistryCount: String, Sendable, CaseIterable {
  case pupils, teachers, pairs, mentees, mentors, agreements, programmes, practices, meetings, curator, order

  package var kind: DataRequest.Kind { self == .curator || self == .order ? .mark : .number }
}

extension ReportLine {
  /// How a request asks for the same; nil of what is no single figure.
  package var requestKind: DataRequest.Kind? {
    switch kind {
    case .count: .number
    case .mark: .mark
    case .mean, .words, .text: nil
    }
  }
}
