/// How far the check of an entry has come. An organisation submits, the centre checks.
package enum Moderation: String, Sendable, CaseIterable {
  case draft, submitted, returned, published, archived

  package enum Step: String, Sendable, CaseIterable {
    case submit, publish, `return`, archive, restore

    /// Whether others read the entry after it.
    package var opens: Bool { self == .submit || self == .publish }
  }

  /// Whose hand an entry is in.
  package enum Hand: Sendable {
    /// The organisation whose entry it is.
    case owner
    /// The centre, on an entry of an organisation.
    case checker
    /// The centre, on an entry of its own: there is nobody else to check it.
    case both
    /// Everybody else reads.
    case reader
  }

  package var isPublic: Bool { self == .published }

  /// Whether the words of the entry may be changed: while the centre has not published it, and by the centre while it checks.
  package func mayEdit(_ hand: Hand) -> Bool {
    switch (self, hand) {
    case (_, .reader), (.published, _), (.archived, _): false
    case (.draft, _), (.returned, _): true
    case (.submitted, .checker), (.submitted, .both): true
    case (.submitted, .owner): false
    }
  }

  /// Where a step leads; nil when it cannot be made from here by this hand.
  package func after(_ step: Step, by hand: Hand) -> Moderation? {
    switch (step, hand) {
    case (_, .reader): nil
    case (.submit, .owner): isOpen ? .submitted : nil
    case (.publish, .checker): self == .submitted ? .published : nil
    case (.publish, .both): isOpen || self == .submitted ? .published : nil
    case (.return, .checker), (.return, .both): self == .submitted || self == .published ? .returned : nil
    case (.archive, .owner): isOpen ? .archived : nil
    case (.archive, .checker), (.archive, .both): self == .archived ? nil : .archived
    case (.restore, _): self == .archived ? .draft : nil
    case (.submit, .checker), (.submit, .both), (.publish, .owner), (.return, .owner): nil
    }
  }

  /// With the one who wrote it.
  private var isOpen: Bool { self == .draft || self == .returned }
}

extension Account {
  /// Whose hand an entry is in for this account, given that it sees the entry at all.
  package func hand(on owner: BankDraft.Owner) -> Moderation.Hand {
    switch (scope, owner) {
    case (.organisations(let own), .organisation(let id)): own.contains(id) ? .owner : .reader
    case (.organisations, .municipality): .reader
    case (_, .organisation): isOfCentre ? .checker : .reader
    case (_, .municipality): isOfCentre ? .both : .reader
    }
  }
}
