/// Reads rows by a plan. The rules are those of the forms that enter one person.
package struct ImportReader: Sendable {
  private let plan: ImportPlan
  private let places: [Place]
  private let byName: [String: Place]
  private let home: Organisation.ID
  private let today: CalendarDate
  /// Days between the calendar of the file and the usual one.
  private let dayShift: Int

  /// An organisation that rows may name.
  package struct Place: Sendable {
    package let id: Organisation.ID
    package let kind: Organisation.Kind
    package let names: [String]

    package init(id: Organisation.ID, kind: Organisation.Kind, names: [String]) {
      self.id = id
      self.kind = kind
      self.names = names
    }
  }

  /// - Parameters:
  ///   - home: where people are whose row names no organisation; it is among `places`.
  ///   - places: the organisations that the owner of the table may add people to.
  package init(_ plan: ImportPlan, home: Organisation.ID, places: [Place], dayShift: Int, today: CalendarDate) {
    self.plan = plan
    self.home = home
    self.places = places
    self.dayShift = dayShift
    self.today = today
    let named = places.flatMap { place in place.names.map { (SearchKey($0).text, place) } }
    byName = Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  package func person(_ cells: [String]) -> ImportedPerson {
    var row = RowValues(plan, cells)
    var person = ImportedPerson()
    person.name = name(&row)
    person.birthDate = date(&row, .birthDate, kind: .birth)
    person.sex = word(&row, .sex, ImportWords.sex, "напишите «м» или «ж»")
    person.workSince = date(&row, .workSince, kind: .event)
    person.since = date(&row, .since, kind: .event) ?? plan.since
    person.competencies = text(&row, .competencies, limit: 1_000)
    person.interests = text(&row, .interests, limit: 1_000)
    person.request = text(&row, .request, limit: 1_000)
    person.sides = sides(&row, person)
    readPlace(&row, &person)
    checkDates(&row, person)
    person.problems = row.problems
    return person
  }

  private func name(_ row: inout RowValues) -> PersonName {
    var name =
      plan.fields.contains(.fullName)
      ? PersonName.split(pasted: row[.fullName])
      : PersonName(surname: row[.surname], given: row[.given], patronymic: row[.patronymic])
    name = name.withRussianLetters
    if plan.tidiesCapitals, let tidy = name.suggestion { name = tidy }
    let parts: [(String, PersonName.Part)] = [
      (name.surname, .surname), (name.given, .given), (name.patronymic ?? "", .patronymic),
    ]
    guard !row.hasFormulaInName else { return name }
    for (text, part) in parts {
      if let problem = PersonName.problem(in: text, of: part) { row.fail(problem) }
    }
    if name.given.count(where: \.isLetter) == 1 { row.fail("Впишите имя полностью, а не первой буквой") }
    if name.mixesAlphabets { row.fail("В имени смешаны русские и латинские буквы: наберите его заново") }
    return name
  }

  private func date(_ row: inout RowValues, _ field: ImportField, kind: CalendarDate.Kind) -> CalendarDate? {
    let text = row[field]
    guard !text.isEmpty else { return nil }
    // A day that lost its look on the way: 40613 is 11.03.2011 to Excel.
    if text.count == 5, let number = Double(text), let date = CalendarDate(excelDay: number, shift: dayShift) {
      return date
    }
    do {
      return try CalendarDate.parse(text, today: today, kind: kind)
    } catch {
      row.fail(error.message, at: field)
      return nil
    }
  }

  private func word<Value>(
    _ row: inout RowValues, _ field: ImportField, _ meaning: (String) -> Value?, _ advice: String
  ) -> Value? {
    let text = row[field]
    guard !text.isEmpty else { return nil }
    let value = meaning(text)
    if value == nil { row.fail("«\(text.prefix(40))» непонятно, \(advice)", at: field) }
    return value
  }

  private func text(_ row: inout RowValues, _ field: ImportField, limit: Int) -> String {
    let text = row[field]
    if text.count > limit { row.fail("длиннее \(limit) знаков", at: field) }
    return text
  }

  private func sides(_ row: inout RowValues, _ person: ImportedPerson) -> Set<Pair.Side> {
    var sides = word(&row, .mentoring, ImportWords.sides, "напишите «наставник» или «наставляемый»") ?? []
    if !person.competencies.isEmpty || !person.interests.isEmpty { sides.insert(.mentor) }
    if !person.request.isEmpty { sides.insert(.mentee) }
    return sides
  }

  private func readPlace(_ row: inout RowValues, _ person: inout ImportedPerson) {
    person.role =
      word(&row, .role, ImportWords.role, "напишите, например, «ученик» или «педагог»")
      ?? (row[.role].isEmpty ? plan.role : nil)
    if person.role == nil, row[.role].isEmpty { row.fail("Укажите, кто это: ученик, педагог", at: .role) }
    let named = row[.organisation]
    let place = named.isEmpty ? places.first { $0.id == home } : byName[SearchKey(named).text]
    person.organisation = place?.id
    person.label = text(&row, .label, limit: 100)
    guard let place else {
      return row.fail("«\(named.prefix(60))» нет среди ваших организаций", at: .organisation)
    }
    guard let role = person.role else { return }
    if !Stay.Role.offered(by: place.kind).contains(role) {
      row.fail("в организации этого вида нет такой роли", at: .role)
    }
    checkLabel(&row, &person, role, at: place.kind)
  }

  private func checkLabel(
    _ row: inout RowValues, _ person: inout ImportedPerson, _ role: Stay.Role, at kind: Organisation.Kind
  ) {
    switch role {
    case .pupil, .student: if person.label.isEmpty { row.fail("укажите класс или группу", at: .label) }
    case .teacher, .employee: if person.label.isEmpty { row.fail("укажите должность", at: .label) }
    case .parent, .volunteer: break
    }
    guard role == .pupil, kind == .school, !person.label.isEmpty else { return }
    let letters = PersonName(surname: person.label, given: "я").withRussianLetters.surname
    if let schoolClass = SchoolClass(letters) {
      person.label = schoolClass.label
    } else {
      row.fail("напишите класс числом и буквой, например 9А", at: .label)
    }
  }

  private func checkDates(_ row: inout RowValues, _ person: ImportedPerson) {
    if person.since == nil { row.fail("Укажите, с какого дня человек здесь", at: .since) }
    if let born = person.birthDate, let since = person.since, since <= born {
      row.fail("дата раньше рождения", at: .since)
    }
    if let workSince = person.workSince, workSince > today { row.fail("дата позже сегодняшней", at: .workSince) }
    if person.role == .pupil, let age = person.birthDate?.fullYears(until: today), !(4...25).contains(age) {
      row.fail("ученику \(age): проверьте год рождения или роль", at: .birthDate)
    }
  }
}

/// The cells of a row by what they mean, and what is wrong with them.
private struct RowValues {
  private let plan: ImportPlan
  private let cells: [String]
  private(set) var problems: [String] = []
  private var formulas: Set<ImportField> = []

  init(_ plan: ImportPlan, _ cells: [String]) {
    self.plan = plan
    self.cells = cells
    for (column, field) in plan.fields.enumerated() {
      guard let field, cells.indices.contains(column), cells[column].hasPrefix("=") else { continue }
      formulas.insert(field)
      problems.append("\(plan.headings[column]): формула; скопируйте столбец и вставьте его как значения")
    }
  }

  var hasFormulaInName: Bool { formulas.contains(where: \.isOfName) }

  /// What was typed, tidied; nothing for a formula and for a column that is not there.
  subscript(_ field: ImportField) -> String {
    guard let column = plan.fields.firstIndex(of: field), cells.indices.contains(column) else { return "" }
    let text = cells[column]
    return text.hasPrefix("=") ? "" : Typography.tidied(text)
  }

  mutating func fail(_ problem: String) {
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// What a formula gives is not judged further.
  mutating func fail(_ problem: String, at field: ImportField) {
    guard !formulas.contains(field) else { return }
    let heading = plan.fields.firstIndex(of: field).map { plan.headings[$0] }
    fail(heading.map { "\($0): \(problem)" } ?? problem)
  }
}
