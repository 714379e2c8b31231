/// A municipal base that organisations and the centre fill together (Пижанка, п. 10.4–10.12).
///
/// Partners and their agreements are bases too, but their entries are organisations of the registry.
package enum Bank: String, Sendable, CaseIterable, Codable {
  case experts, programmes, practices, groups

  /// The record of an entry in the log: «practices:7».
  package func subject(_ id: BankEntry.ID) -> String { "\(rawValue):\(id)" }

  /// What is said of an entry beside its title, in the order of the form. The raw value is the column.
  package enum Field: String, Sendable, CaseIterable {
    case directions, occupation, format, since, phone, email, employer, post
    case aim, tasks, modules, results, duration
    case problem, solution, outcome, materials, author
    case orderNumber, orderedOn, purpose

    package enum Kind: Sendable, Equatable {
      case line(limit: Int)
      case area(limit: Int)
      case date, link, phone, email
      /// One of `ExpertFormat`.
      case format
    }

    package var kind: Kind {
      switch self {
      case .since, .orderedOn: .date
      case .materials: .link
      case .phone: .phone
      case .email: .email
      case .format: .format
      case .occupation, .employer, .post, .duration, .author: .line(limit: 200)
      case .orderNumber: .line(limit: 60)
      case .directions, .aim, .tasks, .modules, .results, .problem, .solution, .outcome, .purpose: .area(limit: 5000)
      }
    }
  }

  package var fields: [Field] {
    switch self {
    case .experts: [.directions, .employer, .post, .occupation, .format, .since, .phone, .email]
    case .programmes: [.aim, .tasks, .modules, .results, .duration]
    case .practices: [.problem, .solution, .outcome, .author, .materials]
    case .groups: [.orderNumber, .orderedOn, .purpose]
    }
  }

  /// Without these an entry says too little to be checked.
  package var required: Set<Field> {
    switch self {
    case .experts: [.directions, .format, .since]
    case .programmes: [.aim, .tasks, .modules, .results, .duration]
    case .practices: [.problem, .solution, .outcome, .author]
    case .groups: [.orderNumber, .orderedOn]
    }
  }

  /// What another organisation takes over with «использовать у себя»: its results and its author are its own.
  package var copied: [Field] {
    switch self {
    case .experts, .groups: []
    case .programmes: fields
    case .practices: [.problem, .solution]
    }
  }

  /// Whether the centre checks an entry before everybody sees it. A working group is appointed by order, and that is all.
  package var isModerated: Bool { self != .groups }

  package var hasForm: Bool { self == .programmes || self == .practices }

  package var canBeCopied: Bool { !copied.isEmpty }

  /// The lines that an entry may have below it.
  package var items: BankItem.Kind? {
    switch self {
    case .experts, .practices: nil
    case .programmes: .contest
    case .groups: .member
    }
  }
}

/// How an expert works with those who ask.
package enum ExpertFormat: String, Sendable, CaseIterable {
  case inPerson, remote, both
}
