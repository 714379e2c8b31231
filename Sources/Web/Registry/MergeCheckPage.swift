import HTTP
import Mentoring
import Storage

/// What a merge will do, with its counts, before it is done (`ux.md` 34, 35).
struct MergeCheckPage: Page {
  static let template = "registry/merge-check"

  let title = "Объединить две записи"
  let caption: String
  let errors: ErrorSummary?
  let crumbs: [Crumb]
  let summary: Summary
  let moved: [String]
  /// What has to be put right afterwards.
  let warning: String?
  let action: String
  let answers: [HiddenField]
  let button: String
  let backAddress: String

  struct Summary: Encodable, Sendable { let rows: [SummaryRow] }

  init(_ form: MergeForm, _ merge: Merge) {
    let draft = form.draft
    let (kept, merged) = (draft.kept.person, draft.merged.person)
    caption = "Записи №\(Typography.noBreakSpace)\(kept.id) и №\(Typography.noBreakSpace)\(merged.id)"
    errors = nil
    crumbs = [Crumb("Участники", PersonAddress.index), Crumb("Карточка", PersonAddress.show(kept.id))]
    summary = Summary(
      rows: MergeFact.all(draft).map { fact in
        let text = merge.fromMerged.contains(fact.fact) ? fact.merged : fact.kept
        return SummaryRow(fact.title, text.isEmpty ? "не указано" : text)
      })
    moved = Self.moved(draft)
    let schools = [draft.kept, draft.merged].flatMap(\.stays)
      .filter { $0.stay.period.isOpen && $0.stay.role == .pupil && $0.organisation.kind == .school }
    warning =
      Set(schools.map(\.organisation.id)).count > 1
      ? "Человек окажется учеником двух школ сразу: после объединения запишите уход из прежней." : nil
    action = MergeAddress.create(kept.id)
    let versions = [("keptVersion", String(kept.version)), ("mergedVersion", String(merged.version))]
    answers = HiddenField.all(
      FormFields(
        [("with", merged.id.description)] + versions + form.answers.pairs.map { ($0.name, $0.value) }))
    button = "Объединить две записи в одну"
    backAddress = MergeAddress.new(kept.id, with: merged.id, form.answers)
  }

  private static func moved(_ draft: MergeDraft) -> [String] {
    let stays = Russian.plural(draft.merged.stays.count, "место", "места", "мест")
    let joined =
      draft.joined == 0
      ? "" : ": \(Russian.number(draft.joined)) из них продолжит место остающейся записи"
    let surnames = draft.merged.formerSurnames.count
    let profiles = [draft.merged.mentor != nil, draft.merged.mentee != nil].count { $0 }
    let counted = [
      (draft.pairs, Russian.plural(draft.pairs, "пара", "пары", "пар")),
      (profiles, Russian.plural(profiles, "анкета", "анкеты", "анкет")),
      (surnames, Russian.plural(surnames, "прежняя фамилия", "прежние фамилии", "прежних фамилий")),
      (draft.events, Russian.plural(draft.events, "строка истории", "строки истории", "строк истории")),
    ]
    return [stays + joined] + counted.filter { $0.0 > 0 }.map(\.1)
  }

  private init(errors: ErrorSummary) {
    caption = "Записи № 1 и № 2"
    self.errors = errors
    crumbs = [Crumb("Участники", PersonAddress.index)]
    summary = Summary(rows: [.sample])
    moved = ["1 место", "2 пары"]
    warning = "Человек окажется учеником двух школ сразу."
    action = "/people/1/merge"
    answers = [.sample]
    button = "Объединить две записи в одну"
    backAddress = "/people/1/merge/new?with=2"
  }

  static let sample = MergeCheckPage(errors: .sample)
}
