internal import GRDB
import Mentoring

// The municipal banks of a district: what its centre and its schools have gathered so far.
extension DemoWriter {
  func writeBanks(_ district: DemoFilledDistrict, municipality: Int64) throws {
    let places = registry.organisations.filter { district.organisations.contains($0.id) }
    let schools = places.filter { $0.kind == .school }
    let partners = places.filter { !$0.kind.isEducational }
    guard schools.count > 3, let strong = schools.first, let weak = schools.last, !partners.isEmpty else { return }
    var random = DemoRandom(seed: UInt64(1210 + municipality))
    for partner in partners { try writeTaxpayerNumber(of: partner) }
    try insert(
      "agreement", "organisationId, partnerId, kind, number, signedOn, ends",
      [
        [
          weak.id, strong.id, "support", "1-П", registry.calendar.day(15, 9, of: registry.calendar.year.previous),
          registry.calendar.day(31, 8, of: registry.calendar.year.next),
        ]
      ])
    try writeProgrammes(of: schools, municipality: municipality)
    let experts = try writeExperts(of: schools, partners, municipality: municipality, &random)
    try writePractices(of: schools, experts: experts)
    try writeGroups(of: schools, municipality: municipality, &random)
  }

  /// Digits of the region and the number of the organisation, with the check digits that they need.
  private func writeTaxpayerNumber(of partner: DemoOrganisation) throws {
    let isPerson = partner.kind == .entrepreneur
    let stem = "43" + String(String(10_000_000 + partner.id * 7919).suffix(7))
    let ends = isPerson ? (0...99).map { "0" + ($0 < 10 ? "0\($0)" : "\($0)") } : (0...9).map(String.init)
    guard let inn = ends.compactMap({ TaxpayerNumber(stem + $0) }).first else { return }
    try db.execute(sql: "UPDATE organisation SET inn = ? WHERE id = ?", arguments: [inn.digits, partner.id])
  }

  /// A typical programme of each form; half of the schools made theirs from it.
  private func writeProgrammes(of schools: [DemoOrganisation], municipality: Int64) throws {
    for programme in DemoBankTexts.programmes {
      try insert(
        "programme", "municipalityId, formCode, title, moderation, aim, tasks, modules, results, duration",
        [[municipality, programme.form, programme.title, "published"] + programme.texts])
      let typical = db.lastInsertedRowID
      try db.execute(
        sql: """
          UPDATE programme
          SET moderation = 'published', aim = ?, tasks = ?, modules = ?, results = ?, duration = ?,
            sourceId = iif(organisationId % 2 = 0, \(typical), NULL)
          WHERE formCode = ? AND organisationId IN (SELECT id FROM organisation WHERE municipalityId = ?)
          """,
        arguments: StatementArguments(programme.texts) + [programme.form, municipality])
    }
    let pupils = DemoForm.pupilPupil
    try db.execute(
      sql: """
        INSERT INTO programmeContest (entryId, contest, year, result)
        SELECT id, 'Муниципальный конкурс программ наставничества', '2025',
          iif(organisationId = \(schools[0].id), 'победитель', 'участник')
        FROM programme
        WHERE formCode = ? AND organisationId IN (\(schools[0].id), \(schools[1].id), \(schools[2].id))
        """, arguments: [pupils])
    let texts = DemoBankTexts.programmes.first?.texts ?? []
    try insert(
      "programme",
      "organisationId, formCode, title, moderation, remark, aim, tasks, modules, results, duration",
      [
        [
          schools[1].id, DemoForm.employerPupil, "Ярмарка профессий", "returned",
          "Опишите результаты в числах: сколько проб, сколько учеников выбрали профессию.",
        ] + texts,
        [schools[2].id, DemoForm.teacherTeacher, "Вместе в класс", "submitted", ""] + texts,
      ])
  }

  /// Three teachers of the registry and three people from outside.
  private func writeExperts(
    of schools: [DemoOrganisation], _ partners: [DemoOrganisation], municipality: Int64, _ random: inout DemoRandom
  ) throws -> [Int64] {
    let known = schools.prefix(3).compactMap { school in teacher(of: school) }
    var keys: [Int64] = []
    for (number, person) in known.enumerated() {
      try insert(
        "expert",
        "municipalityId, personId, title, moderation, directions, occupation, format, since, phone, email",
        [
          [
            municipality, person, "", "published",
          ] + DemoBankTexts.experts[number] + ["2021-02-01", "+7 (83355) 2-13-47", ""]
        ])
      keys.append(db.lastInsertedRowID)
    }
    for (number, outsider) in DemoBankTexts.outsiders.enumerated() {
      let name = DemoNames.any(of: number == 1 ? .male : .female, isChild: false, &random).full
      let employer = outsider.worksAtPartner ? partners[number % partners.count].id : nil
      try insert(
        "expert",
        "municipalityId, employerId, title, moderation, directions, employer, post, occupation, format, since, phone, email",
        [
          [
            municipality, employer, name, outsider.state, outsider.directions,
            outsider.worksAtPartner ? "" : outsider.employer, outsider.post, "по договорённости", "both",
            "2024-09-27", "", "expert\(number + 1)@ekspert.example",
          ]
        ])
      if outsider.state == "published" { keys.append(db.lastInsertedRowID) }
    }
    return keys
  }

  private func teacher(of school: DemoOrganisation) -> Int64? {
    let year = registry.calendar.today.year - 15
    return registry.people.first { person in
      person.stays.contains { $0.organisation == school.id && $0.role == .teacher && $0.period.isOpen }
        && (person.workSince?.year ?? year) < year
    }?.id
  }

  private func writePractices(of schools: [DemoOrganisation], experts: [Int64]) throws {
    for (number, practice) in DemoBankTexts.practices.enumerated() {
      let school = schools[practice.school]
      try insert(
        "practice",
        "organisationId, formCode, title, moderation, remark, problem, solution, outcome, author, materials",
        [
          [
            school.id, practice.form, practice.title, practice.state, practice.remark, practice.problem,
            practice.solution, practice.outcome, "\(school.shortName), куратор наставничества",
            number % 2 == 0 ? "https://\(school.slug).example/praktika" : "",
          ]
        ])
      let id = db.lastInsertedRowID
      for (place, expert) in experts.prefix(practice.sheets).enumerated() {
        let marks = (0..<5).map { 10 - (number + place + $0 * 2) % 5 }
        try insert(
          "practiceScore",
          "practiceId, expertId, effectiveness, efficiency, uniqueness, replicability, scalability, comment, scoredOn",
          [[id, expert] + marks + ["Описано так, что можно повторить.", "2026-04-27"]])
      }
      guard number == 0 else { continue }
      try insert(
        "practice", "organisationId, sourceId, formCode, title, moderation, problem, solution",
        [[schools[3].id, id, practice.form, practice.title, "draft", practice.problem, practice.solution]])
    }
  }

  private func writeGroups(of schools: [DemoOrganisation], municipality: Int64, _ random: inout DemoRandom) throws {
    try insert(
      "workingGroup", "municipalityId, title, orderNumber, orderedOn, purpose",
      [
        [
          municipality, "Муниципальная рабочая группа по внедрению целевой модели", "78-ОД", "2020-12-03",
          "Готовит дорожную карту и показатели, следит за сроками, дважды в год разбирает мониторинг.",
        ]
      ])
    try writeMembers(DemoBankTexts.municipalMembers, of: db.lastInsertedRowID, &random)
    for (number, school) in schools.prefix(3).enumerated() {
      try insert(
        "workingGroup", "organisationId, title, orderNumber, orderedOn, purpose",
        [[school.id, "Рабочая группа школы", "\(4 + number)-од", "2021-01-20", "Внедряет целевую модель в школе."]])
      try writeMembers(DemoBankTexts.schoolMembers, of: db.lastInsertedRowID, &random)
    }
  }

  private func writeMembers(
    _ members: [(post: String, part: String)], of group: Int64, _ random: inout DemoRandom
  ) throws {
    for member in members {
      let name = DemoNames.any(of: .female, isChild: false, &random).full
      try db.execute(
        sql: "INSERT OR IGNORE INTO groupMember (entryId, name, post, part) VALUES (?, ?, ?, ?)",
        arguments: [group, name, member.post, member.part])
    }
  }
}
