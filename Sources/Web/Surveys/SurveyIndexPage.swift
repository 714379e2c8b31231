import HTTP
import Mentoring
import Storage

/// The surveys that the viewer reaches: those that go on first (`ux.md` K12).
struct SurveyIndexPage: Page {
  static let template = "surveys/index"

  let title = "Анкетирование"
  let newAddress: String?
  let links: [SurveyLink]
  let kind: Choice
  let municipality: Choice?
  let action: String
  let appliedTags: [AppliedTag]
  let rows: [Row]
  let showsOrganisation: Bool
  let pagination: Pagination?
  let isEmpty: Bool
  let isNothingFound: Bool
  let invitation: String?

  struct Row: Encodable, Sendable {
    let title: String
    let address: String
    let organisation: String?
    let term: String
    let answered: String
    let status: StatusWord
  }

  init(
    _ list: SurveyList, _ kind: Questionnaire.Kind?, _ query: FormFields, district: DistrictChoice,
    today: CalendarDate
  ) {
    let viewer = district.viewer
    newAddress = viewer.mayEdit ? SurveyAddress.new : nil
    links = SurveyLink.all(for: viewer)
    let input = Input(query)
    self.kind = Choice(
      input, "kind", "Анкета",
      options: [("", "любая", nil)] + Questionnaire.Kind.allCases.map { ($0.rawValue, Words.questionnaire($0), nil) })
    municipality = district.choice(input)
    action = SurveyAddress.index
    let tag = kind.map {
      AppliedTag(Words.questionnaire($0), removing: "kind", from: query, address: SurveyAddress.index)
    }
    appliedTags = district.tags(query, address: SurveyAddress.index) + [tag].compactMap(\.self)
    let severalPlaces = viewer.seesDistrict || viewer.hasSeveralOrganisations
    showsOrganisation = severalPlaces
    rows = list.lines.map { line in
      Row(
        title: "\(Words.questionnaire(line.survey.kind)) №\u{A0}\(line.survey.id)",
        address: SurveyAddress.show(line.survey.id), organisation: severalPlaces ? line.organisation : nil,
        term: "\(Russian.date(line.survey.opens)) – \(Russian.date(line.survey.lastDay))",
        answered: Words.answered(line), status: Words.state(line.survey, on: today))
    }
    pagination =
      list.total == 0
      ? nil : Pagination(total: list.total, page: list.page, query: query, address: SurveyAddress.index)
    isEmpty = list.total == 0 && appliedTags.isEmpty && !district.isWholeRegion
    isNothingFound = list.total == 0 && !appliedTags.isEmpty && !district.isWholeRegion
    invitation = district.invitation("Выберите район, чтобы открыть его опросы.")
  }

  private init(rows: [Row]) {
    newAddress = SurveyAddress.new
    links = [.sample]
    kind = .sample
    municipality = .sample
    action = SurveyAddress.index
    appliedTags = [.sample]
    self.rows = rows
    showsOrganisation = true
    pagination = .sample
    isEmpty = true
    isNothingFound = true
    invitation = "Выберите район"
  }

  static let sample = SurveyIndexPage(rows: [
    Row(
      title: "Итоговая анкета № 1", address: "/surveys/1", organisation: "СОШ", term: "10.05.2026 – 25.05.2026",
      answered: "14 из 20", status: StatusWord("идёт", .work))
  ])
}

/// A link among others of this part of the portal.
struct SurveyLink: Encodable, Sendable {
  let title: String
  let address: String

  static func all(for viewer: Account) -> [SurveyLink] {
    let flags =
      viewer.role == .curator
      ? [SurveyLink(title: "Низкие оценки безопасности", address: SafetyFlagAddress.index)] : []
    return [
      SurveyLink(title: "Итоги за учебный год", address: SurveyAddress.results),
      SurveyLink(title: "Измерения на входе и на выходе", address: MeasurementAddress.totals),
      SurveyLink(title: "Тексты анкет", address: QuestionnaireAddress.index),
    ] + flags
  }

  static let sample = SurveyLink(title: "Тексты анкет", address: "/questionnaires")
}
