import Mentoring
import Office
import Storage

extension Export {
  /// The list of people with the columns that an import reads, so that what was taken away can be brought back.
  static let people = Export(PersonAddress.index, "uchastniki", "Участники", .signedIn) { context in
    let district = try DistrictChoice(context)
    let viewer = district.viewer
    var filter = PersonFilter(context.query, try context.store.organisationsForPeople(in: viewer.scope))
    filter.page = 1
    let list =
      district.isWholeRegion && !filter.isPointed
      ? .empty : try context.store.people(filter, for: viewer, on: context.today, size: .max)
    var sheet = Sheet("Участники", columns)
    for line in list.lines { sheet.append(row(line, viewer)) }
    return sheet
  }

  private static let columns = [
    Sheet.Column("Фамилия", width: 20), .init("Имя"), .init("Отчество", width: 18), .init("Дата рождения", width: 14),
    .init("Пол", width: 10), .init("Кто это"), .init("Класс, должность", width: 28),
    .init("Организация", width: 30), .init("Числится с", width: 12), .init("Числится по", width: 12),
    .init("Стаж с", width: 12), .init("Роль в наставничестве", width: 22), .init("Пары", width: 36),
    .init("Номер в реестре", width: 12),
  ]

  private static func row(_ line: PersonLine, _ viewer: Account) -> [Sheet.Cell] {
    // To whom children are codes, their birthdays are nothing at all.
    let isCode = line.isMinor && !viewer.seesMinorsByName
    let name: [Sheet.Cell] =
      isCode
      ? [.text(Words.fullName(line.name, line.id, isMinor: true, to: viewer)), .empty, .empty, .empty]
      : [.text(line.name.surname), .text(line.name.given), .init(line.name.patronymic), .init(line.birthDate)]
    let sides: [Pair.Side] = (line.isMentor ? [.mentor] : []) + (line.isMentee ? [.mentee] : [])
    let pairs = line.pairs.map { Words.shortName($0.otherName, $0.other, isMinor: $0.otherIsMinor, to: viewer) }
    return name + [
      .init(line.sex.map(Words.sex)), .text(Words.stayRole(line.role)), .init(line.label), .text(line.organisation),
      .date(line.period.start), .init(line.period.end), .init(line.workSince),
      .init(sides.map(Words.side).joined(separator: ", ")), .init(pairs.joined(separator: ", ")),
      .text(line.id.description),
    ]
  }
}
