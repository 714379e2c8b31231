import HTTP
import HTTPTypes
import Mentoring

/// What a form becomes: raw input, errors by field, and the domain value when nothing is wrong.
protocol Form: Sendable {
  associatedtype Value
  var input: Input { get set }
  /// Reads every field, noting errors at the fields; the value only when there are none.
  mutating func validated() -> Value?
}

extension Context {
  /// The fields of the body of a POST.
  func form() throws -> FormFields { try request.form() }

  /// The one way of a form: validate, run the command, go on by 303; or show the page again with 422 and the input intact.
  ///
  /// - Parameters:
  ///   - show: the page of the form with the given status, given the form with its errors.
  ///   - save: the command; a rule that only the database can judge comes back as an error of the form.
  func submit<Sent: Form>(
    _ form: Sent, show: (Sent, HTTPResponse.Status) throws -> Response, save: (Sent.Value) throws -> Response
  ) throws -> Response {
    var form = form
    guard let value = form.validated() else { return try show(form, .unprocessableContent) }
    do {
      return try portal.onceKeys.once(form.input["_key"]) { try save(value) }
    } catch Failure.refused(let refusal, let field) {
      form.input.fail(field ?? refusal.field, Words.refusal(refusal))
      return try show(form, .unprocessableContent)
    }
  }
}

extension Failure.Refusal {
  /// The field at which a refusal is shown when the command named none.
  fileprivate var field: String {
    switch self {
    case .slugTaken, .organisationExists, .municipalityExists: "name"
    case .loginTaken: "login"
    case .twinExists: "surname"
    case .overlappingPair: "starts"
    case .overlappingStay: "starts"
    case .pairOutsideStay: "starts"
    case .pairHasOrder, .orderAfterEnd: "number"
    case .pairAlreadyClosed, .pairHasNoOrder, .dateBeforeStart, .dateAfterEnd, .dateInFuture: "date"
    case .notEligible, .otherOrganisation: "mentor"
    case .explanationMissing: "explanation"
    case .alreadyExists: "number"
    case .roleNotOffered: "role"
    case .dateOutsideStay: "since"
    case .alreadyLeft, .otherPairsClose: "date"
    case .wrongPassword: "current"
    case .consentMissing: "date"
    case .consentInForce, .consentNotInForce, .representativeMissing, .consentPrecedesBirth: "signedOn"
    case .representativeSigned: "name"
    case .destructionHeld, .alreadyDestroyed: "confirmed"
    }
  }
}
