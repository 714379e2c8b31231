import Mentoring
import Storage

/// A pair: who, how it stands, what comes next, and what happened to it (`ux.md` K7).
struct PairShowPage: Page {
  static let template = "pairs/show"

  let title: String
  let crumbs: [Crumb]
  let heading: String
  let status: StatusWord
  let mentor: Person
  let mentee: Person
  let rows: [Fact]
  let closeNote: String?
  let next: NextStep?
  let editAddress: String?
  let closeAddress: String?
  let milestones: [PairMilestone]
  let group: [PairRow]
  let isGroup: Bool
  let history: [Change]
  let hasHistory: Bool

  struct Person: Encodable, Sendable {
    let name: String
    let place: String
    let address: String?
  }

  /// A line of the summary.
  struct Fact: Encodable, Sendable {
    let key: String
    let value: String
    let changeAddress: String?
    let changeLabel: String?

    init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
      changeAddress = nil
      changeLabel = nil
    }
  }

  struct NextStep: Encodable, Sendable {
    let text: String
    let button: Button?

    struct Button: Encodable, Sendable {
      let title: String
      let address: String
    }
  }

  struct Change: Encodable, Sendable {
    let moment: String
    let author: String
    let what: String
    let details: [String]
  }

  init(_ details: PairDetails, _ viewer: Account, clock: Clock, today: CalendarDate) {
    let line = details.line
    let pair = details.pair
    let mayChange = viewer.mayEdit && line.isOwn
    let isOpen = pair.closure == nil
    title = "Пара №\u{A0}\(pair.id)"
    crumbs = [Crumb("Пары и группы", PairAddress.index)]
    heading = PairRow.names(line, viewer)
    status = Words.status(line.status)
    mentor = Person(line.mentor, viewer, isWithinReach: details.mentorIsWithinReach)
    mentee = Person(line.mentee, viewer, isWithinReach: details.menteeIsWithinReach)
    rows = Self.facts(details)
    closeNote = details.closeNote.isEmpty ? nil : details.closeNote
    next = NextStep(pair, mayChange: mayChange, today: today)
    editAddress = mayChange && isOpen ? PairAddress.edit(pair.id) : nil
    closeAddress = mayChange && isOpen && pair.nextStep(on: today) != .close ? ClosureAddress.new(pair.id) : nil
    let saved = details.history.last { $0.kind == "pairAdded" }
    milestones = PairMilestone.all(of: pair, savedOn: saved.map { clock.date(of: $0.moment) }, today: today)
    group = details.group.map { PairRow($0, viewer) }
    isGroup = !group.isEmpty
    history = details.history.map { Change($0, clock: clock, today: today) }
    hasHistory = !history.isEmpty
  }

  private static func facts(_ details: PairDetails) -> [Fact] {
    let line = details.line
    let facts: [(String, String?)] = [
      ("Форма", line.form),
      ("Организация", line.organisation),
      ("Сроки", Words.term(details.pair.period.start, details.pair.period.end ?? line.lastDay)),
      ("Приказ", line.order.map(Words.order) ?? "не внесён"),
      ("Программа", details.programme?.title ?? "не указана"),
      ("Ролевая модель", details.roleModel?.name),
      ("Пояснение", details.explanation.isEmpty ? nil : details.explanation),
      ("Завершена", details.pair.closure.map { "\(Russian.date($0.date)), \(Words.reason($0.reason).lowercased())" }),
    ]
    return facts.compactMap { key, value in value.map { Fact(key, $0) } }
  }

  private init(title: String) {
    self.title = title
    crumbs = [Crumb("Пары и группы", PairAddress.index)]
    heading = "Иванова А. П. → Котов Д. С."
    status = Words.status(.active)
    mentor = Person(name: "Иванова А. П.", place: "учитель", address: "/people/1")
    mentee = Person(name: "Котов Д. С.", place: "8А", address: "/people/2")
    rows = [.sample]
    closeNote = "Примечание"
    next = NextStep(text: "Внесите приказ", button: .init(title: "Внести приказ", address: "/orders/new?pair=1"))
    editAddress = "/pairs/1/edit"
    closeAddress = "/pairs/1/closure/new"
    milestones = [.sample]
    group = [.sample]
    isGroup = true
    history = [Change(moment: "сегодня, 14:05", author: "Токмалаева А. Ю.", what: "Сохранена", details: ["начало"])]
    hasHistory = true
  }

  static let sample = PairShowPage(title: "Пара № 17")
}

extension PairShowPage.Fact {
  fileprivate static let sample = PairShowPage.Fact()

  private init() {
    key = "Форма"
    value = "учитель – ученик"
    changeAddress = "/pairs/1/edit"
    changeLabel = "форму"
  }
}

extension PairShowPage.Person {
  fileprivate init(_ participant: Participant, _ viewer: Account, isWithinReach: Bool) {
    name = Words.participant(participant, to: viewer)
    place = participant.place
    address = isWithinReach ? PersonAddress.show(participant.person) : nil
  }
}

extension PairShowPage.NextStep {
  /// One thing to do, for those who may do it; what to wait for, for everybody.
  fileprivate init?(_ pair: Pair, mayChange: Bool, today: CalendarDate) {
    switch pair.nextStep(on: today) {
    case nil: return nil
    case .enterOrder:
      text = "Подпишите приказ у руководителя и внесите его номер и дату: после этого пара войдёт в охват."
      button = mayChange ? Button(title: "Внести приказ", address: OrderAddress.new([pair.id])) : nil
    case .waitForStart:
      text = "Приказ внесён, работа начнётся \(Russian.dateInWords(pair.period.start, today: today))."
      button = nil
    case .work:
      text = pair.period.end.map { "Пара работает: \(Russian.deadline($0, today: today))." } ?? "Пара работает."
      button = nil
    case .close:
      text = "Срок пары вышел. Завершите её или продлите."
      button = mayChange ? Button(title: "Завершить пару", address: ClosureAddress.new(pair.id)) : nil
    }
  }
}

extension PairShowPage.Change {
  fileprivate init(_ event: EventLine, clock: Clock, today: CalendarDate) {
    moment = "\(Russian.dateInWords(clock.date(of: event.moment), today: today)), \(clock.time(of: event.moment))"
    author = event.author ?? "портал"
    what = Words.pairEvent(event.kind)
    let order = ["starts", "ends", "orderNumber", "orderDate", "closedOn", "closeReason"]
    let keys = event.after.keys.sorted { left, right in
      (order.firstIndex(of: left) ?? order.count, left) < (order.firstIndex(of: right) ?? order.count, right)
    }
    details = keys.compactMap { key in
      let after = event.after[key] ?? ""
      guard let before = event.before[key] else {
        return after.isEmpty ? nil : "\(Words.pairField(key)): \(Words.pairValue(after, of: key))"
      }
      return "\(Words.pairField(key)): \(Words.pairValue(before, of: key)) → \(Words.pairValue(after, of: key))"
    }
  }
}
