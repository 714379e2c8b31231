internal import GRDB
import Mentoring

/// Writes the demo in bulk, one held statement a table.
struct DemoWriter {
  let db: Database
  let registry: DemoRegistry
  let passwordHash: String
  let roadmaps: [RoadmapTemplate]

  /// - Returns: the last keys in use now.
  func write(_ district: DemoFilledDistrict) throws -> DemoKeys {
    let municipality = registry.before.municipality + 1
    try writePlaces(district, municipality: municipality)
    try writePeople()
    try writePairs()
    try writeAccounts(district, municipality: municipality)
    try writeRoadmap(district, municipality: municipality)
    try writeTargets(municipality: municipality)
    try writeDocuments(district, municipality: municipality)
    if district.plan.hasCast {
      try writeSettings()
      try writeTransfers()
      try writeBanks(district, municipality: municipality)
      try writeEvents(district, municipality: municipality)
      try writeConsents()
      try writeMeetings()
      try writeChanges()
      try writeAttainments()
      try writeSurveys()
      try writeQuality(district)
      try writeMonitoring(district, municipality: municipality)
      try writePublication(district, municipality: municipality)
      try writeRequests(district, municipality: municipality)
    }
    return try DemoKeys.fetch(db)
  }

  private func writeSettings() throws {
    try insert(
      "setting", "key, value",
      [
        ["centreName", "РЦ образования Пижанского района"], ["centrePhone", "+7 (83355) 2-13-47"],
        ["centreEmail", "centre@centre.example"], ["demo", "1"],
      ])
  }

  func insert(_ table: String, _ columns: String, _ rows: [[(any DatabaseValueConvertible)?]]) throws {
    let marks = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
    let statement = try db.makeStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))")
    for row in rows { try statement.execute(arguments: StatementArguments(row)) }
  }

  private func writePlaces(_ district: DemoFilledDistrict, municipality: Int64) throws {
    let plan = district.plan
    try insert("municipality", "id, name, slug, region", [[municipality, plan.name, plan.slug, plan.region]])
    let organisations = registry.organisations.filter { district.organisations.contains($0.id) }
    try insert(
      "organisation",
      "id, municipalityId, kind, name, shortName, slug, head, address, phone, email, site, implementsSince, implementationOrder",
      organisations.map { place in
        [
          place.id, municipality, place.kind.rawValue, place.name, place.shortName, place.slug, place.head,
          place.address, place.phone, "info@\(place.slug).example",
          place.isImplementing ? "https://\(place.slug).example" : "", place.isImplementing ? "2021-02-01" : nil,
          place.isImplementing ? "\(5 + place.id)-од" : "",
        ]
      })
    try insert(
      "contingent",
      "organisationId, startYear, pupils, pupils10to19, pupils15to19, teachers, teachersUnder35, novices, asOf, source",
      registry.contingents.filter { district.organisations.contains($0.organisation.rawValue) }.map { contingent in
        [contingent.organisation, contingent.year.startYear]
          + Contingent.Group.allCases.map { contingent.heads[$0] } + [contingent.asOf, contingent.source]
      })
  }

  private func writePeople() throws {
    try insert(
      "person", "id, surname, given, patronymic, searchKey, birthDate, sex, workSince",
      registry.people.map { person in
        [
          person.id, person.name.surname, person.name.given, person.name.patronymic ?? "", person.name.searchKey.text,
          person.birthDate, person.sex.rawValue, person.workSince,
        ]
      })
    try insert(
      "formerSurname", "personId, surname, searchKey, until",
      registry.people.compactMap { person in
        person.former.map { [person.id, $0.surname, SearchKey($0.surname).text, $0.until] }
      })
    try insert(
      "stay", "id, personId, organisationId, role, starts, ends",
      registry.people.flatMap { person in
        person.stays.map { [$0.id, person.id, $0.organisation, $0.role.rawValue, $0.period.start, $0.period.end] }
      })
    try insert(
      "placement", "stayId, since, label",
      registry.people.flatMap(\.stays).flatMap { stay in stay.placements.map { [stay.id, $0.since, $0.label] } })
    try insert(
      "mentorProfile", "personId, " + MentorProfile.columns.joined(separator: ", "),
      registry.people.compactMap { person in
        person.mentor.map { [person.id] + DemoBases.completed($0, of: person, registry.calendar).values }
      })
    try insert(
      "menteeProfile", "personId, " + MenteeProfile.columns.joined(separator: ", "),
      registry.people.compactMap { person in
        person.mentee.map { [person.id] + DemoBases.completed($0, of: person, registry.calendar).values }
      })
    try insert(
      "agreement", "organisationId, partnerId, number, signedOn, ends",
      registry.agreements.map { [$0.organisation, $0.partner, $0.number, $0.signedOn, $0.ends] })
  }
}
