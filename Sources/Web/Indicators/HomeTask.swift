import HTTP
import Mentoring
import Storage

/// A row of «Что сделать сейчас»: a verb, a number, a day, and the list that it opens.
struct HomeTask: Encodable, Sendable {
  let text: String
  let address: String
  let note: String?
  let status: StatusWord?

  init(_ item: Agenda.Item, _ home: Home, _ viewer: Account, today: CalendarDate) {
    text = Words.task(item, for: viewer, today: today)
    address = Self.address(item, home, viewer, today: today)
    let deadline = item.due.map { Self.deadline($0, today: today) }
    switch item.urgency(on: today) {
    case .overdue:
      note = nil
      status = deadline.map { StatusWord($0, .bad) }
    case .soon:
      note = nil
      status = deadline.map { StatusWord($0, .warn) }
    case .later:
      note = deadline
      status = nil
    }
  }

  /// After a month the day says more than a number of days.
  private static func deadline(_ due: CalendarDate, today: CalendarDate) -> String {
    due.days(until: today) > 31 ? "просрочено с \(Russian.date(due))" : Russian.deadline(due, today: today)
  }

  private static func address(_ item: Agenda.Item, _ home: Home, _ viewer: Account, today: CalendarDate) -> String {
    // Only the organisation's own pairs are counted; those that her people lead elsewhere are not for her to change.
    let only = viewer.role == .curator && home.parts.count == 1 ? home.parts.first?.place : nil
    switch item.kind {
    case .safetyFlags: return SafetyFlagAddress.index
    case .collectAnswers: return SurveyAddress.index
    case .destroyData: return DestructionAddress.index
    case .signConsents: return ConsentAddress.index(["status": ConsentFilter.Wanted.lacking.code])
    case .closePairs: return viewer.role == .curator ? HomeList.endings(of: only) : HomeList.pairs(.overdue, of: only)
    case .signOrders: return HomeList.unsignedOrders(of: only)
    case .signAddenda: return HomeList.lackingPapers(of: only)
    case .enterOrders: return HomeList.pairs(.draft, of: only)
    case .matchMentees: return viewer.mayEdit ? HomeList.matching(of: only) : HomeList.waiting(of: only)
    case .logMeetings: return HomeList.silent(of: only)
    case .answerQuestions: return QuestionAddress.index
    case .overdueTasks: return HomeList.overdueTasks(of: only)
    case .enterPapers: return HomeList.papers(of: only)
    case .renewPapers: return DocumentAddress.chain
    case .moderateEntries:
      let state: Moderation = viewer.isOfCentre ? .submitted : .returned
      return BankAddress.index(item.bank ?? .practices, ["status": state.rawValue])
    case .enterContingents:
      return contingent(home, viewer, today: today, else: HomeList.lackingContingent) { $0.missingContingents }
    case .checkContingents:
      return contingent(home, viewer, today: today, else: HomeList.doubtfulContingent) { $0.doubtfulContingents }
    case .answerApplications: return viewer.mayEdit ? ApplicationAddress.index : SectionAddress.index
    case .completeSections: return only.map { SectionAddress.edit($0.slug) } ?? SectionAddress.index
    case .issueLinks: return AccountAddress.index(["state": AccountState.asking.rawValue])
    case .appointCurators: return CuratorAddress.lacking(.curator)
    case .completeCurators: return CuratorAddress.index
    case .fillReports, .answerRemarks:
      guard !viewer.seesDistrict, let slug = only?.slug, let due = item.due else { return MonitoringAddress.index }
      return ReportAddress.show(ReportPeriod(.monitoring, due: due), slug)
    case .answerRoadmapRemarks: return RoadmapPlanAddress.index(["state": Roadmap.State.returned.rawValue])
    case .agreeRoadmaps: return RoadmapPlanAddress.index(["state": Roadmap.State.sent.rawValue])
    case .checkReports: return MonitoringAddress.index(["state": MonitoringQuestion.Wanted.sent.rawValue])
    case .callHeads: return MonitoringAddress.index(["state": MonitoringQuestion.Wanted.missing.rawValue])
    case .answerRequests: return RequestAddress.index
    case .planCorrections:
      guard let slug = only?.slug else { return QualityAddress.index }
      return QualityAddress.show(slug, nil)
    case .openCampaigns, .handInSummaries: return MonitoringAddress.index
    }
  }

  /// A curator goes straight to the form of her school; for those who watch over many there is a list.
  private static func contingent(
    _ home: Home, _ viewer: Account, today: CalendarDate, else list: String, of count: (Workload) -> Int
  ) -> String {
    let slug = home.parts.first { count($0.work) > 0 }?.place.slug
    guard viewer.role == .curator, let slug else { return list }
    return ContingentAddress.edit(slug, SchoolYear(containing: today))
  }

  private init() {
    text = "Подобрать наставника: 3 наставляемых без пары"
    address = HomeList.waiting(of: nil)
    note = "до 20.12.2026, осталось 29 дней"
    status = StatusWord("просрочено на 6 дней", .bad)
  }

  static let sample = HomeTask()
}

/// The lists behind the counts of the first page, already filtered.
enum HomeList {
  static func pairs(_ status: Pair.Status, of place: Place?) -> String {
    PairAddress.index(within(["status": status.rawValue], place))
  }

  static func silent(of place: Place?) -> String {
    PairAddress.index(within(["silent": "1", "sort": "silence"], place))
  }

  static func waiting(of place: Place?) -> String {
    PersonAddress.index(within(["role": "mentee", "pair": "none"], place))
  }

  static func endings(of place: Place?) -> String {
    let query = within([:], place)
    return EndingAddress.index + (query.isEmpty ? "" : "?" + query.encoded)
  }

  static func unsignedOrders(of place: Place?) -> String {
    OrderAddress.index(within(["state": Order.State.draft.rawValue], place))
  }

  static func lackingPapers(of place: Place?) -> String {
    PairAddress.index(within(["papers": "lacking"], place))
  }

  static func matching(of place: Place?) -> String { MatchingAddress.index(within([:], place)) }

  static func overdueTasks(of place: Place?) -> String {
    RoadmapAddress.index(FormFields(place.map { [("school", $0.slug)] } ?? []).setting("status", to: "overdue"))
  }

  static func papers(of place: Place?) -> String {
    DocumentAddress.index(place.map { ["school": $0.slug] } ?? ["state": ObligatoryQuestion.Wanted.overdue.rawValue])
  }

  static let lackingContingent = OrganisationAddress.index(["contingent": "none"])
  static let doubtfulContingent = OrganisationAddress.index(["contingent": "doubtful"])

  private static func within(_ filter: FormFields, _ place: Place?) -> FormFields {
    guard case .organisation(let id) = place?.area else { return filter }
    return filter.setting("organisation", to: id.description)
  }
}
