import Foundation
import Mentoring
import Office
import Storage

/// What the portal says in a note, section by section: sentences and tables without the author's paragraphs.
///
/// A signed note keeps them as they were said (decision 0166), so they are written down whole.
struct NoteFigures: Sendable, Codable {
  typealias Block = TextDocument.Block

  /// By the names of the sections.
  private let sections: [String: [Block]]
  let annexes: [Block]

  init(_ outcome: CampaignOutcome) {
    sections = Dictionary(
      uniqueKeysWithValues: AnalyticNote.Section.allCases.map { ($0.rawValue, outcome.blocks(of: $0)) })
    annexes = [
      .right("Приложение 1"), .table(outcome.schoolTable), .source(outcome.registrySource), .right("Приложение 2"),
      .table(outcome.lineByLineTable), .right("Приложение 3"), .table(outcome.reportTable),
      .source(outcome.reportsSource),
    ]
  }

  /// Nil for what no portal has written.
  init?(stored: String) {
    guard let figures = try? JSONDecoder().decode(NoteFigures.self, from: Data(stored.utf8)) else { return nil }
    self = figures
  }

  func stored() throws -> String { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }

  func blocks(of section: AnalyticNote.Section) -> [Block] { sections[section.rawValue] ?? [] }

  /// The whole note on paper.
  func document(_ card: NoteCard, caption: String) -> TextDocument {
    let text = AnalyticNote.Section.allCases.enumerated().flatMap { index, section -> [Block] in
      let written = card.paragraph(section).text
      return [.heading("\(index + 1). \(Words.section(section))")] + blocks(of: section)
        + (written.isEmpty ? [] : [.quote(written)])
    }
    let signature = card.note.signature.map { signature -> [Block] in
      [
        .signature(post: signature.post, name: OrderDocument.initials(signature.name)),
        .source(Russian.date(signature.date)),
      ]
    }
    return TextDocument(
      card.note.title,
      [
        .init([.title("\(card.note.title)\n\(caption)")] + text + (signature ?? [])),
        .init(isLandscape: true, annexes),
      ])
  }
}

extension Words {
  static func section(_ section: AnalyticNote.Section) -> String {
    switch section {
    case .introduction: "Введение"
    case .regulation: "Нормативное обеспечение"
    case .staff: "Кадры"
    case .participants: "Формы и участники"
    case .partners: "Партнёры и программы"
    case .indicators: "Показатели"
    case .satisfaction: "Удовлетворённость"
    case .quality: "Качество программы"
    case .information: "Информационное сопровождение"
    case .practices: "Лучшие практики"
    case .problems: "Проблемы"
    case .conclusions: "Выводы и рекомендации"
    }
  }
}
