import HTTP
import Mentoring
import Storage

enum FrontHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    let store = context.store
    let place = try store.places(within: .everything).first
    // Whatever happens to the figures, the rest of the page stands (`ux.md` P1).
    let figures = place.flatMap { try? store.publicFigures(of: $0, on: context.today) }
    let municipality = if case .municipality(let id)? = place?.area { id } else { Municipality.ID?.none }
    return try context.page(
      FrontShowPage(
        place: place, figures: figures, forms: store.publicForms(), schools: store.publicSchools(matching: ""),
        centre: store.centre(), monitoring: store.nextMonitoring(in: municipality, from: context.today)))
  }
}
