import Mentoring
import Storage

/// Step 2 of the wizard: every form, those that suit the chosen people first, with the reasons against the others.
struct PairDraftFormPage: Page {
  static let template = "pairs/draft-form"

  let title = "Новая пара: форма наставничества"
  let step = "Шаг 2 из 5"
  let choices: PairDraftChoices
  let rows: [Row]
  let impossible: [Row]
  let hasImpossible: Bool

  struct Row: Encodable, Sendable {
    let name: String
    let sides: String
    let source: String
    let status: StatusWord
    let findings: [String]
    let isCurrent: Bool
    let address: String
  }

  init(_ drafted: DraftedPair, _ form: PairDraftForm) {
    choices = PairDraftChoices(
      rows: [PairDraftChoices.mentees(drafted.mentees, form)]
        + [drafted.mentor].compactMap { $0.map { PairDraftChoices.mentor($0, nil) } })
    let judged = drafted.judgedForms
    rows = judged.filter { $0.eligibility.level != .impossible }.map { Row($0.form, $0.eligibility, form) }
    impossible = judged.filter { $0.eligibility.level == .impossible }.map { Row($0.form, $0.eligibility, form) }
    hasImpossible = !impossible.isEmpty
  }

  private init(row: Row) {
    choices = .sample
    rows = [row]
    impossible = [row]
    hasImpossible = true
  }

  static let sample = PairDraftFormPage(
    row: Row(
      name: "учитель – ученик", sides: "наставник – педагог, наставляемый – ученик", source: "Калмыкия, примечание",
      status: StatusWord("подходит", .ok), findings: ["Возраст 9 лет: модель рассчитана на 10–19"],
      isCurrent: true, address: "/pairs/new/mentor"))
}

extension PairDraftFormPage.Row {
  fileprivate init(_ candidate: MentoringForm, _ eligibility: Eligibility, _ form: PairDraftForm) {
    name = Russian.initialUpper(candidate.name)
    sides =
      "наставник – \(Words.stayRole(candidate.mentorRole)), наставляемый – \(Words.stayRole(candidate.menteeRole))"
    source = candidate.source
    status = Words.level(of: eligibility)
    findings = eligibility.findings.map(Words.finding)
    isCurrent = form.draft.form == candidate.code
    address = form.address(form.stepAfterForm, "form", candidate.code.rawValue)
  }
}
