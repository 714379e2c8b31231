import HTTP
import Mentoring
import Storage

/// The journal across pairs, with its filters in the address (`ux.md` K9).
struct MeetingIndexPage: Page {
  static let template = "pairs/meeting-index"

  let title = "Журнал встреч"
  let entries: [Link]
  let action = MeetingAddress.index
  let municipality: Choice?
  let search: Field
  let period: Choice
  let kind: Choice
  let state: Choice
  let organisation: Choice?
  let pair: HiddenField?
  let appliedTags: [AppliedTag]
  let rows: [Row]
  let showsOrganisation: Bool
  let downloads: Downloads
  let totalsAddress: String
  let pagination: Pagination
  let unchosen: String?
  let isNothingFound: Bool
  let resetAddress = MeetingAddress.index

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  struct Row: Encodable, Sendable {
    let names: String
    let address: String
    let organisation: String
    let meeting: MeetingRow
  }

  init(
    _ journal: Journal, _ filter: MeetingFilter, _ query: FormFields, _ district: DistrictChoice, today: CalendarDate
  ) {
    let viewer = district.viewer
    let input = Input(query.setting("period", to: MeetingFilter.period(query, for: viewer).rawValue))
    entries = Self.entries(viewer)
    municipality = district.choice(input)
    search = Field(
      input, "q", viewer.seesMinorsByName ? "Фамилия" : "Фамилия взрослого", width: .name, autocomplete: "off")
    period = Choice(
      input, "period", "За какое время", options: MeetingPeriod.allCases.map { ($0.rawValue, $0.words(on: today), nil) }
    )
    kind = Choice(
      input, "kind", "Вид",
      options: [("", "Любой", nil)]
        + Meeting.Kind.allCases.map { ($0.rawValue, Russian.initialUpper(journal.rules.name(of: $0)), nil) })
    state = Choice(
      input, "state", "Состоялась ли",
      options: [("", "Все", nil)]
        + Meeting.State.allCases.map { ($0.rawValue, Russian.initialUpper(Words.meetingState($0).word), nil) })
    let several = journal.organisations.count > 1
    organisation =
      several
      ? Choice(
        input, "organisation", "Организация",
        options: [("", "Все", nil)] + journal.organisations.map { ($0.id.description, $0.name, nil) }) : nil
    pair = filter.pair.map { HiddenField(name: "pair", value: $0.description) }
    appliedTags = district.tags(query, address: MeetingAddress.index) + Self.tags(journal, filter, query)
    let mayEnter = viewer.mayEdit
    rows = journal.lines.map { line in
      Row(
        names: "\(Words.participant(line.mentor, to: viewer)) → \(Words.participant(line.mentee, to: viewer))",
        address: PairAddress.show(line.meeting.pair), organisation: line.organisation,
        meeting: MeetingRow(line.meeting, number: 0, journal.rules, viewer, mayChange: mayEnter && line.isOwn))
    }
    showsOrganisation = several
    downloads = Downloads(MeetingAddress.index, query, total: journal.total)
    let place = district.chosen.map { FormFields([(DistrictChoice.name, $0.slug)]) } ?? [:]
    totalsAddress = MeetingAddress.totals + (place.isEmpty ? "" : "?" + place.encoded)
    pagination = Pagination(
      total: journal.total, page: journal.page, query: query, address: MeetingAddress.index)
    unchosen = filter.pair == nil ? district.invitation("Выберите район.") : nil
    isNothingFound = rows.isEmpty && unchosen == nil
  }

  private static func entries(_ viewer: Account) -> [Link] {
    let questions = Link(title: "Вопросы центра", address: QuestionAddress.index)
    guard viewer.mayEdit else { return [questions] }
    let rules = viewer.isOfCentre ? [Link(title: "Правила и каникулы", address: MeetingRulesAddress.show)] : []
    return [
      Link(title: "Внести по бумажному журналу", address: MeetingSheetAddress.month),
      Link(title: "Групповая встреча", address: MeetingSheetAddress.group), questions,
    ] + rules
  }

  private static func tags(_ journal: Journal, _ filter: MeetingFilter, _ query: FormFields) -> [AppliedTag] {
    let organisation = journal.organisations.first { $0.id == filter.organisation }?.name
    let tags: [(String, String?)] = [
      ("q", filter.text.isEmpty ? nil : "Фамилия: \(filter.text)"),
      ("day", query["day"].flatMap(CalendarDate.init(iso:)).map(Russian.date)),
      ("mentor", filter.mentor.map { _ in "Один наставник" }),
      ("pair", filter.pair.map { "Пара №\u{A0}\($0)" }),
      ("kind", filter.kind.map { Russian.initialUpper(journal.rules.name(of: $0)) }),
      ("state", filter.state.map { Russian.initialUpper(Words.meetingState($0).word) }),
      ("organisation", organisation),
    ]
    return tags.compactMap { name, text in
      text.map { AppliedTag($0, removing: name, from: query, address: MeetingAddress.index) }
    }
  }

  private init(row: Row) {
    entries = [Link(title: "Групповая встреча", address: MeetingSheetAddress.group)]
    municipality = .sample
    search = .sample
    period = .sample
    kind = .sample
    state = .sample
    organisation = .sample
    pair = .sample
    appliedTags = [.sample]
    rows = [row]
    showsOrganisation = true
    downloads = .sample
    totalsAddress = MeetingAddress.totals
    pagination = .sample
    unchosen = "Выберите район"
    isNothingFound = true
  }

  static let sample = MeetingIndexPage(
    row: Row(
      names: "Иванова А. П. → Котов Д. С.", address: PairAddress.show(.init(1)), organisation: "Школа",
      meeting: .sample))
}
