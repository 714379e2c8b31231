/// An entry of a bank: an expert, a programme, a practice, a working group.
package struct BankEntry: Sendable, Equatable {
  package typealias ID = Identifier<BankEntry>

  package let id: ID
  package let bank: Bank
  package let draft: BankDraft
  package let moderation: Moderation
  /// What the centre asked to be put right; empty when it asked nothing.
  package let remark: String
  package let version: Int

  package init(
    id: ID, bank: Bank, draft: BankDraft, moderation: Moderation, remark: String, version: Int
  ) {
    self.id = id
    self.bank = bank
    self.draft = draft
    self.moderation = moderation
    self.remark = remark
    self.version = version
  }

  /// A working group is changed as long as it exists, everything else until it is published.
  package func mayEdit(_ hand: Moderation.Hand) -> Bool {
    bank.isModerated ? moderation.mayEdit(hand) : hand != .reader && moderation != .archived
  }

  /// Where a step leads; nil when it cannot be made.
  package func after(_ step: Moderation.Step, by hand: Moderation.Hand) -> Moderation? {
    guard !bank.isModerated else { return moderation.after(step, by: hand) }
    switch (step, moderation, hand) {
    case (_, _, .reader): return nil
    case (.archive, .published, _): return .archived
    case (.restore, .archived, _): return .published
    default: return nil
    }
  }

  /// A contest is won after the programme was published, and a group changes its members.
  package func mayAddItems(_ hand: Moderation.Hand) -> Bool { hand != .reader && moderation != .archived }

  /// The centre enters the sheets of experts, who have no accounts.
  package func mayBeScored(_ hand: Moderation.Hand) -> Bool {
    bank == .practices && (hand == .checker || hand == .both) && (moderation == .submitted || moderation == .published)
  }

  /// To those who only read an entry its forms do not exist; to the others they open while a rule lets them.
  package func check(_ hand: Moderation.Hand, _ may: (BankEntry, Moderation.Hand) -> Bool) throws {
    guard hand != .reader else { throw Failure.notFound }
    guard may(self, hand) else { throw Failure.forbidden }
  }

  /// What looks like a name of a child or a private contact, field by field. Experts and members of groups are adults who agreed.
  package func traces(_ minors: MinorNames) -> [(field: Bank.Field?, words: [String])] {
    guard bank.canBeCopied else { return [] }
    let texts =
      [(field: Bank.Field?.none, text: draft.title)]
      + bank.fields.filter { $0 != .author && $0 != .materials }.map { ($0, draft[$0]) }
    return texts.map { ($0.field, PublicText.traces(in: $0.text, minors)) }.filter { !$0.words.isEmpty }
  }

  /// Fields that must be filled before the centre checks the entry.
  package var missing: [Bank.Field] {
    bank.fields.filter { bank.required.contains($0) && draft[$0].isEmpty }
  }
}

/// What somebody enters about an entry; the key, the state and the version are the registry's.
package struct BankDraft: Sendable, Equatable {
  package var owner: Owner
  /// Empty for an expert of the registry, who is called as the registry calls the person.
  package var title: String
  /// Absent where the bank has no forms, or the entry is about all of them.
  package var form: MentoringForm.Code?
  package var person: Person.ID?
  /// Where an expert from outside the registry works, if that is an organisation of the registry.
  package var employer: Organisation.ID?
  /// The entry that this one was made from.
  package var source: BankEntry.ID?
  /// Texts as the columns keep them: dates in ISO, choices as codes.
  package var texts: [Bank.Field: String]

  package init(
    owner: Owner, title: String, form: MentoringForm.Code? = nil, person: Person.ID? = nil,
    employer: Organisation.ID? = nil, source: BankEntry.ID? = nil, texts: [Bank.Field: String] = [:]
  ) {
    self.owner = owner
    self.title = title
    self.form = form
    self.person = person
    self.employer = employer
    self.source = source
    self.texts = texts
  }

  package subscript(_ field: Bank.Field) -> String { texts[field] ?? "" }

  /// Whose an entry is: of an organisation, or of the centre of a municipality.
  package enum Owner: Hashable, Sendable {
    case municipality(Municipality.ID)
    case organisation(Organisation.ID)

    package var isCentre: Bool {
      switch self {
      case .municipality: true
      case .organisation: false
      }
    }
  }
}
