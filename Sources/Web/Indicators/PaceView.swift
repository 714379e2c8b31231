import HTTP
import Mentoring
import Storage

/// «Успеваем ли и чем помочь»: the forecast, and what each honest way up would give. It changes nothing.
struct PaceView: Encodable, Sendable {
  let forecast: String
  let missing: String?
  let ways: [Way]
  let hasWays: Bool
  let helps: [Link]
  let priorities: Priority?

  struct Way: Encodable, Sendable {
    let text: String
    let people: String
    let after: String
    /// Nothing for all the ways together.
    let address: String?
  }

  struct Link: Encodable, Sendable {
    let text: String
    let address: String
  }

  /// Free mentors beside pupils of the priority groups without one: numbers alone.
  struct Priority: Encodable, Sendable {
    let mentors: String
    let mentorsAddress: String?
    let rows: [Row]

    struct Row: Encodable, Sendable {
      let category: String
      let count: String
    }
  }

  /// - Parameter work: what waits at the place; its lists are the viewer's.
  init(_ pace: Pace, _ priorities: Priorities, _ question: FigureQuestion, of place: Place, _ account: Account) {
    let indicator = question.indicator
    let gained = Russian.plural(abs(pace.gained), "человек", "человека", "человек")
    let move = pace.gained == 0 ? "без изменений" : (pace.gained > 0 ? "+" : "−") + gained
    forecast =
      pace.percent.map {
        "При нынешнем темпе (\(move) за \(Pace.days) дней) к \(Russian.date(pace.yearEnd)) будет \(Percent.text($0))"
      } ?? "Прогноза нет: \(Words.lackOfDenominator(indicator))"
    missing = pace.missing.map {
      $0 == 0 ? "Этого хватит для ступени плана" : "До ступени не хватит: \(Words.counted($0, indicator))"
    }
    let ways = pace.ways.map { way in
      Way(
        text: Self.words(way.kind), people: "+" + Russian.number(way.people), after: Percent.text(way.percent),
        address: question.address(of: .missed, in: place, because: way.kind.reason))
    }
    let all = pace.together
    let together =
      ways.count > 1
      ? [
        Way(
          text: "всё вместе", people: "+" + Russian.number(all.people), after: Percent.text(all.percent), address: nil)
      ]
      : []
    self.ways = ways + together
    hasWays = !ways.isEmpty
    helps = Self.helps(indicator, account)
    self.priorities =
      indicator.rule.sides.contains(.mentee) && indicator.rule.roles.contains(.pupil)
      ? Priority(priorities, of: place, account, isToday: question.date == question.today) : nil
  }

  private static func words(_ kind: Pace.Way.Kind) -> String {
    switch kind {
    case .order: "если оформить приказы парам без приказа"
    case .prolong: "если продлить пары, срок которых вышел, а работа идёт"
    case .match: "если подобрать наставников тем, кто ждёт"
    }
  }

  /// Lists that bring nobody into the figure by themselves, but without which nothing moves.
  private static func helps(_ indicator: Indicator, _ account: Account) -> [Link] {
    guard account.mayEdit, indicator.rule.sides.contains(.mentee) else { return [] }
    return [
      Link(
        text: "Кому не хватает согласий", address: ConsentAddress.index(["status": ConsentFilter.Wanted.lacking.code])),
      Link(text: "Наставники без пары", address: PersonAddress.index(["role": "mentor", "pair": "none"])),
      Link(text: "Кто ждёт наставника", address: HomeList.waiting(of: nil)),
    ]
  }

  private init() {
    forecast = "При нынешнем темпе (+12 человек за 30 дней) к 31.12.2026 будет 64,0 %"
    missing = "До ступени не хватит: 40 человек"
    ways = [
      Way(text: "если оформить приказы", people: "+12", after: "63,1 %", address: CoverageAddress.index),
      Way(text: "всё вместе", people: "+20", after: "65,0 %", address: nil),
    ]
    hasWays = true
    helps = [Link(text: "Кому не хватает согласий", address: ConsentAddress.index)]
    priorities = Priority(
      mentors: "14 наставников", mentorsAddress: PersonAddress.index,
      rows: [.init(category: "Выдающиеся способности", count: "3")])
  }

  static let sample = PaceView()
}

extension PaceView.Priority {
  /// Nothing where nobody of a priority group waits. The list of mentors is of today.
  fileprivate init?(_ priorities: Priorities, of place: Place, _ account: Account, isToday: Bool) {
    guard !priorities.waiting.isEmpty else { return nil }
    mentors = Russian.plural(
      priorities.freeMentors, "свободный наставник", "свободных наставника", "свободных наставников")
    var filter: FormFields = ["role": "mentor", "pair": "none"]
    if case .organisation(let id) = place.area { filter = filter.setting("organisation", to: id.description) }
    if case .municipality = place.area, account.scope == .everything {
      filter = filter.setting(DistrictChoice.name, to: place.slug)
    }
    mentorsAddress = isToday && place.area != .region && priorities.freeMentors > 0 ? PersonAddress.index(filter) : nil
    rows = SpecialCategory.allCases.compactMap { category in
      priorities.waiting[category].map {
        Row(category: Russian.initialUpper(Words.category(category)), count: Russian.number($0))
      }
    }
  }
}
