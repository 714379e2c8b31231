internal import GRDB
import Mentoring

extension Store {
  /// Remembers that two who look like one are two, or takes that back.
  package func tellApart(
    _ one: Person.ID, _ other: Person.ID, areDistinct: Bool, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      guard one != other else { throw Failure.refused(.samePerson) }
      let ids = [one, other].sorted()
      for id in ids {
        guard try Person.fetch(transaction.db, id, in: scope, on: transaction.today) != nil
        else { throw Failure.notFound }
      }
      try transaction.db.execute(
        sql: areDistinct
          ? "INSERT OR IGNORE INTO distinctPeople (firstId, secondId) VALUES (?, ?)"
          : "DELETE FROM distinctPeople WHERE firstId = ? AND secondId = ?",
        arguments: [ids[0], ids[1]])
      for (id, twin) in [(ids[0], ids[1]), (ids[1], ids[0])] {
        try transaction.record(
          areDistinct ? "toldApart" : "toldApartWithdrawn", "person:\(id)",
          organisations: try transaction.organisations(of: [id]), after: ["twin": twin.description])
      }
    }
  }
}
