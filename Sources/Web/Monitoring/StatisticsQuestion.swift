import HTTP
import Mentoring
import Storage

/// What the page of statistics is asked for: a day and a place.
struct StatisticsQuestion: Sendable {
  let place: Place
  let date: CalendarDate
  /// What was typed where the date is wrong; then `date` is today.
  let input: Input

  /// A number of the page: a group, and an age and a sex where it is not of all.
  struct Cell: Sendable {
    let group: Headcount.Group
    let age: Headcount.Age?
    let sex: Person.Sex??
  }

  init(_ context: Context) throws {
    place = try CoverageHandlers.place(context)
    let shown = context.query["on"].map { typed in CalendarDate(iso: typed).map(Russian.date) ?? typed }
    var input = Input(context.query.setting("on", to: shown))
    let typed = input.date("on", today: context.today)
    if let typed, typed > context.today { input.fail("on", "Дата не может быть позже сегодняшней") }
    date = input.isValid ? typed ?? context.today : context.today
    if input["on"].isEmpty { input = Input(input.values.setting("on", to: Russian.date(date))) }
    self.input = input
  }

  /// - Throws: `Failure.notFound` for what the page has no number of.
  func cell(_ query: FormFields) throws -> Cell {
    guard let group = Headcount.Group(rawValue: query["group"] ?? "") else { throw Failure.notFound }
    var (age, sex) = (Headcount.Age?.none, Person.Sex??.none)
    if let asked = query["age"], !asked.isEmpty {
      age = group.ages.first { $0.code == asked }
      if age == nil { throw Failure.notFound }
    }
    if let asked = query["sex"], !asked.isEmpty {
      sex = .some(Person.Sex(rawValue: asked))
      if sex == .some(nil), asked != Headcount.unknown { throw Failure.notFound }
    }
    return Cell(group: group, age: age, sex: sex)
  }
}

/// Those behind a number, fifty at a time.
struct StatisticsPeople: Sendable {
  let total: Int
  let page: Int
  let shown: [CoveragePeople.Line]

  /// - Parameter viewer: to whom children are codes must not read the order of their surnames either (`ux.md` 61).
  init(_ headcount: Headcount, _ cell: StatisticsQuestion.Cell, _ query: FormFields, for viewer: Account) {
    let found = headcount.people(cell.group, cell.age, cell.sex)
    let all = viewer.seesMinorsByName ? found : found.sorted { $0.person < $1.person }
    total = all.count
    let size = CoveragePeople.pageSize
    page = min(max(Int(query["page"] ?? "") ?? 1, 1), max(1, (total - 1) / size + 1))
    shown = all.dropFirst((page - 1) * size).prefix(size).map { ($0.person, $0.organisation, nil) }
  }
}

extension Words {
  static func group(_ group: Headcount.Group) -> String {
    switch group {
    case .learners: "Обучающиеся"
    case .learnerMentees: "Обучающиеся-наставляемые"
    case .learnerMentors: "Обучающиеся-наставники"
    case .teachers: "Педагоги"
    case .teacherMentees: "Педагоги-наставляемые"
    case .teacherMentors: "Педагоги-наставники"
    case .otherMentors: "Другие наставники"
    }
  }

  static func age(_ age: Headcount.Age) -> String {
    switch age {
    case .unknown: "возраст не указан"
    case .years(let years) where years.upperBound == Headcount.Age.limit:
      "\(Russian.number(years.lowerBound)) \(Russian.pluralWord(years.lowerBound, "год", "года", "лет")) и старше"
    case .years(let years) where years.lowerBound == 0: "моложе \(years.upperBound + 1) лет"
    case .years(let years) where years.count == 1: Russian.years(years.lowerBound)
    case .years(let years): "\(years.lowerBound)–\(years.upperBound) лет"
    }
  }

  /// Of the head of a column; nil is «не указан».
  static func sexOfPeople(_ sex: Person.Sex?) -> String {
    switch sex {
    case .male: "Мужской"
    case .female: "Женский"
    case nil: "Не указан"
    }
  }
}
