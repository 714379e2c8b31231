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
  let summary: Summary
  let stays: [PersonStay]
  let newStayAddress: String?
  let profiles: [PersonProfile]
  let pairs: [PersonPairRow]
  let noPairs: Bool
  let pairsElsewhere: String?
  let history: History?
  let movement: MovementBand?
  let mergeAddress: String?
  let removalAddress: String?
  let papers: PersonPapersView?
  let attainments: PersonAttainments
  let mentorLink: MentorLinkPanel?

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
    /// The first of the actions is the primary one.
    let isPrimary: Bool
  }

  struct History: Encodable, Sendable { let lines: [PersonHistoryLine] }

  struct Summary: Encodable, Sendable { let rows: [SummaryRow] }

  init(_ card: PersonCard, viewer: Account, today: CalendarDate, clock: Clock) {
    let person = card.person
    let hidesName = card.isMinor && !viewer.seesMinorsByName
    name = Words.fullName(person.name, person.id, isMinor: card.isMinor, to: viewer)
    caption = card.stays.first?.words(on: today) ?? ""
    let current = card.stays.first { $0.isWithinReach && $0.stay.period.isOpen }
    searches = viewer.mayEdit ? Self.searches(card, current) : []
    let mayChange = viewer.mayEdit && card.mayChange
    summary = Summary(
      rows: Self.summary(card, hidesName: hidesName, today: today).map { row in
        let change = mayChange ? PersonAddress.edit(person.id) + "#\(row.field)" : nil
        return SummaryRow(row.key, row.value, changeAddress: change)
      })
    movement = MovementBand(card.movement, viewer: viewer, mayChange: card.mayChange, clock: clock)
    mergeAddress = mayChange ? MergeAddress.new(person.id) : nil
    removalAddress = mayChange ? PersonAddress.newRemoval(person.id) : nil
    stays = card.stays.map { PersonStay($0, mayEdit: viewer.mayEdit, today: today) }
    newStayAddress = viewer.mayEdit ? StayAddress.new(person.id) : nil
    profiles = [
      PersonProfile(card.mentee, of: person.id, mayEdit: mayChange, hidesRequest: hidesName),
      PersonProfile(card.mentor, of: person.id, mayEdit: mayChange),
    ]
    pairs = card.pairs.reversed().map { PersonPairRow($0, viewer: viewer, today: today) }
    noPairs = card.pairs.isEmpty && card.pairsElsewhere == 0
    pairsElsewhere =
      card.pairsElsewhere > 0
      ? "В других организациях ещё \(Russian.plural(card.pairsElsewhere, "пара", "пары", "пар"))." : nil
    history =
      hidesName || card.events.isEmpty
      ? nil : History(lines: card.events.filter { !$0.isReveal }.map { PersonHistoryLine($0, clock: clock) })
    papers = PersonPapersView(card, viewer: viewer, today: today, clock: clock)
    attainments = PersonAttainments(card, mayChange: mayChange)
    mentorLink = MentorLinkPanel(card, viewer: viewer, mayChange: mayChange, clock: clock, today: today)
  }

  private static func searches(_ card: PersonCard, _ current: StayLine?) -> [Link] {
    guard let stay = current?.stay else { return [] }
    let likely: Pair.Side = card.mentee != nil || card.mentor == nil && stay.role.isLearner ? .mentee : .mentor
    let other: Pair.Side = likely == .mentor ? .mentee : .mentor
    return [
      Link(title: Words.search(of: likely), address: PairReturn.start(likely, stay.id), isPrimary: true),
      Link(title: Words.search(of: other), address: PairReturn.start(other, stay.id), isPrimary: false),
    ] + matching(card, stay) + expert(card, stay)
  }

  /// For people of the bases: who suits, with the reasons.
  private static func matching(_ card: PersonCard, _ stay: Stay) -> [Link] {
    let sides: [Pair.Side] = (card.mentee == nil ? [] : [.mentee]) + (card.mentor == nil ? [] : [.mentor])
    return sides.map { side in
      Link(
        title: side == .mentee ? "Кто подойдёт в наставники" : "Кому подойдёт наставник",
        address: MatchingAddress.show(side, stay.id), isPrimary: false)
    }
  }

  /// An adult who teaches or works can be put into the bank of experts.
  private static func expert(_ card: PersonCard, _ stay: Stay) -> [Link] {
    guard !card.isMinor, !stay.role.isLearner else { return [] }
    let address = BankAddress.new(.experts, ["person": card.person.id.description])
    return [Link(title: "В банк экспертов", address: address, isPrimary: false)]
  }

  private static func summary(
    _ card: PersonCard, hidesName: Bool, today: CalendarDate
  ) -> [(key: String, value: String, field: String)] {
    let person = card.person
    let age = person.age(on: today).map(Russian.years)
    let birth = person.birthDate.map { hidesName ? "" : Russian.date($0) }
    let former =
      hidesName
      ? "" : card.formerSurnames.map { "\($0.surname) (до \(Russian.date($0.until)))" }.joined(separator: ", ")
    let work = person.workSince.map {
      "\(Russian.date($0)), стаж \(Russian.years($0.fullYears(until: today)))"
    }
    let born = birth.map { [$0, age ?? ""].filter { !$0.isEmpty }.joined(separator: ", ") } ?? "не указана"
    let rows = [
      ("Имя", hidesName ? "" : person.name.full, "surname"),
      ("Прежние фамилии", former, "surname"),
      (hidesName ? "Возраст" : "Дата рождения", born, "birthDate"),
      ("Пол", person.sex.map(Words.sex) ?? "не указан", "sex"),
      ("Работает с", work ?? "", "workSince"),
    ]
    return rows.filter { !$0.1.isEmpty }
  }

  private init(stays: [PersonStay]) {
    name = "Иванова Анна Петровна"
    caption = "МКОУ СОШ с. Воя: педагог, учитель математики, с 01.09.2010"
    searches = [Link(title: "Подобрать наставляемого", address: "/pairs/new/mentee?mentor=1", isPrimary: true)]
    summary = Summary(rows: [.sample])
    self.stays = stays
    newStayAddress = "/people/1/stays/new"
    profiles = [.sample]
    pairs = [.sample]
    noPairs = true
    pairsElsewhere = "В других организациях ещё 2 пары."
    history = History(lines: [.sample])
    movement = .sample
    mergeAddress = MergeAddress.new(Person.ID(1))
    removalAddress = PersonAddress.newRemoval(Person.ID(1))
    papers = .sample
    attainments = .sample
    mentorLink = .sample
  }

  static let sample = PersonShowPage(stays: [.sample])
}
