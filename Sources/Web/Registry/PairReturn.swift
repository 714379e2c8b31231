import HTTP
import Mentoring
import Storage

/// The step of the pair wizard that waits for a person: where to go once the person is saved, and with what.
///
/// The whole state of the wizard travels through the pages of adding a person as one hidden field; it holds keys only.
struct PairReturn: Sendable {
  let side: Pair.Side
  private let answers: FormFields

  /// Nothing when no wizard waits.
  /// - Parameter query: of the wizard, with the step in `next`.
  init?(_ query: FormFields) {
    guard let side = Pair.Side(rawValue: query["next"] ?? "") else { return nil }
    self.side = side
    answers = query.setting("next", to: nil)
  }

  init?(encoded: String) {
    guard !encoded.isEmpty, let query = try? FormFields(parsing: encoded) else { return nil }
    self.init(query)
  }

  var encoded: String { FormFields([("next", side.rawValue)] + answers.pairs.map { ($0.name, $0.value) }).encoded }

  /// The next step of the wizard, the person chosen. A group has several mentees.
  func address(with stay: Stay.ID) -> String {
    let chosen = (side.rawValue, stay.description)
    switch side {
    case .mentor:
      let query = FormFields(answers.setting("mentor", to: nil).pairs.map { ($0.name, $0.value) } + [chosen])
      return PairDraftAddress.terms + "?" + query.encoded
    case .mentee:
      let query = FormFields(answers.pairs.map { ($0.name, $0.value) } + [chosen])
      return PairDraftAddress.form + "?" + query.encoded
    }
  }

  /// The wizard begun with a person who has just been saved.
  static func start(_ side: Pair.Side, _ stay: Stay.ID) -> String {
    switch side {
    case .mentor: PairDraftAddress.start(mentor: stay)
    case .mentee: PairDraftAddress.start(mentee: stay)
    }
  }
}
