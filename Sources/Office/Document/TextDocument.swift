/// A text document that the portal writes itself: headings, paragraphs and tables, said once for paper and for screen.
///
/// Orders about pairs are filled into a document of the centre (`DocumentTemplate`); here the text itself depends on the
/// figures, so there is nothing to fill in.
package struct TextDocument: Sendable {
  package let title: String
  package let parts: [Part]

  package init(_ title: String, _ parts: [Part]) {
    self.title = title
    self.parts = parts
  }

  /// What lies on sheets of one direction.
  package struct Part: Sendable {
    package let isLandscape: Bool
    package var blocks: [Block]

    package init(isLandscape: Bool = false, _ blocks: [Block]) {
      self.isLandscape = isLandscape
      self.blocks = blocks
    }
  }

  /// A paragraph of some kind, or a table.
  package enum Block: Sendable, Equatable, Codable {
    case title(String)
    case heading(String)
    case text(String)
    /// The author's own words among those of the portal.
    case quote(String)
    case right(String)
    /// Where the figures above come from.
    case source(String)
    case table(Table)
    case signature(post: String, name: String)
  }

  /// Rows under a head that every page repeats.
  package struct Table: Sendable, Equatable, Codable {
    package let name: String
    package let columns: [Column]
    package let rows: [[Cell]]

    package init(_ name: String, _ columns: [Column], _ rows: [[Cell]]) {
      self.name = name
      self.columns = columns
      self.rows = rows
    }
  }

  /// The head of a column, and how much of the width it takes.
  package struct Column: Sendable, Equatable, Codable {
    package let title: String
    package let share: Int
    package let isNumber: Bool

    package init(_ title: String, share: Int = 1, isNumber: Bool = false) {
      self.title = title
      self.share = share
      self.isNumber = isNumber
    }
  }

  /// What stands in a cell, and where on the portal it opens.
  package struct Cell: Sendable, Equatable, Codable, ExpressibleByStringLiteral {
    package let text: String
    package let address: String?

    package init(_ text: String, _ address: String? = nil) {
      self.text = text
      self.address = address
    }

    package init(stringLiteral value: String) { self.init(value) }
  }
}
