import Mentoring

/// A list as columns and rows: the page shows it, a file takes it away.
struct BankTable: Sendable {
  let columns: [Column]
  let rows: [Row]

  struct Column: Sendable {
    let title: String
    /// The value of `sort` in the address; nil where nobody would sort by the column.
    let sort: String?
    /// Of the column in a file, in characters.
    let width: Double

    init(_ title: String, _ sort: String?, width: Double = 16) {
      self.title = title
      self.sort = sort
      self.width = width
    }
  }

  struct Row: Sendable {
    /// Where the first cell leads.
    let address: String?
    let values: [Value]
  }

  enum Value: Sendable {
    case text(String)
    case count(Int)
    case date(CalendarDate?)
    case score(PracticeScore.Mean?)
    case status(StatusWord)

    var text: String {
      switch self {
      case .text(let text): text
      case .count(let count): Russian.number(count)
      case .date(let date): date.map(Russian.date) ?? ""
      case .score(let mean): mean.map(Words.score) ?? ""
      case .status(let status): status.word
      }
    }
  }
}
