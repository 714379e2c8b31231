/// What one organisation answers to a campaign. A correction after acceptance is a report of its own beside the first.
package struct Report: Sendable, Equatable {
  package typealias ID = Identifier<Report>

  package let id: ID
  /// 1, and 2 for the first correction.
  package let edition: Int
  package let state: State
  /// «Участников нет»: every figure is zero.
  package let isNil: Bool
  package let signature: Signature?
  /// The first day on which this edition was sent; a return for correction does not move it, a recall does.
  package let sentOn: CalendarDate?
  package let acceptedOn: CalendarDate?
  package let version: Int

  package init(
    id: ID, edition: Int, state: State, isNil: Bool, signature: Signature?, sentOn: CalendarDate?,
    acceptedOn: CalendarDate?, version: Int
  ) {
    self.id = id
    self.edition = edition
    self.state = state
    self.isNil = isNil
    self.signature = signature
    self.sentOn = sentOn
    self.acceptedOn = acceptedOn
    self.version = version
  }

  package enum State: String, Sendable, CaseIterable { case draft, sent, returned, accepted }

  /// Who answers for the figures: the head or the curator.
  package struct Signature: Sendable, Equatable {
    package let name: String
    package let post: String
    package let date: CalendarDate

    package init(name: String, post: String, date: CalendarDate) {
      self.name = name
      self.post = post
      self.date = date
    }
  }

  package enum Step: Sendable, CaseIterable { case write, send, recall, `return`, accept, correct }

  /// Whose hand a report is in: whoever fills it in, whoever takes it, or whoever only looks.
  package enum Hand: Sendable, CaseIterable { case school, centre, reader }

  /// «Принят с опозданием на 3 дня».
  package func daysLate(due: CalendarDate) -> Int { sentOn.map { max(0, due.days(until: $0)) } ?? 0 }
}

extension Report.State {
  /// Where a step leads from here; nil where it cannot be made. The centre may write for a school, and only it judges.
  package func after(_ step: Report.Step, by hand: Report.Hand) -> Report.State? {
    switch (step, hand) {
    case (_, .reader): nil
    case (.write, .school), (.write, .centre): isOpen ? self : nil
    case (.send, .school), (.send, .centre): isOpen ? .sent : nil
    case (.recall, .school): self == .sent ? .draft : nil
    case (.return, .centre): self == .sent ? .returned : nil
    case (.accept, .centre): self == .sent ? .accepted : nil
    case (.correct, .school), (.correct, .centre): self == .accepted ? .draft : nil
    case (.recall, .centre), (.return, .school), (.accept, .school): nil
    }
  }

  /// With those who write it.
  package var isOpen: Bool { self == .draft || self == .returned }

  /// With the centre or settled: the figures stand still.
  package var isFrozen: Bool { !isOpen }
}

extension Account {
  /// Whose hand a report of an organisation that the account reaches is in.
  package var reportHand: Report.Hand {
    switch role {
    case .curator: .school
    case .coordinator, .administrator: .centre
    case .ruo: .reader
    }
  }
}
