/// A table that somebody brings in: read, checked, decided on, loaded in one transaction, and gone after a day.
package enum Import {
  package typealias ID = Identifier<Import>

  package enum Stage: String, Sendable, CaseIterable {
    /// The meaning of the columns is asked.
    case columns
    case checked, loaded, withdrawn
  }

  /// What becomes of a row; the first three are loaded or need not be, the last is the rest of the file.
  package enum Outcome: String, Sendable, CaseIterable {
    case new, changed, same, similar, refused
  }

  /// What somebody said of a row that looks like a registered person.
  package enum Decision: Sendable, Equatable {
    case person(Person.ID)
    case other, skip
  }

  /// Seconds for which a table is kept and a load may be taken back (`ux.md` K4).
  package static let lifetime: Int64 = 86_400
  /// Rows with people in them.
  package static let rowLimit = 20_000
}

extension Import.Decision: RawRepresentable {
  package init?(rawValue: String) {
    switch rawValue {
    case "other": self = .other
    case "skip": self = .skip
    default:
      guard let id = Person.ID(rawValue) else { return nil }
      self = .person(id)
    }
  }

  package var rawValue: String {
    switch self {
    case .person(let id): id.description
    case .other: "other"
    case .skip: "skip"
    }
  }
}
