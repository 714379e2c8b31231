import HTTP
import HTTPTypes
import Mentoring
import Storage

enum RoadmapPlanHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let query = RoadmapPlanQuery(context.query)
    let found = try context.store.roadmaps(
      query.filter, within: context.scope(), on: context.today, limit: Pagination.size,
      page: { Pagination.page(query.page, of: $0) })
    return try context.page(
      RoadmapPlanIndexPage(found.lines, total: found.total, query, viewer: context.viewer(), today: context.today))
  }

  @Sendable static func new(_ context: Context) throws -> Response {
    try page(context, try form(context, Input(RoadmapPlanForm.start(context))), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    try context.submit(form(context, Input(context.form()))) { form, status in
      try page(context, form, status)
    } save: { draft in
      let id = try context.store.addRoadmap(draft, for: context.viewer(), by: context.author)
      return context.redirect(to: RoadmapPlanAddress.show(id), .roadmapAdded)
    }
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    let card = try context.roadmap()
    return try context.page(RoadmapPlanShowPage(card, try context.store.proofs(for: card, on: context.today), context))
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let roadmap = try context.writableRoadmap()
    let input = Input(editing: RoadmapPlanEditForm.fields(of: roadmap), version: roadmap.version)
    return try context.page(
      RoadmapPlanEditPage(RoadmapPlanEditForm(input: input, today: context.today), roadmap))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let roadmap = try context.writableRoadmap()
    let form = RoadmapPlanEditForm(input: Input(try context.form()), today: context.today)
    return try context.submitEdit(
      form,
      now: {
        let now = try context.roadmap().roadmap
        return try context.edition(
          of: Store.subject(ofRoadmap: now.id), RoadmapPlanEditForm.fields(of: now), version: now.version)
      }, action: RoadmapPlanAddress.update(roadmap.id),
      show: { form, status in try context.page(RoadmapPlanEditPage(form, roadmap), status: status) },
      save: { value, version in
        try context.store.changeRoadmap(
          roadmap.id, title: value.title, period: value.period, version: version, for: context.viewer(),
          by: context.author)
        return context.redirect(to: RoadmapPlanAddress.show(roadmap.id), .roadmapChanged)
      })
  }

  @Sendable static func delete(_ context: Context) throws -> Response {
    try RoadmapReviewHandlers.press(context) { roadmap, version in
      try context.store.removeRoadmap(roadmap.id, version: version, for: context.viewer(), by: context.author)
      return context.redirect(to: RoadmapPlanAddress.index, .roadmapRemoved)
    }
  }

  @Sendable static func print(_ context: Context) throws -> Response {
    try context.page(RoadmapPlanPrintPage(context.roadmap(), today: context.today))
  }

  @Sendable static func edition(_ context: Context) throws -> Response {
    guard let number = Int(context.parameters["number"] ?? "") else { throw Failure.notFound }
    let found = try context.store.edition(number, of: context.id(), within: context.scope(), on: context.today)
    return try context.page(RoadmapEditionPage(found.line, found.edition, found.measures))
  }

  @Sendable static func conformity(_ context: Context) throws -> Response {
    let basis = try context.store.conformityBasis(of: context.id(), within: context.scope(), on: context.today)
    return try context.page(RoadmapConformityPage(basis, context.portal.roadmaps))
  }

  private static func form(_ context: Context, _ input: Input) throws -> RoadmapPlanForm {
    RoadmapPlanForm(
      input: input, owners: try context.store.roadmapOwners(for: context.viewer()),
      templates: context.portal.roadmaps, today: context.today)
  }

  private static func page(
    _ context: Context, _ form: RoadmapPlanForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    try context.page(RoadmapPlanNewPage(form), status: status)
  }
}

extension Context {
  /// The roadmap of the address, if the viewer reads it.
  func roadmap() throws -> RoadmapCard { try store.roadmap(id(), within: scope(), on: today) }

  /// The same for those who may change what it wants.
  func writableRoadmap() throws -> Roadmap {
    let roadmap = try roadmap().roadmap
    guard roadmap.after(.write, by: try viewer()) != nil else {
      throw roadmap.state == .sent ? Failure.stale : Failure.forbidden
    }
    return roadmap
  }
}
