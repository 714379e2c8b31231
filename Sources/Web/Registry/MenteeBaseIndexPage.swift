import HTTP
import Mentoring
import Storage

/// The base of mentees with their requests (mission A5); categories stand in it as numbers only.
struct MenteeBaseIndexPage: Page {
  static let template = "registry/mentee-base-index"

  let title: String
  let table: PersonBaseTable
  let categories: Categories?

  struct Categories: Encodable, Sendable {
    let lines: [Line]
    let note: String?
  }

  struct Line: Encodable, Sendable {
    let name: String
    let count: String
  }

  init(
    _ list: PersonBaseList<MenteeProfile>, _ filter: PersonBaseFilter, _ query: FormFields,
    organisations: [OrganisationOption], forms: [MentoringForm],
    counts: [SpecialCategory: SpecialCategoryCount], district: DistrictChoice
  ) {
    let viewer = district.viewer
    title = list.page > 1 ? "База наставляемых, страница \(list.page)" : "База наставляемых"
    table = PersonBaseTable(
      PersonBaseTable.Side(
        side: .mentee, titles: MenteeBaseColumns.titles,
        rows: list.lines.map {
          (
            Words.shortName($0.name, $0.id, isMinor: $0.isMinor, to: viewer), PersonAddress.show($0.id),
            MenteeBaseColumns.cells($0, viewer)
          )
        }, total: list.total, page: list.page), filter, query, organisations: organisations, forms: forms,
      district: district)
    categories = viewer.seesDistrict && !counts.isEmpty ? Categories(counts) : nil
  }

  private init(table: PersonBaseTable) {
    title = "База наставляемых"
    self.table = table
    categories = Categories(lines: [Line(name: "сирота", count: "менее 5")], note: "Без согласия: 2")
  }

  static let sample = MenteeBaseIndexPage(table: .sample)
}

extension MenteeBaseIndexPage.Categories {
  /// A small number would point at somebody, for the district office as for everybody else.
  fileprivate init(_ counts: [SpecialCategory: SpecialCategoryCount]) {
    lines = SpecialCategory.allCases.map { category in
      let text: String =
        switch PublicCount(counts[category]?.mentees ?? 0) {
        case .exact(let number): Russian.number(number)
        case .hidden: "менее \(PublicCount.threshold)"
        }
      return .init(name: Words.category(category), count: text)
    }
    let uncovered = counts.values.map(\.withoutConsent).reduce(0, +)
    note = uncovered == 0 ? nil : "Записей без согласия на особые категории: \(Russian.number(uncovered))."
  }
}

enum MenteeBaseHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    let viewer = district.viewer
    let organisations =
      district.isWholeRegion ? [] : try context.store.organisationsForPeople(in: viewer.scope)
    let forms = try context.store.mentoringForms()
    let filter = PersonBaseFilter(context.query, organisations, forms)
    let list =
      district.isWholeRegion
      ? .empty : try context.store.menteeBase(filter, for: viewer, on: context.today, size: Pagination.size)
    let place =
      viewer.seesDistrict && !district.isWholeRegion ? try context.store.places(within: viewer.scope).first : nil
    let counts = try place.map { try context.store.specialCategoryCounts(in: $0.area, on: context.today) }
    return try context.page(
      MenteeBaseIndexPage(
        list, filter, context.query, organisations: organisations, forms: forms, counts: counts ?? [:],
        district: district))
  }
}
