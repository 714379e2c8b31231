import Mentoring

/// What the viewer can do with the entry now: buttons, and the remark with which it goes back.
struct BankSteps: Encodable, Sendable {
  let action: String
  let version: String
  let buttons: [Button]
  /// Absent where the viewer cannot return the entry.
  let refusal: Refusal?

  struct Button: Encodable, Sendable {
    let step: String
    let title: String
    /// The first is the primary one of the page.
    let isPrimary: Bool
  }

  struct Refusal: Encodable, Sendable {
    let step: String
    let title: String
    let remark: Field
  }

  init?(_ entry: BankEntry, hand: Moderation.Hand, _ form: ModerationForm) {
    let steps = Moderation.Step.allCases.filter { entry.after($0, by: hand) != nil }
    guard !steps.isEmpty else { return nil }
    action = BankAddress.moderation(entry.bank, entry.id)
    version = String(entry.version)
    buttons = steps.filter { $0 != .return }.map {
      Button(step: $0.rawValue, title: Words.step($0), isPrimary: $0 == .submit || $0 == .publish)
    }
    refusal =
      steps.contains(.return)
      ? Refusal(
        step: Moderation.Step.return.rawValue, title: Words.step(.return),
        remark: Field(form.input, "remark", "Замечание", hint: "Что исправить", rows: 3)) : nil
  }

  private init(buttons: [Button]) {
    action = BankAddress.moderation(.practices, .init(1))
    version = "1"
    self.buttons = buttons
    refusal = Refusal(step: "return", title: "Вернуть с замечанием", remark: .sample)
  }

  static let sample = BankSteps(buttons: [Button(step: "publish", title: "Опубликовать", isPrimary: true)])
}
