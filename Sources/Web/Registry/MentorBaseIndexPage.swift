import HTTP
import Mentoring
import Storage

/// The base of mentors of an organisation or of the whole municipality (mission A4).
struct MentorBaseIndexPage: Page {
  static let template = "registry/mentor-base-index"

  let title: String
  let table: PersonBaseTable
  /// The regional bank «Учитель – наставник»: the same base, teachers only (Л-Кузнецкий, п. 2.4).
  let teachers: Teachers
  let trainingAddress: String?

  struct Teachers: Encodable, Sendable {
    let address: String
    let downloads: Downloads?
  }

  init(
    _ list: PersonBaseList<MentorProfile>, _ filter: PersonBaseFilter, _ query: FormFields,
    organisations: [OrganisationOption], forms: [MentoringForm], district: DistrictChoice
  ) {
    let viewer = district.viewer
    title = list.page > 1 ? "База наставников, страница \(list.page)" : "База наставников"
    table = PersonBaseTable(
      PersonBaseTable.Side(
        side: .mentor, titles: MentorBaseColumns.titles,
        rows: list.lines.map {
          (
            Words.shortName($0.name, $0.id, isMinor: $0.isMinor, to: viewer), PersonAddress.show($0.id),
            MentorBaseColumns.cells($0, viewer)
          )
        }, total: list.total, page: list.page), filter, query, organisations: organisations, forms: forms,
      district: district)
    teachers = Teachers(
      address: PersonBaseAddress.teacherMentors,
      downloads: list.total == 0 ? nil : Downloads(PersonBaseAddress.teacherMentors, query))
    trainingAddress = viewer.mayEdit ? AttainmentAddress.newTraining : nil
  }

  private init(table: PersonBaseTable) {
    title = "База наставников"
    self.table = table
    teachers = Teachers(address: PersonBaseAddress.teacherMentors, downloads: .sample)
    trainingAddress = AttainmentAddress.newTraining
  }

  static let sample = MentorBaseIndexPage(table: .sample)
}

enum MentorBaseHandlers {
  /// The bank «Учитель – наставник» is the base with one filter.
  @Sendable static func teachers(_ context: Context) throws -> Response {
    let query = context.query.setting("category", to: Stay.Role.teacher.rawValue)
    return context.redirect(to: PersonBaseAddress.mentors(query))
  }

  @Sendable static func index(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    let viewer = district.viewer
    let organisations =
      district.isWholeRegion ? [] : try context.store.organisationsForPeople(in: viewer.scope)
    let forms = try context.store.mentoringForms()
    let filter = PersonBaseFilter(context.query, organisations, forms)
    let list =
      district.isWholeRegion
      ? .empty : try context.store.mentorBase(filter, for: viewer, on: context.today, size: Pagination.size)
    return try context.page(
      MentorBaseIndexPage(
        list, filter, context.query, organisations: organisations, forms: forms, district: district))
  }
}
