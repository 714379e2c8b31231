import Mentoring
import Storage

extension Words {
  static func quadrant(_ quadrant: SWOT.Quadrant) -> String {
    switch quadrant {
    case .strengths: "Сильные стороны"
    case .weaknesses: "Слабые стороны"
    case .opportunities: "Возможности"
    case .threats: "Угрозы"
    }
  }

  static func level(_ level: ProgrammeLevel?) -> StatusWord {
    switch level {
    case nil: StatusWord("не оценено", .idle)
    case .optimal: StatusWord("оптимальный", .ok)
    case .acceptable: StatusWord("допустимый", .work)
    case .unacceptable: StatusWord("недопустимый", .bad)
    }
  }

  /// «от 15 баллов – оптимальный уровень, от 9 – допустимый, меньше – недопустимый».
  static func borders(_ scale: LevelScale) -> String {
    "от \(scale.optimal) баллов – оптимальный уровень, от \(scale.acceptable) – допустимый, меньше – недопустимый"
  }

  static func points(_ assessment: Assessment) -> String { "\(assessment.points) из \(assessment.most)" }

  /// «Оценили 7 из 12: оптимальный уровень у 3, допустимый у 3, недопустимый у 1».
  static func quality(_ board: QualityBoard) -> String {
    let levels = board.lines.compactMap(board.level)
    let parts = ProgrammeLevel.allCases.compactMap { level in
      let count = levels.count { $0 == level }
      return count == 0 ? nil : "\(level.title) у \(count)"
    }
    return "Оценили \(levels.count) из \(board.lines.count)"
      + (parts.isEmpty ? "." : ": уровень " + parts.joined(separator: ", ") + ".")
  }
}
