import HTTP
import Mentoring
import Storage

/// Stretches of days that people choose among (`ux.md` 22).
enum MeetingPeriod: String, CaseIterable {
  case month, previous, halfYear = "half-year", year, all

  /// The days of the choice, as they stand today.
  func days(on today: CalendarDate) -> Period {
    let month = today.adding(days: 1 - today.day)
    let year = SchoolYear(containing: today)
    let starts: CalendarDate =
      switch self {
      case .month: month
      case .previous: month.adding(months: -1)
      case .halfYear: today.month >= 9 ? year.start : month.adding(months: -(today.month - (today.month >= 7 ? 7 : 1)))
      case .year: year.start
      case .all: year.start.adding(years: -10)
      }
    let ends = self == .previous ? month.adding(days: -1) : today
    return Period(start: starts, end: ends) ?? Period(openFrom: starts)
  }

  func words(on today: CalendarDate) -> String {
    let days = days(on: today)
    return switch self {
    case .month, .previous: Words.month(days.start)
    case .halfYear: "Это полугодие"
    case .year: SchoolYear(containing: today).label + " учебный год"
    case .all: "Всё время"
    }
  }
}

extension MeetingFilter {
  /// The filter of an address. What it does not understand it leaves out: an old link still shows a list.
  init(_ query: FormFields, for viewer: Account, on today: CalendarDate) {
    self.init(period: Self.period(query, for: viewer).days(on: today))
    text = query["q"] ?? ""
    kind = query["kind"].flatMap(Meeting.Kind.init(rawValue:))
    state = query["state"].flatMap(Meeting.State.init(rawValue:))
    organisation = Organisation.ID(query["organisation"])
    pair = Pair.ID(query["pair"])
    mentor = Person.ID(query["mentor"])
    if let day = query["day"].flatMap(CalendarDate.init(iso:)), let only = Period(start: day, end: day) {
      period = only
    }
    page = query["page"].flatMap { Int($0) } ?? 1
    seesMinors = viewer.seesMinorsByName
  }

  /// A school's journal of a year is short; a district's is shown month by month.
  static func period(_ query: FormFields, for viewer: Account) -> MeetingPeriod {
    query["period"].flatMap(MeetingPeriod.init(rawValue:)) ?? (viewer.seesDistrict ? .month : .year)
  }
}
