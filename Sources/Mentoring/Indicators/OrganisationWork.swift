/// What waits in one organisation on a date, counted over its facts.
package struct OrganisationWork: Sendable {
  package let organisation: Organisation.ID
  /// People with a request for a mentor and no pair that still lasts.
  package let waiting: Int
  /// Those of them who may be met elsewhere too.
  package let waitingElsewhere: [Person.ID]
  package let drafts: Int
  package let active: Int
  package let overdue: Workload.Due
  /// The active pairs by the number of their form.
  package let forms: [UInt8: Int]
  /// Whether more people are registered than the contingent has.
  package let isDoubtful: Bool
  package let priorities: Priorities

  package init(_ facts: Facts, on today: CalendarDate) {
    organisation = facts.organisation
    var seen: Set<Person.ID> = []
    var (waiting, elsewhere) = (0, [Person.ID]())
    for member in facts.members where member.seeksSince != nil && member.lastDay >= today {
      let isLed = facts.engagements[member.pairs].contains { $0.side == .mentee && $0.lastDay >= today }
      if isLed || member.hasOtherStays && !seen.insert(member.person).inserted { continue }
      waiting += 1
      if member.hasOtherStays { elsewhere.append(member.person) }
    }
    (self.waiting, waitingElsewhere) = (waiting, elsewhere)
    var (drafts, active, overdue, earliest) = (0, 0, 0, CalendarDate.last)
    var forms: [UInt8: Int] = [:]
    for pair in facts.pairs {
      switch pair.status(on: today) {
      case .draft: drafts += 1
      case .active:
        active += 1
        forms[pair.form, default: 0] += 1
      case .overdue: (overdue, earliest) = (overdue + 1, min(earliest, pair.ends))
      case .fixed, .paused, .completed, .endedEarly: continue
      }
    }
    (self.drafts, self.active, self.forms) = (drafts, active, forms)
    self.overdue = Workload.Due(count: overdue, earliest: overdue > 0 ? earliest : nil)
    priorities = Priorities(facts, on: today)
    isDoubtful = !facts.contradicted(on: today).isEmpty
  }
}
