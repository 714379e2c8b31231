/// Why a command or a page could not be given. `Web` turns each case into a status and words in one place.
package enum Failure: Error, Equatable, Sendable {
  /// The record does not exist, or the viewer may not know that it does (404 either way).
  case notFound
  /// The viewer's role does not reach this action (403).
  case forbidden
  /// Somebody else saved the record since the viewer opened it (409).
  case stale
  /// The database cannot write now: busy or out of space (503).
  case unavailable
  /// A rule of the domain refuses the change (422); `field` names the input it belongs to, if any.
  case refused(Refusal, field: String?)

  package static func refused(_ refusal: Refusal) -> Failure { .refused(refusal, field: nil) }

  /// The rules that only the database can judge, because they look at other rows.
  package enum Refusal: String, Sendable {
    case slugTaken, organisationExists, organisationClosed, peopleAfterClosure, municipalityExists, loginTaken,
      twinExists
    case overlappingPair, overlappingStay, pairOutsideStay, pairHasOrder
    case pairAlreadyClosed, pairHasNoOrder, wrongPassword, dateBeforeStart, orderAfterEnd, alreadyExists
    case orderTooEarly, severalOrganisations, notOffered
    case notEligible, explanationMissing, dateInFuture, otherOrganisation
    case roleNotOffered, dateOutsideStay, alreadyLeft, otherPairsClose
    case changedSince, pairCannotBeKept, stayHasPairs, onlyStay, onlyPlacement, learnsElsewhere, notLeft
    case pairsOfTwinsOverlap, twinsArePaired, staysInterleave, samePerson
    case transferAsked, transferAnswered, transferNeedless
    case lastOfRole, alreadyCurator, alreadyHandedOver, beforeAppointment, dateTooFar, sameCurator
    case entryIncomplete, namesUnchecked, expertExists, taxpayerNumberTaken
    case personHasOrders, personHasConsents, personElsewhere, personIsUsed
    case consentMissing, consentInForce, consentNotInForce, representativeMissing, representativeSigned
    case destructionHeld, alreadyDestroyed, consentPrecedesBirth
    case pauseOutsidePair, overlappingPause, notPaused, replacementAfterEnd, notLonger, pairTooLong, pairNotClosed
    case pairInDraftOrder, notReplacement, completionSigned, orderSigned, orderIsEmpty, noticeTooShort
    case alreadyAnswered, answersFlagged, noAnswers, surveyNotOpen, surveyClosed, dateInPast
    case meetingWithoutOrder, meetingBeforeOrder, meetingAfterEnd, meetingOutsidePair, meetingLocked, meetingTwice
    case meetingsLeftOutside, tooManyEntries
    case indicatorExists, definitionOfThePast, targetBelowParent, targetAboveSchools
    case campaignLocked, reportDoesNotAddUp, participantsExist, reportsHandedIn, requestClosed
    case roadmapSent, roadmapEmpty, roadmapInUse, taskInUse
    case tooManyApplications, applicationAnswered, applicantTooYoung
  }
}
