/// A district, городской округ or округ: the level at which the centre works.
package struct Municipality: Sendable, Equatable {
  package typealias ID = Identifier<Municipality>

  package let id: ID
  package let name: String
  package let slug: String
  package let region: String
  package let version: Int

  package init(id: ID, name: String, slug: String, region: String, version: Int) {
    self.id = id
    self.name = name
    self.slug = slug
    self.region = region
    self.version = version
  }
}

/// How many enterprises work in a municipality in a calendar year: figures of the statistics office, entered by the centre.
package struct EnterpriseCount: Sendable, Equatable {
  package let year: Int
  package let enterprises: Int
  /// The day the figure is true on, and the paper it comes from.
  package let asOf: CalendarDate
  package let source: String

  package init(year: Int, enterprises: Int, asOf: CalendarDate, source: String) {
    self.year = year
    self.enterprises = enterprises
    self.asOf = asOf
    self.source = source
  }
}
