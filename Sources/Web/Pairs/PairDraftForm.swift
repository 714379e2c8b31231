import HTTP
import Mentoring

/// The answers of the wizard: of the address while it goes on, of the body when the pair is saved.
struct PairDraftForm: Form {
  var input: Input
  let today: CalendarDate

  init(_ fields: FormFields, today: CalendarDate) {
    input = Input(fields)
    self.today = today
  }

  mutating func validated() -> NewPair? {
    let terms = input.pairTerms(today: today)
    guard let terms, let mentor = draft.mentor, let form = draft.form, !draft.mentees.isEmpty else { return nil }
    return NewPair(mentees: draft.mentees, mentor: mentor, form: form, terms: terms)
  }

  /// What is chosen so far; what cannot be read is taken for not chosen.
  var draft: PairDraft {
    var dates = input
    let start = dates.date("starts", today: today)
    let end = dates.date("ends", today: today)
    let form = input["form"]
    return PairDraft(
      mentees: input.values.all("mentee").compactMap(Stay.ID.init).uniqued(), mentor: Stay.ID(input["mentor"]),
      form: form.isEmpty ? nil : MentoringForm.Code(rawValue: form),
      period: start.flatMap { start in end.flatMap { Period(start: start, end: $0) } })
  }

  /// The step that has to come first, when somebody arrives without its answer.
  var missingStep: String? {
    let draft = draft
    if draft.mentees.isEmpty { return address(PairDraftAddress.mentee) }
    if draft.form == nil { return address(PairDraftAddress.form) }
    return draft.mentor == nil ? address(PairDraftAddress.mentor) : nil
  }

  func address(_ step: String) -> String { PairDraftAddress.step(step, answers) }

  /// The address of a step with one more answer, or with another one.
  func address(_ step: String, _ name: String, _ value: String) -> String {
    PairDraftAddress.step(step, answers.setting(name, to: value))
  }

  /// The answers alone, for addresses and hidden fields. The explanation may name a child, so it is in neither.
  var answers: FormFields { answers(without: []) }

  func answers(without names: Set<String>) -> FormFields {
    FormFields(
      input.values.pairs.filter { Self.names.contains($0.name) && !names.contains($0.name) && !$0.value.isEmpty }
        .map { ($0.name, $0.value) })
  }

  private static let names = termNames.union(["mentee", "form", "mentor"])

  /// The fields of the form that changes a pair, but for the explanation.
  static let termNames = Set(PairForm.labels.map(\.name)).subtracting(["explanation"])
}

extension Input {
  /// Reads what a pair and an edited pair have in common.
  mutating func pairTerms(today: CalendarDate) -> PairTerms? {
    let start = date("starts", today: today, missing: "Укажите, когда пара начинает работать")
    let end = date("ends", today: today, missing: "Укажите, до какого дня работает пара")
    let title = text("programme-title", label: "Название программы")
    let explanation = text("explanation", label: "Пояснение", limit: 1000, lines: .several)
    var period: Period?
    if let start, let end {
      period = Period(start: start, end: end)
      if period == nil { fail("ends", "Окончание раньше начала: проверьте даты") }
      if start.adding(years: 3) < end { fail("ends", "Пара длится больше трёх лет: проверьте год") }
    }
    let programme: Programme.ID? = optionalID("programme")
    let roleModel: RoleModel.ID? = optionalID("role-model")
    guard isValid, let period else { return nil }
    let existing = programme.map(Programme.Choice.existing) ?? Programme.Choice.none
    return PairTerms(
      period: period, programme: title.isEmpty ? existing : .new(title), roleModel: roleModel,
      explanation: explanation)
  }
}

extension Array where Element: Hashable {
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
