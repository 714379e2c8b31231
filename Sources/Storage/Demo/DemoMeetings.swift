internal import GRDB
import Mentoring

// The journals of the demo: most pairs meet every fortnight, some every week, some have fallen silent.
extension DemoWriter {
  /// Meetings of this school year, and those of the year before at the school of the cast.
  func writeMeetings() throws {
    let cast = registry.organisations.first { $0.slug == DemoCast.school }?.id
    let kept = registry.pairs.filter { $0.starts >= registry.calendar.year.start || $0.organisation == cast }
    let school = SchoolCalendar(try Vacation.fetchAll(db), of: nil)
    let orders = Dictionary(uniqueKeysWithValues: registry.orders.map { ($0.id, $0.issuedOn) })
    var rows: [[(any DatabaseValueConvertible)?]] = []
    for team in teams(kept) {
      guard let first = team.first, let order = first.order.flatMap({ orders[$0] }) else { continue }
      let last = team.map { min($0.closure?.date ?? $0.ends, $0.ends) }.min() ?? first.ends
      let days = Period(start: max(order, first.starts), end: min(last, registry.calendar.today.adding(days: -1)))
      for meeting in days.map({ DemoRhythm(team: first, school).meetings(in: $0, ends: last) }) ?? [] {
        let group = team.count > 1 ? Int64(rows.count + 1) : nil
        for pair in team { rows.append(row(Int64(rows.count + 1), pair, meeting, group: group)) }
      }
    }
    for (number, slug) in [DemoCast.school, DemoCast.otherSchool].enumerated() {
      rows += alike(kept, at: slug, startingAt: Int64(rows.count + 1), daysAgo: 13 + 7 * number)
    }
    try insert(
      "meeting",
      "id, pairId, organisationId, kind, heldOn, recordedOn, state, minutes, isOnline, place, topic, result, nextStep,"
        + " groupId",
      rows)
    try insert(
      "centreQuestion", "organisationId, kind, about, amount, askedOn",
      [[cast, CentreQuestion.Kind.alike.rawValue, schoolDay(13), 6, registry.calendar.today.adding(days: -3)]])
  }

  /// Six mentors who wrote the same words on one day: what the centre asks about.
  private func alike(
    _ pairs: [DemoPair], at slug: String, startingAt first: Int64, daysAgo: Int
  ) -> [[(any DatabaseValueConvertible)?]] {
    let place = registry.organisations.first { $0.slug == slug }?.id
    let day = schoolDay(daysAgo)
    let open = pairs.filter {
      $0.organisation == place && $0.order != nil && $0.closure == nil && $0.starts < day.adding(days: -20)
        && $0.ends > day
    }
    let mentors = Dictionary(grouping: open, by: \.mentor).sorted { $0.key < $1.key }.compactMap(\.value.first).prefix(
      6)
    let meeting = Meeting(date: day, kind: .regular, minutes: 45, topic: "Беседа", result: "Проведена")
    return mentors.enumerated().map { row(first + Int64($0.offset), $0.element, meeting, group: nil) }
  }

  /// So many days ago, or the Friday before.
  private func schoolDay(_ daysAgo: Int) -> CalendarDate {
    let day = registry.calendar.today.adding(days: -daysAgo)
    let weekday = (day.dayNumber + 3) % 7
    return weekday < 5 ? day : day.adding(days: 4 - weekday)
  }

  /// Pairs that meet together: a group, or a pair of its own.
  private func teams(_ pairs: [DemoPair]) -> [[DemoPair]] {
    Dictionary(grouping: pairs) { $0.group ?? $0.id }.sorted { $0.key < $1.key }.map(\.value)
  }

  private func row(
    _ id: Int64, _ pair: DemoPair, _ meeting: Meeting, group: Int64?
  ) -> [(any DatabaseValueConvertible)?] {
    [
      id, pair.id, pair.organisation, meeting.kind.rawValue, meeting.date,
      min(meeting.date.adding(days: 1), registry.calendar.today), meeting.state.rawValue, meeting.minutes,
      meeting.isOnline, meeting.place, meeting.topic, meeting.result, meeting.nextStep, group,
    ]
  }
}

/// How often a team of the demo meets, and about what.
private struct DemoRhythm {
  private let school: SchoolCalendar
  private let step: ClosedRange<Int>
  /// After so many meetings the team falls silent.
  private let patience: Int?
  private let form: String
  private var random: DemoRandom

  init(team: DemoPair, _ school: SchoolCalendar) {
    let number = team.group ?? team.id
    self.school = school
    form = team.form
    random = DemoRandom(seed: UInt64(number))
    step = number % 5 == 0 ? 6...8 : 11...16
    patience = number % 9 == 4 ? Int(number % 3) : nil
  }

  func meetings(in days: Period, ends: CalendarDate) -> [Meeting] {
    var random = random
    var held: Set<Meeting.Kind> = []
    var meetings: [Meeting] = []
    var date = days.start.adding(days: random.number(1...4))
    while days.contains(date), meetings.count < patience ?? 60 {
      if school.isSchoolDay(date) {
        let kind = Meeting.Kind.expected(after: held, ends: ends, on: date)
        let state: Meeting.State = random.chance(4) ? .moved : .held
        if state == .held { held.insert(kind) }
        meetings.append(meeting(kind, on: date, state, &random))
        date = date.adding(days: random.number(step))
      } else {
        date = date.adding(days: 1)
      }
    }
    return meetings
  }

  private func meeting(
    _ kind: Meeting.Kind, on date: CalendarDate, _ state: Meeting.State, _ random: inout DemoRandom
  ) -> Meeting {
    let topic = random.pick(DemoTalks.topics(kind, form))
    let isOnline = random.chance(8)
    return Meeting(
      date: date, kind: kind, state: state, minutes: state == .held ? random.pick([30, 40, 45, 60]) : nil,
      isOnline: isOnline, place: isOnline ? "" : random.pick(Self.places), topic: topic,
      result: state == .held ? random.pick(DemoTalks.results(kind)) : "Перенесли на следующую неделю",
      nextStep: random.chance(30) ? random.pick(DemoTalks.steps) : "")
  }

  private static let places = ["кабинет 12", "библиотека", "мастерская", "актовый зал", "точка роста"]
}
