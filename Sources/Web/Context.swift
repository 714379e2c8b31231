import HTTP
import HTTPTypes
import Mentoring
import Storage

/// One request on its way: what came in, who asks, and the day it is.
struct Context: Sendable {
  let portal: Portal
  let request: Request
  let number: String
  let moment: Int64
  let today: CalendarDate
  var parameters: [String: String] = [:]
  var session: Session?
  var route: Route?
  /// A form that came too late is shown again: nothing may be changed by it.
  var isRehearsal = false

  init(portal: Portal, request: Request, number: String) {
    self.portal = portal
    self.request = request
    self.number = number
    moment = portal.clock.moment
    today = portal.clock.today
  }

  var store: Store { portal.store }
  var query: FormFields { request.query }
  var account: Account? { session?.account }

  /// The account of a route that is not for guests.
  func viewer() throws -> Account {
    guard let account else { throw Failure.forbidden }
    return account
  }

  func scope() throws -> Scope { try viewer().scope }

  var author: Author {
    Author(account: account?.id, address: request.peer, moment: moment, today: today, mayChange: !isRehearsal)
  }

  /// A key from the address; anything that is not a key is an address that does not exist.
  func id<Owner>(_ name: String = "id") throws -> Identifier<Owner> {
    guard let id = Identifier<Owner>(parameters[name]) else { throw Failure.notFound }
    return id
  }

  func slug() throws -> String {
    guard let slug = parameters["slug"] else { throw Failure.notFound }
    return slug
  }
}
