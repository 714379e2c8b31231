import HTTP
import Mentoring
import Office
import Storage

enum ObligatoryHandlers {
  /// The papers of one organisation, or the matrix of all that the viewer watches.
  @Sendable static func index(_ context: Context) throws -> Response {
    let own = Switcher(context).own
    let viewer = try context.viewer()
    let only = own.count == 1 && !viewer.seesDistrict ? own.first?.slug : nil
    guard let slug = context.query["school"].flatMap({ $0.isEmpty ? nil : $0 }) ?? only else {
      return try matrix(context)
    }
    let card = try context.store.obligatoryPapers(of: slug, within: viewer.scope, on: context.today)
    return try context.page(ObligatoryShowPage(card, viewer: viewer, today: context.today))
  }

  private static func matrix(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    return try context.page(
      ObligatoryIndexPage(
        try lines(context, district), ObligatoryQuestion(context.query), district, today: context.today))
  }

  static func lines(_ context: Context, _ district: DistrictChoice) throws -> [ObligatoryLine] {
    district.isWholeRegion
      ? [] : try context.store.obligatoryPapers(within: district.viewer.scope, on: context.today)
  }
}

extension Export {
  /// Schools × papers: a row a school.
  static let documents = Export(DocumentAddress.index, "dokumenty", "Документы организаций", .signedIn) { context in
    let district = try DistrictChoice(context)
    let all = try ObligatoryHandlers.lines(context, district)
    let kinds = all.first?.papers.map(\.kind) ?? []
    var sheet = Sheet(
      "Документы",
      [Sheet.Column("Организация", width: 30), .init("Не хватает", width: 10), .init("Просрочено", width: 10)]
        + kinds.map { Sheet.Column($0.title, width: 26) })
    let chosen = context.query["school"].flatMap { $0.isEmpty ? nil : $0 }
    let lines = ObligatoryQuestion(context.query).lines(all, on: context.today)
    for line in lines where chosen == nil || line.organisation.slug == chosen {
      sheet.append(
        [
          .text(line.organisation.name), .count(line.papers.count { !$0.isThere }),
          .count(line.papers.count { $0.status(on: context.today) == .overdue }),
        ] + line.papers.map { .text(Words.paper($0, on: context.today)) })
    }
    return sheet
  }
}
