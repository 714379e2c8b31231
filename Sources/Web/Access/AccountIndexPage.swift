import HTTP
import Mentoring
import Storage

/// The accounts that the viewer manages (`ux.md` D6).
struct AccountIndexPage: Page {
  static let template = "access/account-index"

  let title: String
  let newAddress = AccountAddress.new
  let action = AccountAddress.index
  let search: Field
  let role: Choice
  let state: Choice
  let municipality: Choice?
  let sort: String?
  let school: String?
  let appliedTags: [AppliedTag]
  let columns: [SortedColumn]
  let rows: [Row]
  let pagination: Pagination?
  let downloads: Downloads?
  let allAddress = AccountAddress.index

  struct Row: Encodable, Sendable {
    let name: String
    let address: String
    let login: String
    let role: String
    let reach: String
    let seen: String
    let status: StatusWord
    let note: String?
  }

  init(
    _ list: AccountList, _ asked: AccountFilter, _ query: FormFields, _ district: DistrictChoice, clock: Clock,
    moment: Int64
  ) {
    let query = query.setting("page", to: nil)
    title = list.page > 1 ? "Учётные записи, страница \(list.page)" : "Учётные записи"
    let input = Input(query)
    search = Field(input, "q", "Имя или имя пользователя", autocomplete: "off")
    role = Choice(
      input, "role", "Роль", options: [("", "любая", nil)] + Role.allCases.map { ($0.rawValue, Words.role($0), nil) })
    state = Choice(
      input, "state", "Состояние",
      options: [("", "любое", nil)] + AccountState.allCases.map { ($0.rawValue, Words.accountState($0).word, nil) })
    municipality = district.choice(input)
    sort = query["sort"]
    school = asked.organisation
    appliedTags = district.tags(query, address: AccountAddress.index) + asked.tags(query)
    let keys: [(String, AccountFilter.Sort)] = [
      ("ФИО", .name), ("Имя пользователя", .login), ("Роль", .role), ("Последний вход", .seen),
    ]
    columns = keys.map { title, key in
      SortedColumn(title, key.rawValue, sorted: asked.sorted, query: query, address: AccountAddress.index)
    }
    rows = list.lines.map { Row($0, viewer: district.viewer, clock: clock, moment: moment) }
    pagination =
      list.total == 0
      ? nil : Pagination(total: list.total, page: list.page, query: query, address: AccountAddress.index)
    downloads = list.total == 0 ? nil : Downloads(AccountAddress.index, query, total: list.total)
  }

  private init(row: Row) {
    title = "Учётные записи"
    search = .sample
    role = .sample
    state = .sample
    municipality = .sample
    sort = "name"
    school = "voya"
    appliedTags = [.sample]
    columns = [.sample]
    rows = [row]
    pagination = .sample
    downloads = .sample
  }

  static let sample = AccountIndexPage(
    row: Row(
      name: "Захарова Елена Викторовна", address: "/admin/users/1", login: "zaharova", role: "куратор",
      reach: "МКОУ СОШ с. Воя", seen: "21.11.2026, 14:05", status: .sample, note: "ссылка до 22.11.2026, 14:05"))
}

extension AccountIndexPage.Row {
  fileprivate init(_ line: ManagedAccountLine, viewer: Account, clock: Clock, moment: Int64) {
    name = line.name + (line.id == viewer.id ? " (вы)" : "")
    address = line.id == viewer.id ? OwnAccountAddress.show : AccountAddress.show(line.id)
    login = line.login
    role = Words.role(line.role)
    reach = Words.reach(line)
    seen = line.signedInAt.map(clock.dateAndTime) ?? "–"
    status = Words.accountState(line.state)
    note = Words.link(line, clock: clock, moment: moment)
  }
}

extension Words {
  static func reach(_ line: ManagedAccountLine) -> String {
    if !line.reach.isEmpty { return line.reach }
    return line.role == .curator ? "нет организации" : "весь реестр"
  }

  /// The link that is out, if one is.
  static func link(_ line: ManagedAccountLine, clock: Clock, moment: Int64) -> String? {
    line.linkUntil.map { ($0 > moment ? "ссылка до " : "ссылка истекла ") + clock.dateAndTime(of: $0) }
  }
}
