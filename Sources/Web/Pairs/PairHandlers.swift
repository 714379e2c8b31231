import HTTP
import HTTPTypes
import Mentoring
import Storage

enum PairHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    let filter = PairFilter(context.query, for: district.viewer)
    let list =
      district.isWholeRegion
      ? .empty : try context.store.pairs(filter, in: district.viewer.scope, today: context.today)
    let latest = try context.store.latestCommonMovement(by: district.viewer.id, ofPairs: true, at: context.moment)
    let movement = latest.map { MovementBand($0, clock: context.portal.clock) }
    return try context.page(
      PairIndexPage(list, filter, context.query, district, movement: movement, today: context.today))
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    let viewer = try context.viewer()
    let course = try context.store.pairCourse(
      context.id(), in: viewer.scope, today: context.today, moment: context.moment)
    return try context.page(PairShowPage(course, viewer, clock: context.portal.clock, today: context.today))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let form = PairDraftForm(try context.form(), today: context.today)
    return try context.submit(form) { form, status in
      try PairDraftHandlers.page(context, form, status)
    } save: { new in
      do {
        let pairs = try context.store.addPairs(new, in: context.scope(), by: context.author)
        return context.redirect(to: PairAddress.show(pairs[0]), pairs.count > 1 ? .groupSaved : .pairSaved)
      } catch Failure.refused(.overlappingPair, _) {
        return try conflict(context, new, form)
      }
    }
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let edition = try context.store.pairForEditing(context.id(), in: context.scope(), today: context.today)
    guard edition.details.pair.closure == nil
    else { return context.redirect(to: PairAddress.show(edition.details.pair.id)) }
    return try context.page(PairEditPage(edition, PairForm(edition, today: context.today)))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let id: Pair.ID = try context.id()
    let edition = try context.store.pairForEditing(id, in: context.scope(), today: context.today)
    let form = PairForm(edition, sent: try context.form(), today: context.today)
    let now = { try stored(context, id) }
    return try context.submitEdit(form, now: now, action: PairAddress.show(id)) { form, status in
      try context.page(PairEditPage(edition, form), status: status)
    } save: { terms, version in
      try context.store.changePair(id, terms, version: version, in: context.scope(), by: context.author)
      return context.redirect(to: PairAddress.show(id), .pairChanged)
    }
  }

  private static func stored(_ context: Context, _ id: Pair.ID) throws -> Edition {
    let details = try context.store.pairForEditing(id, in: context.scope(), today: context.today).details
    return try context.edition(of: "pair:\(id)", PairForm.fields(of: details), version: details.pair.version)
  }

  /// Somebody paired a mentee meanwhile: the way out is that pair.
  private static func conflict(_ context: Context, _ new: NewPair, _ form: PairDraftForm) throws -> Response {
    let pairs = try context.store.pairsInTheWay(of: new, in: context.scope(), today: context.today)
    return try context.page(PairConflictPage(pairs, form, try context.viewer()), status: .conflict)
  }
}
