import Mentoring
import Office
import Storage

extension Export {
  static let accounts = Export(AccountAddress.index, "uchetnye-zapisi", "Учётные записи", .centre) { context in
    let list = try context.store.accounts(
      AccountFilter(context.query), for: DistrictChoice(context).viewer, on: context.today, limit: .max,
      page: { _ in 1 })
    var sheet = Sheet(
      "Учётные записи",
      [
        .init("ФИО", width: 34), .init("Имя пользователя", width: 22), .init("Роль", width: 20),
        .init("Организация, район", width: 40), .init("Последний вход", width: 14), .init("Состояние", width: 20),
      ])
    for line in list.lines {
      sheet.append([
        .text(line.name), .text(line.login), .text(Words.role(line.role)), .text(Words.reach(line)),
        .init(line.signedInAt.map(context.portal.clock.date)), .text(Words.accountState(line.state).word),
      ])
    }
    return sheet
  }

  /// The columns of the base that the region asks for (Пижанка, п. 10.7).
  static let curators = Export(CuratorAddress.index, "kuratory", "База кураторов", .signedIn) { context in
    let list = try context.store.curators(
      CuratorFilter(context.query), within: DistrictChoice(context).viewer.scope, on: context.today, limit: .max,
      page: { _ in 1 })
    var sheet = Sheet(
      "Кураторы",
      [
        .init("Муниципалитет", width: 24), .init("Организация", width: 30), .init("ФИО куратора", width: 34),
        .init("Должность", width: 34), .init("Телефон", width: 20), .init("Почта", width: 28),
        .init("Номер приказа", width: 14), .init("Дата приказа", width: 12), .init("Куратор с", width: 12),
        .init("Куратор по", width: 12), .init("Курс", width: 44), .init("Часов", width: 8),
        .init("Обучение окончено", width: 14), .init("Удостоверение", width: 18),
      ])
    for line in list.lines { sheet.append(row(line)) }
    return sheet
  }

  private static func row(_ line: CuratorBaseLine) -> [Sheet.Cell] {
    let place: [Sheet.Cell] = [.text(line.municipality), .text(line.organisation)]
    guard let found = line.appointment else { return place + ["нет куратора"] + Array(repeating: .empty, count: 11) }
    return place + [
      .text(found.name), .init(found.contacts.post), .init(found.contacts.phone), .init(found.contacts.email),
      .init(found.order.number), .init(found.order.date), .init(found.period.start), .init(found.period.end),
      .init(found.training.course), .init(found.training.hours), .init(found.training.date),
      .init(found.training.certificate),
    ]
  }
}
