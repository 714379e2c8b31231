import Mentoring
import Storage

/// The numbers of a school's page: which of them may stand there is decided once for all its variants.
struct SchoolFigures: Sendable {
  let participation: ParticipationView
  let lines: [SchoolSectionView.Line]

  init(_ school: PublicSchool, _ figures: PublicFigures) {
    participation = ParticipationView(figures.numbers)
    lines = zip(figures.lines, figures.numbers.counted)
      .filter { line, _ in line.indicator.rule.kinds.contains(school.kind) }
      .map { line, count in
        .init(indicator: line.indicator.name, figure: PublicFigure(line.figure, line.indicator, count))
      }
  }
}
