import HTTP
import HTTPTypes
import Mentoring
import Storage

enum MatchingHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    let side = Pair.Side(rawValue: context.query["side"] ?? "") ?? .mentee
    let scope = try district.viewer.scope.narrowed(to: Organisation.ID(context.query["organisation"]))
    let list =
      district.isWholeRegion
      ? nil
      : try context.store.matching(
        side, page: context.query["page"].flatMap { Int($0) } ?? 1, in: scope, today: context.today)
    return try context.page(MatchingIndexPage(list, side, context.query, district))
  }

  @Sendable static func showMentee(_ context: Context) throws -> Response {
    let matches = try context.store.mentors(suiting: context.id(), in: context.scope(), today: context.today)
    return try context.page(MatchingShowPage(matches, try context.viewer()))
  }

  @Sendable static func showMentor(_ context: Context) throws -> Response {
    let matches = try context.store.mentees(suiting: context.id(), in: context.scope(), today: context.today)
    return try context.page(MatchingShowPage(matches, try context.viewer()))
  }

  @Sendable static func network(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    let network =
      district.isWholeRegion ? nil : try context.store.network(in: district.viewer.scope, today: context.today)
    return try context.page(NetworkShowPage(network, context.query, district))
  }
}

extension Scope {
  /// One of the organisations of the scope; what is none of them is asked of nobody.
  fileprivate func narrowed(to organisation: Organisation.ID?) throws -> Scope {
    guard let organisation, case .organisations(let own) = self else { return self }
    guard own.contains(organisation) else { throw Failure.notFound }
    return .organisations([organisation])
  }
}
