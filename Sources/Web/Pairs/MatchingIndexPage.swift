import HTTP
import Mentoring
import Storage

/// Those who wait for a mentor, or the mentors who have room: one press opens who suits.
struct MatchingIndexPage: Page {
  static let template = "pairs/matching-index"

  let title = "Подбор"
  let crumbs = [Crumb("Пары и группы", PairAddress.index)]
  let tabs: [MatchingTab]
  let district: Choice?
  let action: String
  let side: HiddenField
  let rows: [Row]
  let pagination: Pagination
  let isEmpty: Bool
  let emptyWords: String
  let unchosen: String?
  let peopleAddress: String

  struct Row: Encodable, Sendable {
    let name: String
    let place: String
    let organisation: String
    let note: String
    let state: String
    let address: String
  }

  init(_ list: MatchingList?, _ side: Pair.Side, _ query: FormFields, _ district: DistrictChoice) {
    tabs = MatchingTab.all(side == .mentee ? .mentees : .mentors, waiting: list?.waiting, free: list?.free)
    self.district = district.choice(Input(query))
    action = MatchingAddress.index
    self.side = HiddenField(name: "side", value: side.rawValue)
    rows = (list?.people ?? []).map { Row($0, side) }
    pagination = Pagination(
      total: list?.total ?? 0, page: list?.page ?? 1, query: query, address: MatchingAddress.index)
    unchosen = district.invitation("Выберите район.")
    isEmpty = rows.isEmpty && unchosen == nil
    emptyWords = side == .mentee ? "Все наставляемые распределены." : "Свободных наставников нет."
    peopleAddress = PersonAddress.index
  }

  private init(row: Row) {
    tabs = [.sample]
    district = .sample
    action = MatchingAddress.index
    side = .sample
    rows = [row]
    pagination = .sample
    isEmpty = true
    emptyWords = "Все наставляемые распределены."
    unchosen = "Выберите район."
    peopleAddress = PersonAddress.index
  }

  static let sample = MatchingIndexPage(
    row: Row(
      name: "Котов Даниил Сергеевич", place: "8А", organisation: "Школа", note: "Хочу понять, подойдёт ли мне техника",
      state: "ждёт наставника", address: "/matching/mentees/1"))
}

extension MatchingIndexPage.Row {
  fileprivate init(_ person: Candidate, _ side: Pair.Side) {
    name = person.name.full
    place = person.place
    organisation = person.organisation
    note = person.note
    let load = person.side.pairs.count
    state = side == .mentee ? "ждёт наставника" : "ведёт \(load) из \(person.side.capacity)"
    address = MatchingAddress.show(side, person.stay)
  }
}
