import Mentoring
import Storage

/// What is chosen so far, with the way back to each choice: stands above every step of the wizard.
struct PairDraftChoices: Encodable, Sendable {
  let rows: [Row]

  struct Row: Encodable, Sendable {
    let id: String
    let key: String
    let value: String
    let changeAddress: String?
    let changeLabel: String
  }

  static func mentees(_ mentees: [Candidate], _ form: PairDraftForm) -> Row {
    let isGroup = mentees.count > 1
    return Row(
      id: "mentee", key: isGroup ? "Наставляемые" : "Наставляемый",
      value: mentees.map { $0.name.short + (isGroup || $0.place.isEmpty ? "" : ", \($0.place)") }
        .joined(separator: ", "),
      changeAddress: form.address(PairDraftAddress.mentee), changeLabel: isGroup ? "наставляемых" : "наставляемого")
  }

  static func form(_ chosen: MentoringForm, _ form: PairDraftForm) -> Row {
    Row(
      id: "form", key: "Форма", value: chosen.name, changeAddress: form.address(PairDraftAddress.form),
      changeLabel: "форму")
  }

  /// - Parameter form: nil where the mentor is what the wizard began from.
  static func mentor(_ mentor: Candidate, _ form: PairDraftForm?) -> Row {
    Row(
      id: "mentor", key: "Наставник",
      value: [mentor.name.short, mentor.place, mentor.organisation].filter { !$0.isEmpty }.joined(separator: ", "),
      changeAddress: form.map { $0.address(PairDraftAddress.mentor) }, changeLabel: "наставника")
  }

  static let sample = PairDraftChoices(rows: [
    Row(
      id: "mentee", key: "Наставляемый", value: "Котов Д. С., 8А", changeAddress: PairDraftAddress.mentee,
      changeLabel: "наставляемого")
  ])
}
