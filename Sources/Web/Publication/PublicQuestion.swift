import HTTP
import Mentoring
import Storage

/// What the open figures are asked for in their address: a year and, where there are several, a municipality.
struct PublicQuestion: Sendable {
  let places: [Place]
  let place: Place
  /// The last day of a past year, today of this one.
  let date: CalendarDate
  let today: CalendarDate
  /// Said where a year without figures was asked for and the nearest is shown instead (`ux.md` P2).
  let note: String?

  /// - Throws: `Failure.notFound` for a municipality that is not here.
  init(_ context: Context) throws {
    places = try context.store.places(within: .everything)
    let slug = context.query["municipality"] ?? ""
    guard let place = slug.isEmpty ? places.first : places.first(where: { $0.slug == slug })
    else { throw Failure.notFound }
    self.place = place
    today = context.today
    let typed = context.query["year"]
    let wanted = typed.flatMap { $0.count == 4 ? Int($0) : nil }
    let earliest = try context.store.firstFigureYear() ?? today.year
    let year = min(max(wanted ?? today.year, earliest, today.year - 4), today.year)
    date = year == today.year ? today : CalendarDate(year: year, month: 12, day: 31) ?? today
    note = typed == nil || wanted == year ? nil : "Показан \(year) год: за тот, что в адресе, показателей нет."
  }

  func query(year: Int) -> FormFields {
    let fields: FormFields = place.slug.isEmpty || places.first == place ? [:] : ["municipality": place.slug]
    return year == today.year ? fields : fields.setting("year", to: String(year))
  }
}
