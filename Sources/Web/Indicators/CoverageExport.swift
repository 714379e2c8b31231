import Mentoring
import Office
import Storage

extension Export {
  /// The people behind a figure, in the list that the address asks for.
  static let coverage = Export(CoverageAddress.index, "ohvat", "Охват: кто учтён", .signedIn) { context in
    let question = try FigureQuestion(context)
    let viewer = try context.viewer()
    let place = try CoverageHandlers.place(context)
    let coverage = try context.store.coverage(question.indicator, on: question.date, in: place.area)
    let people = CoveragePeople(
      coverage, context.query.setting("page", to: nil), for: viewer, size: .max)
    let lines = try context.store.coverageLines(
      people.shown, roles: question.indicator.rule.roles, on: question.date, today: context.today)
    var sheet = Sheet(Words.list(people.list), columns(people.list))
    for line in lines { sheet.append(row(line, people, viewer)) }
    return sheet
  }

  private static func columns(_ list: CoverageList) -> [Sheet.Column] {
    [.init("ФИО", width: 34), .init("Класс, должность", width: 24), .init("Организация", width: 30)]
      + (list == .missed ? [.init("Почему не учтён", width: 28)] : [])
      + [
        .init("Форма пары", width: 22), .init("Наставник", width: 32), .init("Приказ", width: 12),
        .init("Дата приказа", width: 13), .init("Начало", width: 12), .init("Окончание", width: 12),
      ]
  }

  private static func row(_ line: CoverageLine, _ people: CoveragePeople, _ viewer: Account) -> [Sheet.Cell] {
    let pair = line.pair
    return [
      .init(line.person.map { Words.participantInFull($0, to: viewer) }), .init(line.person?.place),
      .text(line.organisation),
    ]
      + (people.list == .missed ? [.init(people.reason(of: line).map(Words.missedReason))] : [])
      + [
        .init(pair?.form), .init((pair?.mentor).map { Words.participantInFull($0, to: viewer) }),
        .init(pair?.orderNumber), .init(pair?.orderDate),
        .init(pair?.starts), .init(pair?.lastDay),
      ]
  }
}
