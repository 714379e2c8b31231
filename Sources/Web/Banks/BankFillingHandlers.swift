import HTTP
import Mentoring
import Office
import Storage

enum BankFillingHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    return try context.page(
      BankFillingPage(
        try fillings(context, district), BankFillingQuery(context.query), district: district,
        clock: context.portal.clock))
  }

  fileprivate static func fillings(_ context: Context, _ district: DistrictChoice) throws -> BankFillings {
    guard !district.isWholeRegion else { return .empty }
    return try context.store.bankFillings(within: district.viewer.scope, on: context.today)
  }
}

extension Export {
  static let bankFillings = Export(
    BankAddress.filling, "napolnenie-baz", "Кто что передал в базы", .signedIn
  ) { context in
    let fillings = try BankFillingHandlers.fillings(context, DistrictChoice(context))
    var sheet = Sheet(
      "Наполнение баз",
      [.init("Организация", width: 34)] + MunicipalBase.allCases.map { .init(Words.base($0), width: 18) }
        + [.init("Изменено", width: 12)])
    for line in BankFillingQuery(context.query).lines(fillings) {
      sheet.append(
        [.text(line.name)] + MunicipalBase.allCases.map { .count(line.counts[$0] ?? 0) }
          + [.init(line.changedAt.map(context.portal.clock.date))])
    }
    return sheet
  }
}

/// The filter and the order of the fillings in their address: `missing, sort`.
struct BankFillingQuery: Sendable {
  let fields: FormFields
  let missing: MunicipalBase?
  /// The value of `sort`.
  let sorted: String

  init(_ query: FormFields) {
    fields = FormFields(
      query.pairs.filter { ["missing", "sort", DistrictChoice.name].contains($0.name) && !$0.value.isEmpty }
        .map { ($0.name, $0.value) })
    missing = MunicipalBase(rawValue: fields["missing"] ?? "")
    sorted = fields["sort"] ?? "name"
  }

  /// Equal lines keep the order of names.
  func lines(_ fillings: BankFillings) -> [BankFilling] {
    let shown = fillings.lines.filter { line in missing.map { (line.counts[$0] ?? 0) == 0 } ?? true }
    let isDescending = sorted.hasPrefix("-")
    let column = sorted.trimmingPrefix("-")
    guard column != "name" else { return isDescending ? shown.reversed() : shown }
    let value = { (line: BankFilling) -> Int64 in
      if column == "changed" { return line.changedAt ?? 0 }
      return MunicipalBase(rawValue: String(column)).map { Int64(line.counts[$0] ?? 0) } ?? 0
    }
    let ordered = shown.enumerated().sorted { left, right in
      let (one, two) = (value(left.element), value(right.element))
      return one == two ? left.offset < right.offset : isDescending ? one > two : one < two
    }
    return ordered.map(\.element)
  }
}
