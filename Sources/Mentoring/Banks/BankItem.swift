/// A line below an entry: a contest that a programme took part in (Л-Кузнецкий, п. 3.6), a member of a working group.
package struct BankItem: Sendable, Equatable {
  package typealias ID = Identifier<BankItem>

  package let id: ID
  package let texts: [Field: String]

  package init(id: ID, texts: [Field: String]) {
    self.id = id
    self.texts = texts
  }

  package subscript(_ field: Field) -> String { texts[field] ?? "" }

  package enum Kind: String, Sendable, CaseIterable {
    case contest, member

    package var fields: [Field] {
      switch self {
      case .contest: [.contest, .year, .result]
      case .member: [.name, .post, .part]
      }
    }
  }

  /// The raw value is the column.
  package enum Field: String, Sendable, CaseIterable {
    case contest, year, result
    case name, post, part
  }
}
