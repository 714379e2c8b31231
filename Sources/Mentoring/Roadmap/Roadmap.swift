/// The measures of a municipality or of one organisation for a period, and how far they are agreed (Пижанка, п. 10.6, 11.6).
package struct Roadmap: Sendable, Equatable {
  package typealias ID = Identifier<Roadmap>

  package let id: ID
  package let owner: Owner
  package let title: String
  package let period: Period
  /// The code of the template that it was made from; empty for one of one's own.
  package let template: String
  /// 1 until it is agreed; a change after that makes the next one.
  package let edition: Int
  package let state: State
  package let sentOn: CalendarDate?
  package let agreedOn: CalendarDate?
  /// Whoever of the centre agreed to it.
  package let agreedBy: String
  package let version: Int

  package init(
    id: ID, owner: Owner, title: String, period: Period, template: String, edition: Int, state: State,
    sentOn: CalendarDate?, agreedOn: CalendarDate?, agreedBy: String, version: Int
  ) {
    self.id = id
    self.owner = owner
    self.title = title
    self.period = period
    self.template = template
    self.edition = edition
    self.state = state
    self.sentOn = sentOn
    self.agreedOn = agreedOn
    self.agreedBy = agreedBy
    self.version = version
  }

  /// Whose it is.
  package enum Owner: Sendable, Hashable {
    case municipality(Municipality.ID)
    case organisation(Organisation.ID)

    package var level: RoadmapTemplate.Level {
      switch self {
      case .municipality: .municipality
      case .organisation: .organisation
      }
    }
  }

  package enum State: String, Sendable, CaseIterable { case draft, sent, returned, agreed }

  package enum Step: Sendable, CaseIterable { case write, send, recall, giveBack, agree }

  /// Where a step leads from here; nil where this account cannot make it.
  package func after(_ step: Step, by account: Account) -> State? {
    guard account.mayEdit else { return nil }
    let (isCentre, isOwn) = (account.isOfCentre, owner.level == .organisation)
    guard isCentre || isOwn else { return nil }
    switch step {
    // Changing what was agreed begins the next edition.
    case .write: return state == .sent ? nil : state == .agreed ? .draft : state
    case .send: return isOwn && (state == .draft || state == .returned) ? .sent : nil
    case .recall: return isOwn && !isCentre && state == .sent ? .draft : nil
    case .giveBack: return isCentre && state == .sent ? .returned : nil
    // The centre's own roadmap is sent to nobody.
    case .agree: return isCentre && (isOwn ? state == .sent : state == .draft) ? .agreed : nil
    }
  }
}

/// What the centre asks to put right in a roadmap that was sent to it.
package struct RoadmapRemark: Sendable, Equatable {
  /// Nil for one about the whole, and for one about a measure that is gone.
  package let task: RoadmapTask.ID?
  /// The title of the measure when the remark was made; empty for one about the whole.
  package let about: String
  package let text: String
  package let madeOn: CalendarDate
  package let author: String
  /// Since when the roadmap was sent again.
  package let closedOn: CalendarDate?

  package init(
    task: RoadmapTask.ID?, about: String, text: String, madeOn: CalendarDate, author: String, closedOn: CalendarDate?
  ) {
    self.task = task
    self.about = about
    self.text = text
    self.madeOn = madeOn
    self.author = author
    self.closedOn = closedOn
  }
}

/// By what one can see that a task was done: a file, a page, or a record of the portal.
package struct TaskEvidence: Sendable, Equatable {
  package typealias ID = Identifier<TaskEvidence>

  package let id: ID
  package let kind: Kind
  /// What people read: the name of a record, what a file is of.
  package let label: String
  /// The address of a link, the key of a record.
  package let target: String
  package let addedOn: CalendarDate

  package init(id: ID, kind: Kind, label: String, target: String, addedOn: CalendarDate) {
    self.id = id
    self.kind = kind
    self.label = label
    self.target = target
    self.addedOn = addedOn
  }

  /// A record of the portal is one more case, its statement in `RecordOption` and its address in `EvidenceView`.
  package enum Kind: String, Sendable, CaseIterable {
    case file, link, order, agreement, programme, practice, group, curator

    package var isRecord: Bool { self != .file && self != .link }
  }
}
