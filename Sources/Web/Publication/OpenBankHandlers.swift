import HTTP
import Mentoring
import Storage

/// The open part of the banks.
enum OpenList: Sendable, CaseIterable {
  case practices, programmes, partners

  var title: String {
    switch self {
    case .practices: "Лучшие практики"
    case .programmes: "Программы наставничества"
    case .partners: "Партнёры"
    }
  }

  var lead: String {
    switch self {
    case .practices: "Что школы попробовали и что из этого вышло. Практики проверил центр."
    case .programmes: "Типовые программы центра и программы, которые школы составили сами."
    case .partners: "Предприятия и организации, с которыми у школ действуют соглашения."
    }
  }

  var address: String {
    switch self {
    case .practices: PublicAddress.practices
    case .programmes: PublicAddress.programmes
    case .partners: PublicAddress.partners
    }
  }
}

enum OpenBankHandlers {
  @Sendable static func practices(_ context: Context) throws -> Response {
    try list(
      context, .practices,
      context.store.openPractices().map { practice in
        .init(
          title: practice.title, note: [practice.form, practice.owner].compactMap(\.self).joined(separator: " · "),
          parts: parts([
            ("Задача", practice.problem), ("Как делали", practice.solution), ("Результат", practice.outcome),
          ]),
          materials: practice.materials.isEmpty ? nil : practice.materials)
      })
  }

  @Sendable static func programmes(_ context: Context) throws -> Response {
    try list(
      context, .programmes,
      context.store.openProgrammes().map { programme in
        .init(
          title: programme.title,
          note: "\(programme.form) · "
            + (programme.isTypical ? "типовая программа, \(programme.owner)" : programme.owner),
          parts: parts([("Цель", programme.aim), ("Срок", programme.duration)]), materials: nil)
      })
  }

  @Sendable static func partners(_ context: Context) throws -> Response {
    try list(
      context, .partners,
      context.store.openPartners(on: context.today).map { partner in
        .init(
          title: partner.name, note: "\(Words.kind(partner.kind)) · \(partner.municipality)",
          parts: parts([("Соглашения", partner.schools.joined(separator: ", "))]), materials: nil)
      })
  }

  @Sendable static func centre(_ context: Context) throws -> Response {
    try context.page(
      CentreShowPage(context.store.openCentre(on: context.today), centre: context.store.centre()))
  }

  private static func parts(_ parts: [(String, String)]) -> [SchoolSectionView.Contact] {
    parts.filter { !$0.1.isEmpty }.map { .init(key: $0.0, value: $0.1, address: nil) }
  }

  private static func list(_ context: Context, _ list: OpenList, _ rows: [OpenListPage.Row]) throws -> Response {
    try context.page(OpenListPage(list, rows, page: Int(context.query["page"] ?? "") ?? 1))
  }
}
