import HTTP
import Mentoring
import Storage

/// The card of an organisation (mission A1, A2, A8).
struct OrganisationShowPage: Page {
  static let template = "registry/organisation-show"

  let title: String
  let name: String
  let caption: String
  let crumbs: [Crumb]
  let editAddress: String?
  /// Where the end is entered; nil once it is, and for those who may not.
  let closureAddress: String?
  let fate: [Fate]
  let rows: [Row]
  let site: Link?
  let counts: [Count]
  let education: Education?
  let agreements: Agreements

  struct Row: Encodable, Sendable {
    let key: String
    let value: String
  }

  /// The end of the organisation, and what went into it.
  struct Fate: Encodable, Sendable {
    let text: String
    let name: String
    let address: String?
  }

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  struct Count: Encodable, Sendable {
    let name: String
    let number: String
    let address: String?
  }

  /// What only an educational organisation has.
  struct Education: Encodable, Sendable {
    let curators: [Curator]
    let hasCurators: Bool
    let links: [Link]
    let contingents: [ContingentRow]
    let groups: [String]
  }

  struct Curator: Encodable, Sendable {
    let name: String
    let post: String
    let since: String
    let contacts: [String]
  }

  init(_ card: OrganisationCard, viewer: Account, today: CalendarDate) {
    let organisation = card.organisation
    title = organisation.kind.isEducational ? "Карточка организации" : "Карточка партнёра"
    name = organisation.shortName
    caption = [Words.kind(organisation.kind), card.municipality].joined(separator: " · ")
    crumbs = [Crumb("Организации", OrganisationAddress.index)]
    editAddress = viewer.mayEdit ? OrganisationAddress.edit(organisation.slug) : nil
    closureAddress =
      viewer.isOfCentre && card.fate.closedOn == nil ? OrganisationAddress.newClosure(organisation.slug) : nil
    fate = Self.fate(card.fate)
    rows = Self.rows(organisation)
    site = Self.site(organisation.contacts.site)
    counts = Self.counts(card)
    education = organisation.kind.isEducational ? Education(card, viewer: viewer, today: today) : nil
    agreements = Agreements(card, viewer: viewer, today: today)
  }

  private static func fate(_ fate: OrganisationFate) -> [Fate] {
    let own = fate.closedOn.map { day in
      let order = fate.order.isEmpty ? "" : ", \(fate.order)"
      return Fate(
        text: "Последний день – \(Russian.date(day))\(order). " + (fate.successor == nil ? "Закрыта." : "Преемник:"),
        name: fate.successor?.name ?? "", address: fate.successor.map { OrganisationAddress.show($0.slug) })
    }
    return [own].compactMap(\.self)
      + fate.joined.map { other, day in
        Fate(
          text: "\(Russian.date(day)) присоединена:", name: other.name, address: OrganisationAddress.show(other.slug))
      }
  }

  private static func rows(_ organisation: Organisation) -> [Row] {
    let contacts = organisation.contacts
    let common = [
      ("Полное название", organisation.shortName == organisation.name ? "" : organisation.name),
      ("ИНН", organisation.inn?.digits ?? ""), ("Руководитель", contacts.head), ("Адрес", contacts.address),
      ("Телефон", contacts.phone),
      ("Электронная почта", contacts.email),
    ].filter { !$0.1.isEmpty }.map { Row(key: $0.0, value: $0.1) }
    guard organisation.kind.isEducational else { return common }
    guard let implementation = organisation.implementation else {
      return common + [Row(key: "Целевая модель", value: "не внедряется: в показатели организация не входит")]
    }
    let order = implementation.orderNumber.isEmpty ? "приказ не указан" : "приказ \(implementation.orderNumber)"
    return common + [Row(key: "Целевая модель", value: "с \(Russian.date(implementation.since)), \(order)")]
  }

  /// Only what is an address of the web becomes a link.
  private static func site(_ address: String) -> Link? {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return nil }
    return Link(title: String(address.drop { $0 != "/" }.dropFirst(2)), address: address)
  }

  private static func counts(_ card: OrganisationCard) -> [Count] {
    let organisation = card.organisation.id.description
    let people = Stay.Role.allCases.compactMap { role in
      card.people[role].map { count in
        Count(
          name: Words.stayRoles(role, count), number: Russian.number(count),
          address: PersonAddress.index(["organisation": organisation, "category": role.rawValue]))
      }
    }
    let pairs: [(String, Int, Pair.Status)] = [
      ("в работе", card.pairs.active, .active), ("без приказа", card.pairs.drafts, .draft),
      ("за сроком", card.pairs.overdue, .overdue), ("приостановлено", card.pairs.paused, .paused),
    ]
    return people
      + pairs.map { name, count, status in
        Count(
          name: Russian.pluralWord(count, "пара", "пары", "пар") + " " + name, number: Russian.number(count),
          address: card.organisation.kind.isEducational
            ? PairAddress.index(["organisation": organisation, "status": status.rawValue]) : nil)
      } + meetings(card)
  }

  private static func meetings(_ card: OrganisationCard) -> [Count] {
    guard card.organisation.kind.isEducational else { return [] }
    let filter: FormFields = [
      "organisation": card.organisation.id.description, "period": MeetingPeriod.year.rawValue,
      "state": Meeting.State.held.rawValue,
    ]
    return [
      Count(
        name: Russian.pluralWord(card.meetings, "встреча", "встречи", "встреч") + " за учебный год",
        number: Russian.number(card.meetings), address: MeetingAddress.index(filter))
    ]
  }

  private init(agreements: Agreements) {
    title = "Карточка организации"
    name = "Средняя школа с. Воя"
    caption = "школа · Пижанский район"
    crumbs = [Crumb("Организации", OrganisationAddress.index)]
    editAddress = OrganisationAddress.edit("voya")
    closureAddress = OrganisationAddress.newClosure("voya")
    fate = [Fate(text: "31.08.2026 присоединена:", name: "СОШ с. Обухово", address: "/organisations/obuhovo")]
    rows = [Row(key: "Адрес", value: "с. Воя")]
    site = Link(title: "voya.example", address: "https://voya.example")
    counts = [Count(name: "учеников", number: "214", address: PersonAddress.index)]
    education = .sample
    self.agreements = agreements
  }

  static let sample = OrganisationShowPage(agreements: .sample)
}

extension OrganisationShowPage.Education {
  fileprivate init(_ card: OrganisationCard, viewer: Account, today: CalendarDate) {
    let slug = card.organisation.slug
    curators = card.curators.map(OrganisationShowPage.Curator.init)
    hasCurators = !curators.isEmpty
    var links: [OrganisationShowPage.Link] = [
      .init(title: "Охват организации", address: DistrictAddress.school(slug)),
      .init(title: "Страница «Наставничество»", address: PublicAddress.school(slug)),
      .init(title: "Кураторы: приказы и обучение", address: CuratorAddress.index(["school": slug])),
      .init(title: Words.satisfaction(card.satisfaction), address: SurveyAddress.index),
    ]
    if viewer.mayEdit, card.organisation.implementation != nil {
      links.insert(.init(title: "Тексты, новости и публикация раздела", address: SectionAddress.edit(slug)), at: 2)
    }
    self.links = links
    groups = Contingent.Group.allCases.map(Words.group)
    contingents = ContingentRow.all(card, mayEdit: viewer.mayEdit, today: today)
  }

  private init(contingents: [ContingentRow]) {
    curators = [.init(name: "Имя", post: "завуч", since: "с 01.09.2025", contacts: ["+7 (83355) 2-10-00"])]
    hasCurators = true
    links = [.init(title: "Охват", address: "/district/schools/voya")]
    self.contingents = contingents
    groups = ["Обучающихся всего"]
  }

  fileprivate static let sample = Self(contingents: [.sample])
}

extension OrganisationShowPage.Curator {
  fileprivate init(_ line: CuratorLine) {
    name = line.name
    post = line.post
    since = "с \(Russian.date(line.since))" + (line.orderNumber.isEmpty ? "" : ", приказ \(line.orderNumber)")
    contacts = [line.phone, line.email].filter { !$0.isEmpty }
  }
}
