/// What to do now, the most urgent first: overdue, then due within a week, then the rest (`ux.md` K1).
package struct Agenda: Sendable, Equatable {
  package let items: [Item]
  /// The next day of monitoring, for when nothing else is left to do.
  package let monitoring: CalendarDate?

  package struct Item: Sendable, Equatable {
    package let kind: Kind
    package let count: Int
    package let due: CalendarDate?
    /// Which bank the entries are of, where the item is about entries.
    package let bank: Bank?

    package init(kind: Kind, count: Int, due: CalendarDate?, bank: Bank? = nil) {
      self.kind = kind
      self.count = count
      self.due = due
      self.bank = bank
    }

    package func urgency(on today: CalendarDate) -> Urgency {
      guard let due else { return .later }
      if due < today { return .overdue }
      if kind == .fillReports { return Reminder.isPressing(due: due, on: today) ? .soon : .later }
      return today.days(until: due) <= Agenda.weekAhead ? .soon : .later
    }
  }

  /// In the order that counts where the days say nothing: what keeps people out of the figures comes first.
  package enum Kind: Int, Sendable, CaseIterable {
    case safetyFlags, destroyData, answerRequests, answerRemarks, callHeads, closePairs, overdueTasks, enterPapers
    case openCampaigns, handInSummaries
    case checkReports, issueLinks, appointCurators, signConsents, enterContingents, checkContingents, answerQuestions
    case signOrders, enterOrders, logMeetings, matchMentees, signAddenda, collectAnswers, completeCurators
    case planCorrections, renewPapers, answerApplications, completeSections, moderateEntries, fillReports
    case answerRoadmapRemarks, agreeRoadmaps
  }

  package enum Urgency: Int, Sendable { case overdue, soon, later }

  private static let weekAhead = 7
  /// Days before its end on which a survey with people who have not answered becomes a task.
  package static let surveyAhead = 3

  package init(_ work: Workload, monitoring: CalendarDate?, today: CalendarDate) {
    self.monitoring = monitoring
    let entries = Bank.allCases.map { bank in
      Item(kind: .moderateEntries, count: work.entries[bank] ?? 0, due: nil, bank: bank)
    }
    let items = [
      Item(kind: .safetyFlags, count: work.safetyFlags.count, due: work.safetyFlags.earliest),
      Item(kind: .collectAnswers, count: work.endingSurveys.count, due: work.endingSurveys.earliest),
      Item(kind: .destroyData, count: work.destructions.count, due: work.destructions.earliest),
      Item(kind: .closePairs, count: work.overduePairs.count, due: work.overduePairs.earliest),
      Item(kind: .overdueTasks, count: work.overdueTasks.count, due: work.overdueTasks.earliest),
      Item(kind: .enterPapers, count: work.missingPapers.count, due: work.missingPapers.earliest),
      Item(kind: .renewPapers, count: work.outdatedPapers, due: nil),
      Item(kind: .issueLinks, count: work.askedLinks, due: nil),
      Item(kind: .appointCurators, count: work.missingCurators, due: nil),
      Item(kind: .signConsents, count: work.lackingConsents, due: nil),
      Item(kind: .enterContingents, count: work.missingContingents, due: nil),
      Item(kind: .checkContingents, count: work.doubtfulContingents, due: nil),
      Item(kind: .signOrders, count: work.unsignedOrders, due: nil),
      Item(kind: .signAddenda, count: work.lackingAddenda, due: nil),
      Item(kind: .enterOrders, count: work.draftPairs, due: nil),
      Item(kind: .answerRequests, count: work.openRequests.count, due: work.openRequests.earliest),
      Item(kind: .answerQuestions, count: work.openQuestions, due: nil),
      Item(kind: .logMeetings, count: work.silentPairs, due: nil),
      Item(kind: .matchMentees, count: work.waitingMentees, due: nil),
      Item(kind: .answerApplications, count: work.openApplications.count, due: work.openApplications.earliest),
      Item(kind: .completeSections, count: work.incompleteSections.count, due: work.incompleteSections.earliest),
      Item(kind: .completeCurators, count: work.incompleteCurators, due: nil),
      Item(kind: .planCorrections, count: work.missingPlans, due: nil),
      Item(kind: .answerRemarks, count: work.reportsReturned.count, due: work.reportsReturned.earliest),
      Item(kind: .callHeads, count: work.reportsOfHeads.count, due: work.reportsOfHeads.earliest),
      Item(kind: .openCampaigns, count: work.campaignsToOpen.count, due: work.campaignsToOpen.earliest),
      Item(kind: .handInSummaries, count: work.summariesToHandIn.count, due: work.summariesToHandIn.earliest),
      Item(kind: .checkReports, count: work.reportsSent, due: nil),
      Item(kind: .answerRoadmapRemarks, count: work.roadmapsReturned, due: nil),
      Item(kind: .agreeRoadmaps, count: work.roadmapsSent, due: nil),
      Item(kind: .fillReports, count: work.reportsToFill.count, due: work.reportsToFill.earliest),
    ]
    self.items = (items + entries).filter { $0.count > 0 }.sorted { left, right in
      let (first, second) = (left.urgency(on: today), right.urgency(on: today))
      return (first.rawValue, left.kind.rawValue) < (second.rawValue, right.kind.rawValue)
    }
  }
}
