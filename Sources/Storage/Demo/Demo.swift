import Mentoring

/// The demo: fictional people in a district built from the documents. The same day gives the same rows.
package enum Demo {
  /// Fills an empty registry with one district and the accounts `admin`, `centre`, `ruo` and `curator`.
  ///
  /// - Parameters:
  ///   - passwordHash: of the one password that all four have.
  ///   - questionnaires: what the surveys of the demo ask; without them it has none.
  ///   - roadmaps: the templates that its roadmaps of this school year come from; without them it has older ones only.
  package static func fill(
    _ store: Store, today: CalendarDate, passwordHash: String, questionnaires: [QuestionnaireFile] = [],
    roadmaps: [RoadmapTemplate] = []
  ) throws {
    try load(questionnaires, into: store, today: today)
    try add(
      .pizhanka, to: store, after: DemoKeys(), today: today, passwordHash: passwordHash, roadmaps: roadmaps)
  }

  /// The same district and the rest of a region: 40 municipalities, 1,150 organisations, 420,000 pupils, 250,000 pairs.
  ///
  /// - Parameters:
  ///   - municipalities: how many of the forty, the demo's own first and the region's centre second.
  ///   - told: how many stand already, after each.
  package static func fillRegion(
    _ store: Store, municipalities: Int = DemoDistrict.region.count, today: CalendarDate, passwordHash: String,
    questionnaires: [QuestionnaireFile] = [], roadmaps: [RoadmapTemplate] = [], told: (Int) -> Void = { _ in }
  ) throws {
    try load(questionnaires, into: store, today: today)
    var keys = DemoKeys()
    for (number, district) in DemoDistrict.region.prefix(municipalities).enumerated() {
      keys = try add(
        district, to: store, after: keys, today: today, passwordHash: passwordHash, roadmaps: roadmaps)
      told(number + 1)
    }
  }

  private static func load(_ questionnaires: [QuestionnaireFile], into store: Store, today: CalendarDate) throws {
    let author = Author(account: nil, address: "local", moment: Int64(today.dayNumber) * 86400, today: today)
    try store.loadQuestionnaires(questionnaires, by: author)
  }

  /// One municipality, one registry in memory, one transaction.
  @discardableResult
  private static func add(
    _ district: DemoDistrict, to store: Store, after keys: DemoKeys, today: CalendarDate, passwordHash: String,
    roadmaps: [RoadmapTemplate]
  ) throws -> DemoKeys {
    var registry = DemoRegistry(today: today, seed: 2020_12_03 + UInt64(keys.municipality), after: keys)
    let filled = registry.fill(district)
    registry.addProfiles()
    let moment = Int64(today.dayNumber) * 86400 + 6 * 3600
    let author = Author(account: nil, address: "local", moment: moment, today: today)
    return try store.change(by: author) { transaction in
      let writer = DemoWriter(
        db: transaction.db, registry: registry, passwordHash: passwordHash, roadmaps: roadmaps)
      let keys = try writer.write(filled)
      try transaction.record(
        "demoFilled", "registry:1", organisations: registry.organisations.map { .init($0.id) })
      return keys
    }
  }
}

/// A district in the registry: which organisations are its own, and what stands beside its people.
struct DemoFilledDistrict {
  let plan: DemoDistrict
  let organisations: ClosedRange<Int64>
  let accounts: [DemoAccount]
}

extension DemoRegistry {
  mutating func fill(_ district: DemoDistrict) -> DemoFilledDistrict {
    let prefix = district.hasCast ? "" : district.slug + "-"
    let schools = addSchools(of: district)
    let college = addCollege(slug: prefix + "college", place: district.settlement, feeding: schools)
    let clubs = addClubs(slug: prefix + "ddt", place: district.settlement, for: schools[0])
    let kindergarten = addKindergarten(slug: prefix + "solnyshko", place: district.settlement)
    let partners = addPartners(of: district)
    addAgreements(of: schools + [college], with: partners)
    if district.hasCast {
      addCast(school: schools[1], otherSchool: schools[0], college: college, dairy: partners[0])
    }
    for (id, school) in zip(schools, district.schools) { addContingent(of: id, isCurrentKnown: school.hasContingent) }
    for id in [college, clubs, kindergarten] { addContingent(of: id, isCurrentKnown: true) }
    for goal in goals(schools, district) {
      fillPreviousYear(goal, college: college)
      fillCurrentYear(goal, college: college)
    }
    fillCollege(college)
    fillClubs(clubs)
    addTeacherPairs(at: kindergarten, in: calendar.year, limit: 1, order: autumnOrder(of: kindergarten))
    return DemoFilledDistrict(
      plan: district, organisations: before.organisation + 1...before.organisation + Int64(organisations.count),
      accounts: (district.hasCast ? DemoAccount.office : []) + curators())
  }

  /// Shares become heads; the first school takes what the district lacks to its own share, which was lower by 9.5
  /// points last December and by 4.5 in May.
  private func goals(_ schools: [Int64], _ district: DemoDistrict) -> [DemoGoal] {
    let heads: (Int64, SchoolYear) -> Int? = { school, year in
      contingents.first { $0.organisation.rawValue == school && $0.year == year }?.heads[.pupils10to19]
    }
    let now = schools.map { heads($0, calendar.year) }
    let before = schools.map { heads($0, calendar.previous) ?? 0 }
    let share = district.schools.map { min($0.coverage * district.coverage / 615, 92) }
    var today = zip(share, zip(now, before)).map { $0 * ($1.0 ?? $1.1) / 100 }
    var december = zip(share, before).map { $0 * $1 * 85 / 10000 }
    var may = zip(share, before).map { $0 * $1 * 93 / 10000 }
    let known = now.indices.filter { now[$0] != nil }
    today[0] =
      now.compactMap { $0 }.reduce(0, +) * district.coverage / 1000 - known.dropFirst().map { today[$0] }.reduce(0, +)
    december[0] = before.reduce(0, +) * (district.coverage - 95) / 1000 - december.dropFirst().reduce(0, +)
    may[0] = before.reduce(0, +) * (district.coverage - 45) / 1000 - may.dropFirst().reduce(0, +)
    return schools.indices.map {
      // The first school of many small ones may have nothing left to make up for.
      DemoGoal(school: schools[$0], today: max(0, today[$0]), december: max(0, december[$0]), may: max(0, may[$0]))
    }
  }
}
