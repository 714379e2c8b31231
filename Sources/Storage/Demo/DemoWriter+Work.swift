internal import GRDB
import Mentoring

// What people do with each other and who keeps it: pairs, orders, programmes, accounts, tasks, targets.
extension DemoWriter {
  func writePairs() throws {
    try insert(
      "fixingOrder", "id, organisationId, number, issuedOn",
      registry.orders.map { [$0.id, $0.organisation, $0.number, $0.issuedOn] })
    let programmes = try writeProgrammes()
    let models = Dictionary(
      grouping: try Row.fetchAll(db, sql: "SELECT formCode, id FROM roleModel ORDER BY id"), by: { $0[0] as String }
    ).mapValues { rows in rows.map { $0[1] as Int64 } }
    try insert(
      "pair",
      "id, organisationId, formCode, mentorStayId, menteeStayId, groupId, programmeId, roleModelId, starts, ends,"
        + " explanation, orderId, closedOn, closeReason",
      registry.pairs.map { pair in
        let choices = models[pair.form] ?? []
        let team = pair.group ?? pair.id
        return [
          pair.id, pair.organisation, pair.form, pair.mentor, pair.mentee, pair.group,
          team % 7 == 3 ? nil : programmes["\(pair.organisation) \(pair.form)"],
          choices.isEmpty || team % 5 == 2 ? nil : choices[Int(team) % choices.count], pair.starts, pair.ends,
          pair.explanation, pair.order, pair.closure?.date, pair.closure?.reason.rawValue,
        ]
      })
  }

  /// One programme for each form of a school (Пижанка, п. 11.10).
  private func writeProgrammes() throws -> [String: Int64] {
    var programmes: [String: Int64] = [:]
    var rows: [[(any DatabaseValueConvertible)?]] = []
    for pair in registry.pairs where programmes["\(pair.organisation) \(pair.form)"] == nil {
      let id = registry.before.programme + Int64(rows.count + 1)
      programmes["\(pair.organisation) \(pair.form)"] = id
      rows.append([id, pair.organisation, pair.form, Self.titles[pair.form] ?? "Вместе"])
    }
    try insert("programme", "id, organisationId, formCode, title", rows)
    return programmes
  }

  private static let titles = [
    DemoForm.teacherPupil: "Шаг к успеху", DemoForm.pupilPupil: "Старшие – младшим",
    DemoForm.employerPupil: "Профессия рядом", DemoForm.studentPupil: "Дорога в профессию",
    DemoForm.teacherTeacher: "Школа молодого педагога", DemoForm.studentStudent: "Первый курс",
    DemoForm.employerStudent: "Наставник на производстве",
  ]

  func writeAccounts(_ district: DemoFilledDistrict, municipality: Int64) throws {
    for account in district.accounts {
      try insert(
        "account", "login, name, post, phone, email, role, municipalityId, passwordHash",
        [
          [
            account.login, account.name, account.post, account.phone, account.email, account.role.rawValue,
            account.isLimitedToMunicipality ? municipality : nil,
            // A hash that no password has: the account is there for its contacts.
            account.hasPassword ? passwordHash : "!",
          ]
        ])
      guard let organisation = account.organisation else { continue }
      try writeCuratorship(of: organisation, by: db.lastInsertedRowID)
    }
  }

  /// Most were appointed with the model and trained since; every sixth order has no date yet, every fifth curator no
  /// training, and one organisation in eleven is without anybody since the summer.
  private func writeCuratorship(of organisation: Int64, by account: Int64) throws {
    let today = registry.calendar.today
    let isVacant = organisation % 11 == 9
    try insert(
      "curatorship", "accountId, organisationId, orderNumber, orderedOn, starts, ends",
      [
        [
          account, organisation, "\(3 + organisation)-од", organisation % 6 == 5 ? nil : "2021-01-18", "2021-01-20",
          isVacant ? registry.calendar.previous.end : nil,
        ]
      ])
    guard organisation % 5 != 4 else { return }
    let trained = today.adding(days: -Int(400 + organisation * 17))
    try db.execute(
      sql: "UPDATE account SET course = ?, courseHours = ?, trainedOn = ?, certificate = ? WHERE id = ?",
      arguments: [
        "Куратор целевой модели наставничества, ИРО Кировской области", 36, trained, "4318-\(100 + organisation)",
        account,
      ])
  }

  func writeTargets(municipality: Int64) throws {
    let year = registry.calendar.today.year
    try insert(
      "target", "indicatorCode, municipalityId, due, percent, source",
      [year - 1, year].map { ["coverage", municipality, "\($0)-12-31", 70.0, "решение центра, учебные данные"] })
    try insert(
      "enterpriseCount", "municipalityId, year, enterprises, asOf, source",
      [year - 1, year].map { (year: Int) in
        [municipality, year, 38 + municipality % 7, "\(year)-01-01", "реестр МСП, учебные данные"]
      })
  }
}
