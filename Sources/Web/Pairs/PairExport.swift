import Mentoring
import Office
import Storage

extension Export {
  static let pairs = Export(PairAddress.index, "pary", "Пары и группы", .signedIn) { context in
    let district = try DistrictChoice(context)
    let viewer = district.viewer
    var filter = PairFilter(context.query, for: viewer)
    filter.page = 1
    let list =
      district.isWholeRegion
      ? .empty : try context.store.pairs(filter, in: viewer.scope, today: context.today, size: .max)
    var sheet = Sheet("Пары и группы", columns)
    for line in list.lines { sheet.append(row(line, viewer)) }
    return sheet
  }

  private static let columns = [
    Sheet.Column("Наставник", width: 32), .init("Кто наставник", width: 26), .init("Наставляемый", width: 32),
    .init("Кто наставляемый"), .init("Форма", width: 22), .init("Организация", width: 30), .init("Статус", width: 20),
    .init("Приказ", width: 12), .init("Дата приказа", width: 13), .init("Начало", width: 12),
    .init("Окончание", width: 12), .init("Последняя встреча", width: 18),
  ]

  private static func row(_ line: PairLine, _ viewer: Account) -> [Sheet.Cell] {
    return [
      .text(Words.participantInFull(line.mentor, to: viewer)), .init(line.mentor.place),
      .text(Words.participantInFull(line.mentee, to: viewer)), .init(line.mentee.place), .text(line.form),
      .text(line.organisation), .text(Words.status(line.status).word), .init(line.order?.number),
      .init(line.order?.date), .date(line.starts), .date(line.lastDay), .init(line.lastMeeting),
    ]
  }
}
