import Mentoring
import Storage

/// The card of a person (`ux.md` K5).
struct PersonShowPage: Page {
  static let template = "registry/person-show"

  /// Never the name: it would stand in the history of a shared computer.
  let title = "Карточка участника"
  let crumbs = [Crumb("Участники", PersonAddress.index)]
  let name: String
  let caption: String
  let searches: [Link]
  let summary: [SummaryRow]
  let editAddress: String?
  let stays: [PersonStay]
  let newStayAddress: String?
  let profiles: [PersonProfile]
  let pairs: [PersonPairRow]
  let noPairs: Bool
  let pairsElsewhere: String?
  let history: History?

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
    /// The first of the actions is the primary one.
    let isPrimary: Bool
  }

  struct History: Encodable, Sendable { let lines: [PersonHistoryLine] }

  struct SummaryRow: Encodable, Sendable {
    let key: String
    let value: String
  }

  init(_ card: PersonCard, viewer: Account, today: CalendarDate, clock: Clock) {
    let person = card.person
    let hidesName = card.isMinor && !viewer.seesMinorsByName
    name = Words.fullName(person.name, person.id, isMinor: card.isMinor, to: viewer)
    caption = card.stays.first?.words(on: today) ?? ""
    let current = card.stays.first { $0.isWithinReach && $0.stay.period.isOpen }
    searches = viewer.mayEdit ? Self.searches(card, current) : []
    summary = Self.summary(card, hidesName: hidesName, today: today)
    editAddress = viewer.mayEdit && card.mayChange ? PersonAddress.edit(person.id) : nil
    stays = card.stays.map { PersonStay($0, mayEdit: viewer.mayEdit, today: today) }
    newStayAddress = viewer.mayEdit ? StayAddress.new(person.id) : nil
    let mayFill = viewer.mayEdit && card.mayChange
    profiles = [
      PersonProfile(card.mentee, of: person.id, mayEdit: mayFill, hidesRequest: hidesName),
      PersonProfile(card.mentor, of: person.id, mayEdit: mayFill),
    ]
    pairs = card.pairs.reversed().map { PersonPairRow($0, viewer: viewer, today: today) }
    noPairs = card.pairs.isEmpty && card.pairsElsewhere == 0
    pairsElsewhere = card.pairsElsewhere > 0
      ? "В других организациях ещё \(Russian.plural(card.pairsElsewhere, "пара", "пары", "пар"))." : nil
    history = hidesName || card.events.isEmpty
      ? nil : History(lines: card.events.map { PersonHistoryLine($0, clock: clock) })
  }

  private static func searches(_ card: PersonCard, _ current: StayLine?) -> [Link] {
    guard let stay = current?.stay else { return [] }
    let likely: Indicator.Side = card.mentee != nil || card.mentor == nil && stay.role.isLearner ? .mentee : .mentor
    let other: Indicator.Side = likely == .mentor ? .mentee : .mentor
    return [
      Link(title: Words.search(of: likely), address: PairReturn.start(likely, stay.id), isPrimary: true),
      Link(title: Words.search(of: other), address: PairReturn.start(other, stay.id), isPrimary: false),
    ]
  }

  private static func summary(_ card: PersonCard, hidesName: Bool, today: CalendarDate) -> [SummaryRow] {
    let person = card.person
    let age = person.age(on: today).map(Russian.years)
    let birth = person.birthDate.map { hidesName ? "" : Russian.date($0) }
    let former = hidesName
      ? "" : card.formerSurnames.map { "\($0.surname) (до \(Russian.date($0.until)))" }.joined(separator: ", ")
    let work = person.workSince.map {
      "\(Russian.date($0)), стаж \(Russian.years($0.fullYears(until: today)))"
    }
    let rows: [(String, String)] = [
      ("Прежние фамилии", former),
      ("Дата рождения", birth.map { [$0, age ?? ""].filter { !$0.isEmpty }.joined(separator: ", ") } ?? "не указана"),
      ("Пол", person.sex.map(Words.sex) ?? "не указан"),
      ("Работает с", work ?? ""),
    ]
    return rows.filter { !$0.1.isEmpty }.map { SummaryRow(key: $0.0, value: $0.1) }
  }

  private init(stays: [PersonStay]) {
    name = "Иванова Анна Петровна"
    caption = "МКОУ СОШ с. Воя: педагог, учитель математики, с 01.09.2010"
    searches = [Link(title: "Подобрать наставляемого", address: "/pairs/new/mentee?mentor=1", isPrimary: true)]
    summary = [SummaryRow(key: "Дата рождения", value: "27.09.1985, 41 год")]
    editAddress = "/people/1/edit"
    self.stays = stays
    newStayAddress = "/people/1/stays/new"
    profiles = [.sample]
    pairs = [.sample]
    noPairs = true
    pairsElsewhere = "В других организациях ещё 2 пары."
    history = History(lines: [.sample])
  }

  static let sample = PersonShowPage(stays: [.sample])
}
