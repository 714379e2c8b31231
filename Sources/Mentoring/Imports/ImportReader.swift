/// Reads rows by a plan. The rules are those of the forms that enter one person.
package struct ImportReader: Sendable {
  let plan: ImportPlan
  private let places: [Place]
  private let byName: [String: Place]
  private let home: Organisation.ID
  let today: CalendarDate
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
    person.number = number(&row)
    person.birthDate = date(&row, .birthDate, kind: .birth)
    person.since = date(&row, .since, kind: .event) ?? plan.since
    readPlace(&row, &person)
    readFacts(&row, &person)
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

  func date(_ row: inout RowValues, _ field: ImportField, kind: CalendarDate.Kind) -> CalendarDate? {
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

  private func number(_ row: inout RowValues) -> Person.ID? {
    let digits = row[.number].filter { $0.isASCII && $0.isNumber }
    if digits.isEmpty, !row[.number].isEmpty {
      row.fail("напишите число из файла портала или сотрите его", at: .number)
    }
    return Person.ID(digits)
  }

  private func readPlace(_ row: inout RowValues, _ person: inout ImportedPerson) {
    person.role = row.word(.role, ImportWords.role, "напишите, например, «ученик» или «педагог»")
    if row[.role].isEmpty {
      person.role = plan.role
      person.isRoleAssumed = true
      if person.role == nil { row.fail("Укажите, кто это: ученик, педагог", at: .role) }
    }
    let (named, work) = workplace(row)
    let place = named.isEmpty ? places.first { $0.id == home } : byName[SearchKey(named).text]
    person.organisation = place?.id
    person.isForSchool = place?.kind == .school
    person.label = row.text(.label, limit: 100)
    if person.label.isEmpty { person.label = String(work.prefix(100)) }
    // Our own bases write who somebody is, «педагог», where no post is known.
    if person.number != nil, ImportWords.role(person.label) != nil { person.label = "" }
    guard let place else {
      return row.fail("«\(named.prefix(60))» нет среди ваших организаций", at: .organisation)
    }
    guard let role = person.role else { return }
    if !Stay.Role.offered(by: place.kind).contains(role) {
      row.fail("в организации этого вида нет такой роли", at: .role)
    }
    checkLabel(&row, &person, role, at: place.kind)
  }

  /// «СОШ с. Воя, учитель химии»: the longest beginning that is an organisation, and what follows it.
  private func workplace(_ row: RowValues) -> (organisation: String, label: String) {
    let own = row[.organisation]
    let whole = row[.workplace]
    guard own.isEmpty, !whole.isEmpty else { return (own, "") }
    var end = whole.endIndex
    while true {
      if byName[SearchKey(String(whole[..<end])).text] != nil {
        return (String(whole[..<end]), Typography.tidied(String(whole[end...].drop { $0 == "," || $0 == " " })))
      }
      guard let comma = whole[..<end].lastIndex(of: ",") else { return (whole, "") }
      end = comma
    }
  }

  private func checkLabel(
    _ row: inout RowValues, _ person: inout ImportedPerson, _ role: Stay.Role, at kind: Organisation.Kind
  ) {
    if person.label.isEmpty {
      switch role {
      case .pupil, .student: person.lacking.append(row.named("укажите класс или группу", at: .label))
      case .teacher, .employee: person.lacking.append(row.named("укажите должность", at: .label))
      case .parent, .volunteer: break
      }
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
    if person.role == .pupil, let age = person.birthDate?.fullYears(until: today), !(4...25).contains(age) {
      row.fail("ученику \(age): проверьте год рождения или роль", at: .birthDate)
    }
  }
}
