import HTTP
import Mentoring
import Storage

enum RoadmapMatrixHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    let municipality = try municipality(context, district)
    let uses = try municipality.map { try context.store.templateUses(of: $0.id, on: context.today) } ?? []
    let code = uses.first { $0.code == context.query["template"] }?.code ?? uses.first?.code
    let matrix = try municipality.flatMap { place in
      try code.map { try context.store.roadmapMatrix(of: place.id, template: $0, on: context.today) }
    }
    return try context.page(
      RoadmapMatrixPage(matrix, code, uses, municipality, district, context.portal.roadmaps))
  }

  @Sendable static func summary(_ context: Context) throws -> Response {
    try context.page(
      RoadmapSummaryPage(context.store.roadmapSummary(within: context.scope(), on: context.today), today: context.today)
    )
  }

  /// The one that was chosen; whoever has one only need not choose.
  private static func municipality(_ context: Context, _ district: DistrictChoice) throws -> Municipality? {
    if let chosen = district.chosen { return chosen }
    return try context.store.municipalities(within: context.scope()).first
  }
}
