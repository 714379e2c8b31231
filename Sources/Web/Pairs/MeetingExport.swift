import Mentoring
import Office
import Storage

extension Export {
  static let meetings = Export(MeetingAddress.index, "vstrechi", "Журнал встреч", .signedIn) { context in
    let district = try DistrictChoice(context)
    let viewer = district.viewer
    var filter = MeetingFilter(context.query, for: viewer, on: context.today)
    filter.page = 1
    let journal = try MeetingListHandlers.journal(context, district, filter, size: .max)
    var sheet = Sheet("Журнал встреч", columns)
    for line in journal.lines { sheet.append(row(line, journal.rules, viewer)) }
    return sheet
  }

  private static let columns = [
    Sheet.Column("Дата", width: 12), .init("Вид встречи", width: 18), .init("Состоялась ли", width: 16),
    .init("Наставник", width: 32), .init("Наставляемый", width: 32), .init("Класс, должность", width: 16),
    .init("Форма", width: 22), .init("Организация", width: 30), .init("Минут", width: 8),
    .init("Как", width: 10), .init("Место", width: 20), .init("Тема", width: 30), .init("Результат", width: 40),
    .init("Следующий шаг", width: 30), .init("Пар вместе", width: 12), .init("Пара", width: 8),
  ]

  private static func row(_ line: JournalLine, _ rules: MeetingRules, _ viewer: Account) -> [Sheet.Cell] {
    let meeting = line.meeting.meeting
    // People's own words may name a child.
    let own: (String) -> Sheet.Cell = { viewer.seesMinorsByName ? .init($0) : .empty }
    return [
      .date(meeting.date), .text(rules.name(of: meeting.kind)), .text(Words.meetingState(meeting.state).word),
      .text(Words.participantInFull(line.mentor, to: viewer)),
      .text(Words.participantInFull(line.mentee, to: viewer)), .init(line.mentee.place), .text(line.form),
      .text(line.organisation), .init(meeting.minutes), .text(meeting.isOnline ? "онлайн" : "очно"),
      own(meeting.place), own(meeting.topic), own(meeting.result), own(meeting.nextStep),
      .init(line.meeting.groupSize), .text(line.meeting.pair.description),
    ]
  }
}

extension Export {
  /// Totals of three school years, for reports.
  static let meetingTotals = Export(
    MeetingAddress.totals, "vstrechi-itogi", "Встречи по полугодиям", .signedIn
  ) { context in
    var sheet = Sheet(
      "Встречи по полугодиям",
      [
        .init("Организация", width: 34), .init("Год", width: 8), .init("Полугодие", width: 12),
        .init("Встреч", width: 10), .init("Пар встречалось", width: 18), .init("Часов", width: 10),
      ])
    for line in try MeetingListHandlers.totals(context, DistrictChoice(context)) {
      sheet.append([
        .text(line.name), .text(String(line.year)), .text("\(line.half)-е"), .count(line.meetings), .count(line.pairs),
        .decimal(Double(line.minutes) / 60),
      ])
    }
    return sheet
  }
}
