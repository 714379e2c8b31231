import HTTP
import HTTPTypes
import Mentoring
import Storage

/// Pairs past their end are asked about, never completed in silence: several at once from one page.
enum EndingHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    try page(context, { EndingForm([:], $0, today: context.today) }, .ok)
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let fields = try context.form()
    let district = try DistrictChoice(context, in: fields)
    let form = EndingForm(fields, try pairs(context, district, fields), today: context.today)
    return try context.submit(form) { form, status in
      try context.page(EndingEditPage(form, fields, district), status: status)
    } save: { endings in
      try context.store.endPairs(endings, in: context.scope(), by: context.author)
      return context.redirect(
        to: form.pairs.count > endings.count ? EndingAddress.index : PairAddress.index, .pairsEnded)
    }
  }

  private static func page(
    _ context: Context, _ form: ([OverduePair]) -> EndingForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    let district = try DistrictChoice(context)
    let pairs = try pairs(context, district, context.query)
    return try context.page(EndingEditPage(form(pairs), context.query, district), status: status)
  }

  private static func pairs(
    _ context: Context, _ district: DistrictChoice, _ fields: FormFields
  ) throws -> [OverduePair] {
    if district.isWholeRegion { return [] }
    return try context.store.overduePairs(
      of: Organisation.ID(fields["organisation"]), in: district.viewer.scope, today: context.today)
  }
}
