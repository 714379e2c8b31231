/// The programme by which an organisation works in one form of mentoring (Пижанка, п. 11.10).
package struct Programme: Sendable, Equatable {
  package typealias ID = Identifier<Programme>

  package let id: ID
  package let title: String
  /// Whether the centre has checked it (Пижанка, п. 10.11); an organisation may work by its own before that.
  package let isPublished: Bool

  package init(id: ID, title: String, isPublished: Bool) {
    self.id = id
    self.title = title
    self.isPublished = isPublished
  }

  /// What is answered when a pair is asked for its programme; a new title joins the programmes of the organisation.
  package enum Choice: Sendable, Equatable {
    case none
    case existing(ID)
    case new(String)
  }
}
