import HTTP
import Mentoring
import Storage

/// What one box finds, five of each kind and the way to all of them (`ux.md` D5).
struct SearchShowPage: Page {
  static let template = "search/show"
  static let size = 5

  let title = "Поиск"
  let action: String
  let query: Field
  let scope: String
  let swapped: String?
  let groups: [Group]
  /// Absent before anything was asked.
  let nothing: Nothing?

  struct Group: Encodable, Sendable {
    let title: String
    let lines: [Line]
    /// «все 18», where there are more than shown.
    let all: Link?
  }

  struct Line: Encodable, Sendable {
    let title: String
    let note: String
    let address: String
  }

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  struct Nothing: Encodable, Sendable {
    let text: String
    let addAction: String?
    let typed: String
  }

  init(_ text: String, _ results: SearchResults, viewer: Account) {
    action = SearchAddress.show
    query = Field(
      Input(["q": text]), "q", "Что найти",
      hint: viewer.seesMinorsByName
        ? "Фамилия, организация, мероприятие, программа или практика, номер пары или приказа"
        : "Фамилия взрослого, номер обучающегося, организация, мероприятие, программа, номер пары или приказа",
      width: .name,
      autocomplete: "off")
    scope = "Ищем \(Words.searched(viewer.scope))."
    swapped = results.swapped.map { "По запросу «\(text)» никого нет. Показано для «\($0)»." }
    groups = Self.groups(results.swapped ?? text, results, viewer).filter { !$0.lines.isEmpty }
    let isName = text.contains(where: \.isLetter)
    nothing =
      text.isEmpty || !groups.isEmpty
      ? nil
      : Nothing(
        text: "«\(text)» не нашлось. Проверьте первые буквы: окончание можно не писать, ё и е – одно и то же.",
        addAction: viewer.mayEdit && isName ? PersonAddress.match : nil, typed: text)
  }

  private static func groups(_ text: String, _ results: SearchResults, _ viewer: Account) -> [Group] {
    [
      Group(
        "Пары", results.pair.map { [Line($0, viewer)] } ?? [], total: results.pair == nil ? 0 : 1,
        all: PairAddress.index),
      Group(
        "Люди", results.people.lines.map { Line($0, viewer) }, total: results.people.total,
        all: PersonAddress.index(["q": text])),
      Group(
        "Организации", results.organisations.lines.map(Line.init), total: results.organisations.total,
        all: OrganisationAddress.index(["q": text])),
      Group("Приказы", results.orders.lines.map(Line.init), total: results.orders.total, all: PairAddress.index),
      Group(
        "Мероприятия дорожных карт", results.tasks.lines.map(Line.init), total: results.tasks.total,
        all: RoadmapAddress.index),
      Group(
        "Документы", results.documents.lines.map(Line.init), total: results.documents.total,
        all: DocumentAddress.index),
      Group(
        "Мероприятия", results.events.lines.map(Line.init), total: results.events.total,
        all: EventAddress.index(["q": text])),
    ]
      + Bank.allCases.map { bank in
        let found = results.entries[bank]
        return Group(
          Words.bank(bank), found?.lines.map { Line($0, of: bank) } ?? [], total: found?.total ?? 0,
          all: BankAddress.index(bank, ["q": text]))
      }
  }

  private init(group: Group) {
    action = SearchAddress.show
    query = .sample
    scope = "Ищем в вашей организации."
    swapped = "По запросу «bdfyjdf» никого нет. Показано для «иванова»."
    groups = [group]
    nothing = Nothing(text: "Ничего не нашлось", addAction: PersonAddress.match, typed: "Иванова")
  }

  static let sample = SearchShowPage(
    group: Group(
      title: "Люди (18)", lines: [Line(title: "Иванова А. П.", note: "учитель", address: "/people/1")],
      all: Link(title: "все 18", address: "/people?q=a")))
}

extension SearchShowPage.Group {
  fileprivate init(_ title: String, _ lines: [SearchShowPage.Line], total: Int, all: String) {
    self.title = "\(title) (\(Russian.number(total)))"
    self.lines = lines
    self.all = total > lines.count ? .init(title: "все \(Russian.number(total))", address: all) : nil
  }
}

extension SearchShowPage.Line {
  fileprivate init(_ line: PersonLine, _ viewer: Account) {
    title = Words.shortName(line.name, line.id, isMinor: line.isMinor, to: viewer)
    note = [Words.stayRole(line.role), line.label ?? "", line.organisation].filter { !$0.isEmpty }
      .joined(separator: ", ")
    address = PersonAddress.show(line.id)
  }

  fileprivate init(_ line: PairLine, _ viewer: Account) {
    title = "Пара №\u{A0}\(line.id): \(PairRow.names(line, viewer))"
    note = "\(line.form), \(line.organisation)"
    address = PairAddress.show(line.id)
  }

  fileprivate init(_ organisation: OrganisationName) {
    title = organisation.name
    note = Words.kind(organisation.kind)
    address = OrganisationAddress.show(organisation.slug)
  }

  fileprivate init(_ line: SearchResults.OrderLine) {
    title = "Приказ \(Words.order(line.order))"
    note = "\(line.organisation), \(Russian.plural(line.pairs, "пара", "пары", "пар"))"
    address = PairAddress.index(["order": String(line.id)])
  }

  fileprivate init(_ entry: SearchResults.EntryName, of bank: Bank) {
    title = entry.title
    note = [
      entry.owner ?? "центр, \(entry.municipality)",
      bank.isModerated && !entry.moderation.isPublic ? Words.moderation(entry.moderation).word : "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
    address = BankAddress.show(bank, entry.id)
  }

  fileprivate init(_ line: DocumentLine) {
    title = Words.documentTitle(line)
    note = [line.organisation?.name ?? "центр", line.isReplaced ? "заменён" : ""].filter { !$0.isEmpty }
      .joined(separator: ", ")
    address = DocumentAddress.show(line.document.id)
  }

  fileprivate init(_ line: MentoringEventLine) {
    title = line.event.terms.title
    note = "\(line.organiser), \(Words.eventDays(line.event.terms))"
    address = EventAddress.show(line.event.id)
  }

  fileprivate init(_ line: RoadmapTaskLine) {
    title = line.task.title
    note = [line.organisation ?? "муниципальная", line.task.term, line.task.source].filter { !$0.isEmpty }
      .joined(separator: ", ")
    address = RoadmapTaskAddress.show(line.task.id)
  }
}

extension Words {
  /// Where a search looks.
  fileprivate static func searched(_ scope: Scope) -> String {
    switch scope {
    case .everything: "во всех районах"
    case .municipality: "во всём районе"
    case .organisations(let ids):
      (ids.count > 1 ? "в ваших организациях" : "в вашей организации") + ", у партнёров и в банках района"
    }
  }
}
