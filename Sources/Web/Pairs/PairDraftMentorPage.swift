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
    let reasons: [String]
    let note: String
    let findings: [String]
    let isCurrent: Bool
    let address: String
  }

  /// More than fit a screen or two are looked for by surname.
  static let limit = 30

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
      return found.isEmpty
        ? nil
        : Group(found, level, title) { stay in
          form.address(PairDraftAddress.terms, "mentor", stay.description)
        } isCurrent: {
          form.draft.mentor == $0
        }
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

  static let sample = PairDraftMentorPage(group: .sample)
}

extension PairDraftMentorPage.Group {
  /// - Parameter address: where choosing somebody leads.
  init(
    _ found: [MentorChoice.Judged], _ level: Eligibility.Level, _ title: String, address: (Stay.ID) -> String,
    isCurrent: (Stay.ID) -> Bool = { _ in false }
  ) {
    self.init(
      level, title,
      found.prefix(PairDraftMentorPage.limit).map { judged in
        let stay = judged.candidate.stay
        return PairDraftMentorPage.Row(judged, isCurrent: isCurrent(stay), address: address(stay))
      }, of: found.count)
  }

  /// - Parameter total: how many there are; the rows may be the first of them only.
  init(_ level: Eligibility.Level, _ title: String, _ rows: [PairDraftMentorPage.Row], of total: Int) {
    id = "mentors-\(level.rawValue)"
    self.title = title
    status = StatusWord(title, level.tone)
    count = Russian.number(total)
    self.rows = rows
    rest =
      total > rows.count
      ? "Показаны \(rows.count) из \(Russian.number(total)): остальных найдите по фамилии" : nil
  }

  static let sample = PairDraftMentorPage.Group(
    .fits, "Подходят",
    [
      PairDraftMentorPage.Row(
        name: "Иванова Анна Петровна", place: "учитель", organisation: "Школа", reasons: ["Свободна"],
        note: "Математика", findings: ["Не обучен"], isCurrent: true, address: "/pairs/new/terms")
    ], of: 40)
}

extension PairDraftMentorPage.Row {
  init(_ judged: MentorChoice.Judged, isCurrent: Bool, address: String) {
    let mentor = judged.candidate
    name = mentor.name.full
    place = mentor.place
    organisation = mentor.organisation
    reasons = Words.reasons(judged.match, for: mentor)
    note = mentor.note
    findings = judged.eligibility.findings.map(Words.finding) + Words.doubts(judged.match)
    self.isCurrent = isCurrent
    self.address = address
  }
}
