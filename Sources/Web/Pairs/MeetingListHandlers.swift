import HTTP
import Mentoring
import Storage

enum MeetingListHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    let filter = MeetingFilter(context.query, for: district.viewer, on: context.today)
    return try context.page(
      MeetingIndexPage(try journal(context, district, filter), filter, context.query, district, today: context.today))
  }

  @Sendable static func totals(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    return try context.page(MeetingTotalsPage(try totals(context, district), context.query, district))
  }

  /// Three school years up to today.
  static func totals(_ context: Context, _ district: DistrictChoice) throws -> [MeetingTotals] {
    guard !district.isWholeRegion else { return [] }
    return try context.store.meetingTotals(
      in: district.viewer.scope, since: SchoolYear(containing: context.today).previous.previous.start,
      until: context.today)
  }

  static func journal(
    _ context: Context, _ district: DistrictChoice, _ filter: MeetingFilter, size: Int = Pagination.size
  ) throws -> Journal {
    // One pair is short whoever looks at it.
    guard !district.isWholeRegion || filter.pair != nil
    else { return .empty(try context.store.meetingRules(on: context.today)) }
    return try context.store.journal(filter, in: district.viewer.scope, today: context.today, size: size)
  }
}
