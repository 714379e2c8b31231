import HTTP
import Mentoring
import Storage

/// Whoever sees a region may look at one district of it: `municipality` in the address of a list.
///
/// A list of a whole region has no end (420,000 pupils), so there a district, or a name, has to be chosen first.
struct DistrictChoice: Sendable {
  static let name = "municipality"

  /// The viewer, looking at the chosen district.
  let viewer: Account
  let municipalities: [Municipality]
  let chosen: Municipality?

  /// So many districts are listed together without asking.
  private static let few = 5

  init(_ context: Context) throws {
    let viewer = try context.viewer()
    municipalities = viewer.scope == .everything ? try context.store.municipalities(within: .everything) : []
    chosen = municipalities.first { $0.slug == context.query[Self.name] }
    self.viewer = chosen.map { viewer.looking(at: $0.id) } ?? viewer
  }

  var isWholeRegion: Bool { chosen == nil && municipalities.count > Self.few }

  /// The select of a filter panel; nothing where there is nothing to choose.
  func choice(_ input: Input) -> Choice? {
    guard municipalities.count > 1 else { return nil }
    let none = isWholeRegion ? "выберите" : "все"
    return Choice(
      input, Self.name, "Район", options: [("", none, nil)] + municipalities.map { ($0.slug, $0.name, nil) })
  }

  /// The choice in force, first among the filters.
  func tags(_ query: FormFields, address: (FormFields) -> String) -> [AppliedTag] {
    chosen.map { [AppliedTag($0.name, removing: Self.name, from: query, address: address)] } ?? []
  }

  /// What an empty list of a whole region says.
  func invitation(_ what: String) -> String? {
    guard isWholeRegion else { return nil }
    let districts = Russian.plural(municipalities.count, "район", "района", "районов")
    return "В регионе \(districts). \(what)"
  }
}
