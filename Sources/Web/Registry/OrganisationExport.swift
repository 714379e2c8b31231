import Mentoring
import Office
import Storage

extension Export {
  static let organisations = Export(OrganisationAddress.index, "organizacii", "Организации", .signedIn) { context in
    let viewer = try DistrictChoice(context).viewer
    let query = OrganisationListQuery(context.query, for: viewer)
    let list = try context.store.organisations(
      query.filter, within: viewer.scope, on: context.today, limit: .max, page: { _ in 1 })
    var sheet = Sheet("Организации", columns(query, on: context.today))
    for line in list.lines { sheet.append(row(line, query)) }
    return sheet
  }

  private static func columns(_ query: OrganisationListQuery, on today: CalendarDate) -> [Sheet.Column] {
    [.init("Краткое название", width: 30), .init("Полное название", width: 50), .init("Вид", width: 24)]
      + (query.showsPartners
        ? [.init("Соглашений в силе")]
        : [
          .init("Куратор", width: 28), .init("Обучающихся \(SchoolYear(containing: today).label)"),
          .init("Внедряет с", width: 12),
        ])
  }

  private static func row(_ line: OrganisationLine, _ query: OrganisationListQuery) -> [Sheet.Cell] {
    [.text(line.shortName), .text(line.name), .text(Words.kind(line.kind))]
      + (query.showsPartners
        ? [.count(line.agreementsInForce)] : [.init(line.curators), .init(line.pupils), .init(line.implementsSince)])
  }
}
