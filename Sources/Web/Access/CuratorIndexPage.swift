import HTTP
import Mentoring
import Storage

/// The base of curators (Пижанка, п. 10.7): municipal for the centre, her own organisations for a curator.
struct CuratorIndexPage: Page {
  static let template = "access/curator-index"

  let title: String
  let inviteAddress: String?
  let lacks: [Lack]
  let hasLacks: Bool
  let filter: Filter
  let appliedTags: [AppliedTag]
  let columns: [SortedColumn]
  let rows: [CuratorRow]
  let pagination: Pagination?
  let downloads: Downloads?
  let allAddress = CuratorAddress.index

  /// How many lines lack something, and the list of them.
  struct Lack: Encodable, Sendable {
    let text: String
    let address: String
  }

  struct Filter: Encodable, Sendable {
    let action: String
    let search: Field
    let lack: Choice
    let former: Bool
    let school: String?
    let sort: String?
    let municipality: Choice?
  }

  init(
    _ list: CuratorList, _ asked: CuratorFilter, _ query: FormFields, _ district: DistrictChoice, today: CalendarDate
  ) {
    let viewer = district.viewer
    let query = query.setting("page", to: nil)
    title = list.page > 1 ? "База кураторов, страница \(list.page)" : "База кураторов"
    inviteAddress = viewer.isOfCentre ? AccountAddress.new + "?role=" + Role.curator.rawValue : nil
    lacks = CuratorLack.allCases.compactMap { lack in
      let count = list.lacking[lack] ?? 0
      return count == 0 || asked.lack == lack
        ? nil : Lack(text: Words.lacking(lack, count), address: CuratorAddress.lacking(lack))
    }
    hasLacks = !lacks.isEmpty
    let input = Input(query)
    filter = Filter(
      action: CuratorAddress.index, search: Field(input, "q", "Имя или организация", autocomplete: "off"),
      lack: Choice(
        input, "lack", "Чего не хватает",
        options: [("", "не важно", nil)] + CuratorLack.allCases.map { ($0.rawValue, Words.curatorLack($0), nil) }),
      former: asked.includesFormer, school: asked.organisation, sort: query["sort"],
      municipality: district.choice(input))
    let school = list.lines.first { $0.organisationSlug == asked.organisation }?.organisation
    appliedTags = district.tags(query, address: CuratorAddress.index) + asked.tags(query, school: school)
    let keys: [(String, CuratorFilter.Sort)] = [
      ("Организация", .organisation), ("Куратор", .name), ("Назначен", .since), ("Обучение", .trained),
    ]
    columns = keys.map { title, key in
      SortedColumn(title, key.rawValue, sorted: asked.sorted, query: query, address: CuratorAddress.index)
    }
    rows = list.lines.map { CuratorRow($0, viewer: viewer, today: today) }
    pagination =
      list.total == 0
      ? nil : Pagination(total: list.total, page: list.page, query: query, address: CuratorAddress.index)
    downloads = list.total == 0 ? nil : Downloads(CuratorAddress.index, query, total: list.total)
  }

  private init(row: CuratorRow) {
    title = "База кураторов"
    inviteAddress = "/admin/users/new"
    lacks = [Lack(text: "Нет куратора: 1 организация", address: "/banks/curators?lack=curator")]
    hasLacks = true
    filter = Filter(
      action: "/banks/curators", search: .sample, lack: .sample, former: true, school: "voya", sort: "name",
      municipality: .sample)
    appliedTags = [.sample]
    columns = [.sample]
    rows = [row]
    pagination = .sample
    downloads = .sample
  }

  static let sample = CuratorIndexPage(row: .sample)
}

extension Words {
  static func lacking(_ lack: CuratorLack, _ count: Int) -> String {
    let who =
      lack == .curator
      ? Russian.plural(count, "организация", "организации", "организаций")
      : Russian.plural(count, "куратор", "куратора", "кураторов")
    return Russian.initialUpper(curatorLack(lack)) + ": " + who
  }
}
