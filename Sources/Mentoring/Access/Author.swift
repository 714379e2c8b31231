/// On whose behalf a change is made: every command takes one and its event keeps it.
package struct Author: Sendable {
  package let account: Account.ID?
  /// Numeric address of the client; «local» for the command line.
  package let address: String
  /// Seconds since 1970, UTC.
  package let moment: Int64
  package let today: CalendarDate
  /// False for somebody who only looks how a change would go.
  package let mayChange: Bool

  package init(account: Account.ID?, address: String, moment: Int64, today: CalendarDate, mayChange: Bool = true) {
    self.account = account
    self.address = address
    self.moment = moment
    self.today = today
    self.mayChange = mayChange
  }
}
