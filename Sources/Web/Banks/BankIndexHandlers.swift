import HTTP
import Mentoring
import Storage

/// The page of all the banks, and the banks whose entries are organisations and their agreements.
enum BankIndexHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let viewer = try context.viewer()
    let counts = try context.store.bankCounts(for: viewer, on: context.today)
    return try context.page(BankIndexPage(counts, viewer: viewer))
  }

  @Sendable static func partners(_ context: Context) throws -> Response {
    try context.page(BankListPage(try partners(context)))
  }

  @Sendable static func agreements(_ context: Context) throws -> Response {
    try context.page(BankListPage(try agreements(context)))
  }

  static func partners(_ context: Context, size: Int = Pagination.size) throws -> BankListing {
    let query = BankListing.known(context.query)
    let list = try context.store.partners(
      PartnerFilter(query), within: context.scope(), on: context.today, size: size)
    return BankListing(list, query, try context.viewer(), today: context.today)
  }

  static func agreements(_ context: Context, size: Int = Pagination.size) throws -> BankListing {
    let query = BankListing.known(context.query)
    let list = try context.store.agreements(
      AgreementFilter(query), within: context.scope(), on: context.today, size: size)
    return BankListing(list, query, today: context.today)
  }
}
