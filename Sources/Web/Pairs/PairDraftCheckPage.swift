import Mentoring
import Storage

/// Step 5 of the wizard: everything chosen, everything to know about it, and the button that saves.
struct PairDraftCheckPage: Page {
  static let template = "pairs/draft-check"

  let title = "Новая пара: проверка"
  let step = "Шаг 5 из 5"
  let errors: ErrorSummary?
  let choices: PairDraftChoices
  let findings: [FindingRow]
  let hasFindings: Bool
  let isImpossible: Bool
  let action: String
  let answers: [HiddenField]
  let explanation: Field?
  let saveLabel: String
  let groupNote: String?

  struct FindingRow: Encodable, Sendable {
    let text: String
    let status: StatusWord
    let pairAddress: String?
    /// Where the missing paper is entered, and the card from which its blank is printed.
    let consent: Paper?
  }

  struct Paper: Encodable, Sendable {
    let signAddress: String
    let cardAddress: String
  }

  init(_ drafted: DraftedPair, _ form: PairDraftForm) {
    let judged = drafted.form.map { drafted.eligibility(in: $0) } ?? []
    let merged = Eligibility(merging: judged)
    let isGroup = drafted.mentees.count > 1
    errors = ErrorSummary(form.input)
    choices = PairDraftChoices(rows: PairDraftChoices(drafted, form).rows + Self.terms(drafted, form))
    findings = Self.findings(drafted, judged)
    hasFindings = !findings.isEmpty
    isImpossible = merged.level == .impossible
    action = PairAddress.index
    answers = HiddenField.all(form.answers)
    explanation =
      merged.needsExplanation || !form.input["explanation"].isEmpty
      ? Field(
        form.input, "explanation", "Почему пара создаётся всё равно",
        hint: "Одно-два предложения: их увидят в центре", rows: 3) : nil
    saveLabel =
      isGroup
      ? "Сохранить группу: \(Russian.plural(drafted.mentees.count, "пара", "пары", "пар"))" : "Сохранить пару"
    groupNote = isGroup ? "Каждый наставляемый группы – отдельная пара с тем же наставником" : nil
  }

  private static func terms(_ drafted: DraftedPair, _ form: PairDraftForm) -> [PairDraftChoices.Row] {
    let row = { (id: String, key: String, value: String, label: String) in
      PairDraftChoices.Row(
        id: id, key: key, value: value, changeAddress: form.address(PairDraftAddress.terms), changeLabel: label)
    }
    let title = form.input["programme-title"]
    let programme = drafted.programmes.first { $0.id.description == form.input["programme"] }?.title
    let model = drafted.roleModels.first { $0.id.description == form.input["role-model"] }?.name
    return [
      row("starts", "Сроки", Words.term(drafted.period.start, drafted.period.end ?? drafted.period.start), "сроки"),
      row("programme", "Программа", title.isEmpty ? programme ?? "не указана" : "\(title) (новая)", "программу"),
      row("role-model", "Ролевая модель", model ?? "не указана", "ролевую модель"),
    ]
  }

  /// What is true of the mentor stands once; what is about a mentee of a group begins with the name.
  private static func findings(_ drafted: DraftedPair, _ judged: [Eligibility]) -> [FindingRow] {
    let mentees = drafted.mentees
    let ofMentor = Eligibility(merging: judged).findings.filter { $0.subject == .mentor }
      .map { FindingRow($0, nil, about: drafted.reachableMentor) }
    let ofMentees = zip(mentees, judged).flatMap { mentee, eligibility in
      eligibility.findings.filter { $0.subject != .mentor }
        .map { FindingRow($0, mentees.count > 1 ? mentee.name.short : nil, about: mentee) }
    }
    return ofMentor + ofMentees
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    choices = .sample
    findings = [
      FindingRow(
        text: "Не обучен", status: StatusWord("учтите", .warn), pairAddress: "/pairs/1",
        consent: Paper(signAddress: "/consents/new?person=1", cardAddress: "/people/1#consents"))
    ]
    hasFindings = true
    isImpossible = true
    action = PairAddress.index
    answers = [.sample]
    explanation = .sample
    saveLabel = "Сохранить пару"
    groupNote = "Каждый – отдельная пара"
  }

  static let sample = PairDraftCheckPage(errors: .sample)
}

extension DraftedPair {
  /// The mentor whose card the curator opens: of her own organisation or of a partner.
  fileprivate var reachableMentor: Candidate? {
    mentor.flatMap { mentor in
      let isOwn = mentor.side.organisation == mentees.first?.side.organisation
      return isOwn || mentor.side.role == .employee || mentor.side.role == .volunteer ? mentor : nil
    }
  }
}

extension PairDraftCheckPage.FindingRow {
  fileprivate init(_ finding: Eligibility.Finding, _ name: String?, about candidate: Candidate?) {
    text = [name, Words.finding(finding)].compactMap(\.self).joined(separator: ": ")
    let word = finding.level == .impossible ? "нельзя" : finding.needsExplanation ? "поясните" : "учтите"
    status = StatusWord(word, finding.level.tone)
    pairAddress =
      switch finding {
      case .sameFormPair(let pair): PairAddress.show(pair)
      default: nil
      }
    switch finding {
    case .mentorConsent, .menteeConsent:
      consent = candidate.map {
        .init(
          signAddress: ConsentAddress.new(["person": $0.side.person.description]),
          cardAddress: PersonAddress.show($0.side.person) + "#consents")
      }
    default: consent = nil
    }
  }
}
