/// The programme by which an organisation works in one form of mentoring (Пижанка, п. 11.10).
package struct Programme: Sendable, Equatable {
  package typealias ID = Identifier<Programme>

  package let id: ID
  package let title: String

  package init(id: ID, title: String) {
    self.id = id
    self.title = title
  }

  /// What is answered when a pair is asked for its programme; a new title joins the programmes of the organisation.
  package enum Choice: Sendable, Equatable {
    case none
    case existing(ID)
    case new(String)
  }
}
