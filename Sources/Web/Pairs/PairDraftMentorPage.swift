import Mentoring
import Storage

/// Step 3 of the wizard: who leads. The portal puts people in order and says why; a person decides (`ux.md` K6).
struct PairDraftMentorPage: Page {
  static let template = "pairs/draft-mentor"

  let title = "Новая пара: наставник"
  let step = "Шаг 3 из 5"
  let choices: PairDraftChoices
  let menteeFindings: [String]
  let hasMenteeFindings: Bool
  let action: String
  let search: Field
  let answers: [HiddenField]
  let appliedTags: [AppliedTag]
  let groups: [Group]
  /// Those who may not lead, folded.
  let impossible: Group?
  let isEmpty: Bool
  let resetAddress: String?
  let newPersonAddress: String

  struct Group: Encodable, Sendable {
    let id: String
    let title: String
    let status: StatusWord
    let count: String
    let rows: [Row]
    /// Said where the list is cut.
    let rest: String?
  }

  struct Row: Encodable, Sendable {
    let name: String
    let place: String
    let organisation: String
    let strengths: String
    let note: String
    let findings: [String]
    let isCurrent: Bool
    let address: String
  }

  /// More than fit a screen or two are looked for by surname.
  private static let limit = 30

  init(_ choice: MentorChoice, _ form: PairDraftForm) {
    choices = PairDraftChoices(rows: [
      PairDraftChoices.mentees(choice.mentees, form), PairDraftChoices.form(choice.form, form),
    ])
    menteeFindings = choice.ofMentees.findings.map(Words.finding)
    hasMenteeFindings = !menteeFindings.isEmpty
    action = PairDraftAddress.mentor
    search = Field(form.input, "q", "Фамилия наставника", width: .name, autocomplete: "off")
    answers = HiddenField.all(form.answers)
    let text = form.input["q"]
    appliedTags =
      text.isEmpty
      ? []
      : [
        AppliedTag("Фамилия: \(text)", removing: "q", from: form.input.values) {
          PairDraftAddress.step(PairDraftAddress.mentor, $0)
        }
      ]
    func group(_ level: Eligibility.Level, _ title: String) -> Group? {
      let found = choice.mentors.filter { $0.eligibility.level == level }
      return found.isEmpty ? nil : Group(found, level, title, choice.period, form)
    }
    groups = [group(.fits, "Подходят"), group(.remark, "Можно, но есть что учесть")].compactMap(\.self)
    impossible = group(.impossible, "Не подходят")
    isEmpty = choice.mentors.isEmpty
    resetAddress = text.isEmpty ? nil : form.address(PairDraftAddress.mentor)
    newPersonAddress = form.newPersonAddress(.mentor)
  }

  private init(group: Group) {
    choices = .sample
    menteeFindings = ["Возраст 9 лет: модель рассчитана на 10–19"]
    hasMenteeFindings = true
    action = PairDraftAddress.mentor
    search = .sample
    answers = [.sample]
    appliedTags = [.sample]
    groups = [group]
    impossible = group
    isEmpty = true
    resetAddress = PairDraftAddress.mentor
    newPersonAddress = PersonAddress.new
  }

  static let sample = PairDraftMentorPage(
    group: Group(
      id: "fits", title: "подходят", status: .sample, count: "1",
      rows: [
        Row(
          name: "Иванова Анна Петровна", place: "учитель", organisation: "Школа", strengths: "свободна",
          note: "Математика", findings: ["Не обучен"],
          isCurrent: true, address: "/pairs/new/terms")
      ], rest: "Показаны 30 из 40"))
}

extension PairDraftMentorPage.Group {
  fileprivate init(
    _ found: [MentorChoice.Judged], _ level: Eligibility.Level, _ title: String, _ period: Period,
    _ form: PairDraftForm
  ) {
    let limit = PairDraftMentorPage.limit
    id = "mentors-\(level.rawValue)"
    self.title = title
    status = StatusWord(title, level.tone)
    count = Russian.number(found.count)
    rows = found.prefix(limit).map { PairDraftMentorPage.Row($0, period, form) }
    rest =
      found.count > limit
      ? "Показаны \(limit) из \(Russian.number(found.count)): остальных найдите по фамилии" : nil
  }
}

extension PairDraftMentorPage.Row {
  fileprivate init(_ judged: MentorChoice.Judged, _ period: Period, _ form: PairDraftForm) {
    let mentor = judged.candidate
    name = mentor.name.full
    place = mentor.place
    organisation = mentor.organisation
    strengths = Words.strengths(of: mentor, during: period)
    note = mentor.note
    findings = judged.eligibility.findings.map(Words.finding)
    isCurrent = form.draft.mentor == mentor.stay
    address = form.address(PairDraftAddress.terms, "mentor", mentor.stay.description)
  }
}
