internal import GRDB
import Mentoring

extension Account {
  /// The condition under which the `account` of a query is for this one to manage: a role below, and nothing that it
  /// reaches lies outside of the manager's own reach.
  func managing(on today: CalendarDate) -> SQL {
    "account.role IN \(role.managed.map(\.rawValue)) AND \(scope.accounts(on: today))"
  }
}

extension Scope {
  fileprivate func accounts(on today: CalendarDate) -> SQL {
    switch self {
    case .everything: "1"
    case .organisations: "0"
    case .municipality(let id):
      """
      iif(account.role = 'curator',
        EXISTS (
          SELECT 1
          FROM curatorship
          JOIN organisation ON organisation.id = curatorship.organisationId
          WHERE curatorship.accountId = account.id AND organisation.municipalityId = \(id))
        AND NOT EXISTS (
          SELECT 1
          FROM curatorship
          JOIN organisation ON organisation.id = curatorship.organisationId
          WHERE curatorship.accountId = account.id AND organisation.municipalityId <> \(id)
            AND ifnull(curatorship.ends, '9999') >= \(today)),
        account.municipalityId = \(id))
      """
    }
  }

  /// Refuses an organisation that the scope does not reach.
  func check(_ db: Database, reaches organisation: Organisation.ID) throws {
    let request: SQLRequest<Int> = """
      SELECT 1 FROM organisation WHERE id = \(organisation) AND \(condition(on: "organisation"))
      """
    guard try request.fetchOne(db) != nil else { throw Failure.notFound }
  }
}

/// An account as the commands over it need to know it.
struct ManagedAccount {
  let id: Account.ID
  let name: String
  let login: String
  let role: Role
  let municipality: Municipality.ID?
  let hasPassword: Bool
  let isDisabled: Bool

  /// One that the viewer manages; nobody manages her own.
  static func fetch(_ db: Database, _ id: Account.ID, for viewer: Account, on today: CalendarDate) throws
    -> ManagedAccount
  {
    let request: SQLRequest<Row> = """
      SELECT account.name, account.login, account.role, account.municipalityId, account.passwordHash <> '!',
        account.disabledOn IS NOT NULL
      FROM account
      WHERE account.id = \(id) AND account.id <> \(viewer.id) AND \(viewer.managing(on: today))
      """
    guard let row = try request.fetchOne(db), let role = Role(rawValue: row[2]) else { throw Failure.notFound }
    return ManagedAccount(
      id: id, name: row[0], login: row[1], role: role, municipality: row[3], hasPassword: row[4], isDisabled: row[5])
  }

  /// Somebody must remain who can let people in: another account of the role, able to sign in, with no less a reach.
  func checkNotLast(_ db: Database) throws {
    guard role.isIndispensable, !isDisabled, hasPassword else { return }
    let request: SQLRequest<Int> = """
      SELECT 1
      FROM account
      WHERE role = \(role.rawValue) AND id <> \(id) AND disabledOn IS NULL AND passwordHash <> '!'
        AND (municipalityId IS NULL OR municipalityId = \(municipality))
      """
    guard try request.fetchOne(db) != nil else { throw Failure.refused(.lastOfRole) }
  }
}
