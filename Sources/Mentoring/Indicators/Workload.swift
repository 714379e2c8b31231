/// What is in hand and what waits, in one organisation or in all that a viewer reaches. Every count opens into a list.
package struct Workload: Sendable, Equatable {
  /// People with a request for a mentor and no pair that still lasts.
  package var waitingMentees = 0
  package var draftPairs = 0
  package var activePairs = 0
  package var overduePairs = Due()
  /// Pairs at work that have not met for longer than the centre allows.
  package var silentPairs = 0
  /// Requests of the centre that wait for an answer.
  package var openRequests = Due()
  /// Questions of the centre that wait for an answer.
  package var openQuestions = 0
  /// Educational organisations without the figures of this school year: their share is «н/д».
  package var missingContingents = 0
  /// Educational organisations with more people registered than their figures of this school year have.
  package var doubtfulContingents = 0
  package var overdueTasks = Due()
  /// Obligatory papers that are not there and are pressing, and those whose ground was replaced.
  package var missingPapers = Due()
  package var outdatedPapers = 0
  /// Roadmaps that came back with remarks, and those that the centre has to agree to.
  package var roadmapsReturned = 0
  package var roadmapsSent = 0
  /// Organisations that implement the model and have no curator.
  package var missingCurators = 0
  /// Curators whose appointment order or training is not entered.
  package var incompleteCurators = 0
  /// People whose invitation has run out and who ask for another.
  package var askedLinks = 0
  /// Entries of the banks that the viewer has to check, or to put right.
  package var entries: [Bank: Int] = [:]
  /// Those who take part and whose consent nobody has signed yet.
  package var lackingConsents = 0
  /// Drafts of orders that wait for number and date.
  package var unsignedOrders = 0
  /// Pairs of teachers without consent or addendum, or whose addendum runs out (ТК, ст. 351.8).
  package var lackingAddenda = 0
  /// Data to be destroyed after a withdrawal.
  package var destructions = Due()
  /// Reports of open campaigns that are not handed in, and those that came back with remarks.
  package var reportsToFill = Due()
  package var reportsReturned = Due()
  /// Reports not handed in days after they were due: their heads are spoken to.
  package var reportsOfHeads = Due()
  /// Reports that the centre has to check.
  package var reportsSent = 0
  /// Campaigns to be opened, and summaries to be handed on to the region.
  package var campaignsToOpen = Due()
  package var summariesToHandIn = Due()

  /// Offers to be a mentor that nobody has answered, and by when somebody should.
  package var openApplications = Due()
  /// Public pages of schools that lack something whose day has passed.
  package var incompleteSections = Due()

  /// People who have not answered yet in surveys that end within days.
  package var endingSurveys = Due()
  /// Organisations whose programme is judged unacceptable and that have not said what they will put right.
  package var missingPlans = 0
  /// Low answers about safety that nobody has dealt with: a curator's own, and no other's.
  package var safetyFlags = Due()

  package init() {}

  /// Whoever is not of the centre neither opens campaigns nor judges reports.
  package mutating func leaveMonitoringToCentre() {
    (reportsSent, reportsOfHeads) = (0, Due())
    roadmapsSent = 0
    (campaignsToOpen, summariesToHandIn) = (Due(), Due())
  }

  /// How many things have a day, and the earliest of the days.
  package struct Due: Sendable, Equatable {
    package let count: Int
    package let earliest: CalendarDate?

    package init(count: Int = 0, earliest: CalendarDate? = nil) {
      self.count = count
      self.earliest = earliest
    }

    package static func + (left: Due, right: Due) -> Due {
      Due(count: left.count + right.count, earliest: [left.earliest, right.earliest].compactMap(\.self).min())
    }
  }
}
