import HTTP
import Mentoring
import Storage

/// Which pairs stand on a sheet of meetings: of one organisation, in one month, found by surname or class.
struct MeetingSheetQuery: Sendable {
  static let names = [DistrictChoice.name, "organisation", "month", "q", "class", "page"]

  /// What the address or the form says, without what it does not understand.
  let fields: FormFields
  /// The first day of the month.
  let month: CalendarDate
  let filter: PairFilter

  init(_ sent: FormFields, for viewer: Account, on today: CalendarDate, organisation only: Organisation.ID? = nil) {
    fields = FormFields(
      sent.pairs.filter { Self.names.contains($0.name) && !$0.value.isEmpty }.map { ($0.name, $0.value) })
    let thisMonth = today.adding(days: 1 - today.day)
    let asked = fields["month"].flatMap { CalendarDate(iso: $0 + "-01") }
    month = min(asked ?? thisMonth, thisMonth)
    var filter = PairFilter(
      fields.setting("sort", to: "mentor").setting("organisation", to: fields["organisation"] ?? only?.description),
      for: viewer)
    filter.meetable = Period(start: month, end: min(month.adding(months: 1).adding(days: -1), today))
    self.filter = filter
  }

  var monthCode: String { String(month.iso.prefix(7)) }

  /// This month and the eleven before it.
  static func months(_ input: Input, today: CalendarDate) -> Choice {
    let first = today.adding(days: 1 - today.day)
    return Choice(
      input, "month", "Месяц",
      options: (0..<12).map { back in
        let month = first.adding(months: -back)
        return (String(month.iso.prefix(7)), Words.month(month), nil)
      })
  }
}

/// The filter above a sheet.
struct MeetingSheetFilter: Encodable, Sendable {
  let action: String
  let municipality: Choice?
  let month: Choice?
  let organisation: Choice?
  let place: Choice?
  let search: Field

  init(
    _ sheet: MeetingSheet, _ query: MeetingSheetQuery, _ district: DistrictChoice, action: String, hasMonth: Bool,
    today: CalendarDate
  ) {
    let input = Input(query.fields.setting("month", to: query.monthCode))
    self.action = action
    municipality = district.choice(input)
    month = hasMonth ? MeetingSheetQuery.months(input, today: today) : nil
    organisation =
      sheet.list.organisations.count < 2
      ? nil
      : Choice(
        input, "organisation", "Организация",
        options: [("", "выберите", nil)] + sheet.list.organisations.map { ($0.id.description, $0.name, nil) })
    place =
      sheet.list.places.count < 2
      ? nil
      : Choice(input, "class", "Класс", options: [("", "Любой", nil)] + sheet.list.places.map { ($0, $0, nil) })
    search = Field(input, "q", "Фамилия", width: .name, autocomplete: "off")
  }

  private init() {
    action = MeetingSheetAddress.month
    municipality = .sample
    month = .sample
    organisation = .sample
    place = .sample
    search = .sample
  }

  static let sample = MeetingSheetFilter()
}

/// A sheet that a request asks for.
struct AskedSheet: Sendable {
  let district: DistrictChoice
  let query: MeetingSheetQuery
  let sheet: MeetingSheet
  /// Whoever watches over many organisations chooses one of them first.
  let isUnchosen: Bool

  /// - Parameter size: rows on a page.
  init(_ context: Context, _ fields: FormFields, size: Int) throws {
    district = try DistrictChoice(context, in: fields)
    let viewer = district.viewer
    query = MeetingSheetQuery(fields, for: viewer, on: context.today)
    let isSmall = if case .organisations = viewer.scope { true } else { false }
    isUnchosen = query.filter.organisation == nil && !isSmall
    var filter = query.filter
    // Nothing is typed for a whole district: the list of its organisations is all that is read.
    if isUnchosen { filter.organisation = Organisation.ID(0) }
    sheet = try context.store.meetingSheet(
      filter, in: district.isWholeRegion && isUnchosen ? .organisations([]) : viewer.scope, today: context.today,
      size: size)
  }
}
