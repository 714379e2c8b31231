import HTTP
import Mentoring
import Storage

/// Somebody who is being entered, and everybody registered who may be the same.
struct PersonMatch: Sendable {
  var input: Input
  let identity: PersonIdentity
  let twins: [TwinMatch]
  let today: CalendarDate

  var pairReturn: PairReturn? { PairReturn(encoded: input["wizard"]) }

  var certainHere: [TwinMatch] { twins.filter { $0.level.isCertain && $0.isHere } }
  var certainElsewhere: [TwinMatch] { twins.filter { $0.level.isCertain && !$0.isHere } }
  var possibleHere: [TwinMatch] { twins.filter { !$0.level.isCertain && $0.isHere } }
  var possibleElsewhere: [TwinMatch] { twins.filter { !$0.level.isCertain && !$0.isHere } }

  enum Decision: Sendable {
    /// The twin is the person: nothing is added.
    case known(TwinMatch)
    case fill(PersonForm.Origin)
    /// Nothing is decided yet.
    case ask
  }

  /// What follows from what was found and what the viewer has answered, if anything.
  func decision(by viewer: Account) -> Decision {
    let answer = input["decision"]
    if let known = twins.first(where: { $0.isHere && $0.person.id.description == answer }) { return .known(known) }
    let isCertain = twins.contains { $0.level.isCertain }
    switch answer {
    case "same" where isCertain: return .fill(.twin)
    case "verified" where isCertain && viewer.isOfCentre: return .fill(.verified)
    case "other" where !isCertain: return .fill(.new)
    default: return twins.isEmpty ? .fill(.new) : .ask
    }
  }

  /// Where a twin that is the person leads: back to the wizard that waits, else to the card.
  func address(of twin: TwinMatch) -> String {
    let stay = twin.stays.first { $0.isWithinReach && $0.stay.period.contains(today) }
    guard let pairReturn, let stay else { return PersonAddress.show(twin.person.id) }
    return pairReturn.address(with: stay.stay.id)
  }
}

extension TwinMatch {
  func learnsAtSchool(on today: CalendarDate) -> Bool {
    stays.contains {
      $0.stay.role == .pupil && $0.organisation.kind == .school && ($0.stay.period.end ?? today) >= today
    }
  }

  /// Whether the person is at a place of the viewer today, so that there is nothing to add.
  func isAtPlaceWithinReach(_ match: PersonMatch) -> Bool {
    stays.contains { $0.isWithinReach && $0.stay.period.contains(match.today) }
  }
}
