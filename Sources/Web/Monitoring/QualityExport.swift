import Mentoring
import Office
import Storage

extension Export {
  /// Schools by level with the points of every criterion, as the page of quality has them.
  static let quality = Export(QualityAddress.index, "kachestvo", "Качество программ", .signedIn) { context in
    let question = try QualityQuestion(context)
    let board = try question.board(context)
    // The words of a criterion may change with the version of the questionnaire: the same words are one column.
    let criteria = board.lines.flatMap { $0.latest?.criteria ?? [] }.reduce(into: [String]()) { known, criterion in
      if !known.contains(criterion.question.text) { known.append(criterion.question.text) }
    }
    var sheet = Sheet(
      "Качество \(question.year.code)",
      [
        .init("Организация", width: 34), .init("Уровень", width: 16), .init("Баллы", width: 8),
        .init("Из скольких", width: 8), .init("Прошлый цикл", width: 10), .init("Дата", width: 12),
        .init("Куратор", width: 32), .init("SWOT", width: 8), .init("План исправления", width: 12),
      ] + criteria.map { .init($0, width: 20) })
    for line in board.lines {
      let points = Dictionary(
        (line.latest?.criteria ?? []).map { ($0.question.text, $0.points) }, uniquingKeysWith: { first, _ in first })
      sheet.append(
        [
          .text(line.name), .text(Words.level(board.level(line)).word), .init(line.latest?.points),
          .init(line.latest?.most), .init(line.before), .init(line.latest?.answeredOn), .init(line.latest?.author),
          .text(line.swot == nil ? "нет" : "есть"),
          .text(line.swot?.swot.plan.isEmpty == false ? "есть" : "нет"),
        ] + criteria.map { .init(points[$0]) })
    }
    return sheet
  }
}
