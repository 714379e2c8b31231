import Mentoring
import Storage

/// What experts gave a practice: the mean of each criterion, and the sheets for those who may see whose they are.
struct BankScore: Encodable, Sendable {
  let headline: String
  let criteria: [Criterion]
  let sheets: Sheets?
  let addAddress: String?

  struct Criterion: Encodable, Sendable {
    let name: String
    let mean: String
  }

  struct Sheets: Encodable, Sendable { let rows: [Row] }

  struct Row: Encodable, Sendable {
    let expert: String
    let editAddress: String?
    /// In the order of the criteria above.
    let marks: String
    let total: String
    let date: String
    let comment: String
  }

  init(_ card: BankCard, hand: Moderation.Hand, viewer: Account) {
    let scores = card.scores.map(\.score)
    headline = PracticeScore.Mean(scores).map { "В среднем \(Words.score($0))" } ?? "Эксперты ещё не оценили."
    criteria =
      scores.isEmpty
      ? []
      : PracticeScore.Criterion.allCases.map { criterion in
        let sum = scores.compactMap { $0.marks[criterion] }.reduce(0, +)
        return Criterion(
          name: Words.criterion(criterion), mean: Russian.decimal(Double(sum) / Double(scores.count)))
      }
    let mayScore = card.entry.mayBeScored(hand)
    // Curators see what the sheets come to, not who gave what.
    sheets =
      viewer.seesDistrict && !scores.isEmpty
      ? Sheets(rows: card.scores.map { Row($0, on: card.entry.id, mayEdit: mayScore) }) : nil
    addAddress = mayScore ? BankAddress.newScore(card.entry.id) : nil
  }

  private init(row: Row) {
    headline = "В среднем 42,5 из 50, 3 эксперта"
    criteria = [Criterion(name: "Уникальность", mean: "8,5")]
    sheets = Sheets(rows: [row])
    addAddress = BankAddress.newScore(.init(1))
  }

  static let sample = BankScore(
    row: Row(
      expert: "Иванова Анна Петровна", editAddress: BankAddress.editScore(.init(1), by: .init(1)),
      marks: "8 · 9 · 8 · 9 · 8", total: "42", date: "21.11.2026", comment: "Можно повторить."))
}

extension BankScore.Row {
  fileprivate init(_ line: PracticeScoreLine, on practice: BankEntry.ID, mayEdit: Bool) {
    expert = line.name
    editAddress = mayEdit ? BankAddress.editScore(practice, by: line.expert) : nil
    marks = PracticeScore.Criterion.allCases.map { Russian.number(line.score.marks[$0] ?? 0) }.joined(separator: " · ")
    total = Russian.number(line.score.total)
    date = Russian.date(line.score.scoredOn)
    comment = line.score.comment
  }
}
