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
    if isRehearsal { return try show(form, .ok) }
    var form = form
    guard let value = form.validated() else { return try show(form, .unprocessableContent) }
    do {
      return try once(form.input.values) { try save(value) }
    } catch Failure.refused(let refusal, let field) {
      form.input.fail(field ?? refusal.field, Words.refusal(refusal))
      return try show(form, .unprocessableContent)
    }
  }
}

extension Context {
  /// A button without a form around it, pressed once however often it is pressed.
  func once(_ work: () throws -> Response) throws -> Response { try once(form(), work) }

  /// What makes one press the same as another: who, where, and every field.
  private func once(_ fields: FormFields, _ work: () throws -> Response) throws -> Response {
    let press = "\(account?.id.description ?? "")\n\(request.path)\n\(fields.encoded)"
    return try portal.onceKeys.once(fields["_key"] ?? "", of: Array(press.utf8), work)
  }
}

extension Failure.Refusal {
  /// The field at which a refusal is shown when the command named none.
  fileprivate var field: String {
    switch self {
    case .slugTaken, .organisationExists, .municipalityExists, .indicatorExists: "name"
    case .definitionOfThePast: "validFrom"
    case .targetBelowParent, .targetAboveSchools: "percent"
    case .loginTaken: "login"
    case .twinExists: "surname"
    case .overlappingPair: "starts"
    case .overlappingStay: "starts"
    case .pairOutsideStay: "starts"
    case .pairHasOrder, .orderAfterEnd, .severalOrganisations: "number"
    case .pairAlreadyClosed, .pairHasNoOrder, .dateBeforeStart, .dateInFuture, .orderTooEarly: "date"
    case .notEligible, .otherOrganisation: "mentor"
    case .notOffered: "programme"
    case .explanationMissing: "explanation"
    case .alreadyExists: "number"
    case .roleNotOffered: "role"
    case .dateOutsideStay: "since"
    case .organisationClosed, .peopleAfterClosure: "date"
    case .alreadyLeft, .otherPairsClose, .changedSince, .notLeft: "date"
    case .pairCannotBeKept: "keep"
    case .stayHasPairs, .onlyStay, .onlyPlacement: "starts"
    case .learnsElsewhere: "organisation"
    case .pairsOfTwinsOverlap, .twinsArePaired, .staysInterleave, .samePerson: "surname"
    case .transferAsked, .transferAnswered, .transferNeedless: "decision"
    case .entryIncomplete, .namesUnchecked: "step"
    case .personHasOrders, .personHasConsents, .personElsewhere, .personIsUsed: "surname"
    case .expertExists: "directions"
    case .taxpayerNumberTaken: "inn"
    case .wrongPassword: "current"
    case .lastOfRole: "role"
    case .alreadyCurator: "organisation"
    case .alreadyHandedOver, .beforeAppointment, .dateTooFar: "date"
    case .sameCurator: "successor"
    case .consentMissing: "date"
    case .consentInForce, .consentNotInForce, .representativeMissing, .consentPrecedesBirth: "signedOn"
    case .representativeSigned: "name"
    case .destructionHeld, .alreadyDestroyed: "confirmed"
    case .pauseOutsidePair, .overlappingPause: "starts"
    case .notPaused, .pairNotClosed, .completionSigned, .replacementAfterEnd: "date"
    case .notLonger, .pairTooLong: "until"
    case .pairInDraftOrder, .notReplacement, .orderSigned, .orderIsEmpty: "number"
    case .noticeTooShort: "cancelledOn"
    case .alreadyAnswered, .answersFlagged, .noAnswers, .surveyNotOpen: "q1"
    case .surveyClosed, .dateInPast: "closes"
    case .meetingWithoutOrder, .meetingBeforeOrder, .meetingAfterEnd, .meetingOutsidePair, .meetingLocked,
      .tooManyEntries:
      "heldOn"
    case .meetingTwice: "again"
    case .meetingsLeftOutside: "date"
    case .campaignLocked, .reportDoesNotAddUp: "signer"
    case .tooManyApplications: "surname"
    case .applicationAnswered: "role"
    case .applicantTooYoung: "birthDate"
    case .participantsExist: "nil-return"
    case .roadmapSent, .roadmapEmpty, .roadmapInUse, .taskInUse: "title"
    case .reportsHandedIn: "asOf"
    case .requestClosed: "note"
    }
  }
}
