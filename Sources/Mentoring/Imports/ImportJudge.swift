/// Judges the rows of a table one after another, in their order: a row may repeat an earlier one.
package struct ImportJudge: Sendable {
  private let isOfCentre: Bool
  private let since: CalendarDate
  private let today: CalendarDate
  private let mode: ImportPlan.Mode
  private var earlier = EarlierRows()

  /// - Parameters:
  ///   - isOfCentre: the centre may register two people with one name and one date of birth.
  ///   - since: from when on a new class or post holds.
  ///   - mode: what is done where the registry knows something else than a row.
  package init(isOfCentre: Bool, since: CalendarDate, today: CalendarDate, mode: ImportPlan.Mode) {
    self.isOfCentre = isOfCentre
    self.since = since
    self.today = today
    self.mode = mode
  }

  package mutating func verdict(
    of row: ImportedPerson, number: Int, matches: [KnownPerson], decision: Import.Decision?
  ) -> ImportVerdict {
    guard row.problems.isEmpty else { return ImportVerdict(.refused, row.problems.joined(separator: "; ")) }
    if decision == .skip { return ImportVerdict(.refused, "Не загружено по вашему решению") }
    if let number = row.number { return verdict(of: row, numbered: number, matches) }
    let candidate = Twin.Candidate(name: row.name, birthDate: row.birthDate, contacts: row.contacts)
    let repeated = earlier.match(candidate)
    if let repeated, repeated.level == .certain { return ImportVerdict(.refused, "Повтор строки \(repeated.number)") }
    defer { earlier.add(candidate, number: number) }
    let levels = matches.compactMap { known in Twin.compare(candidate, known.twin).map { (known: known, level: $0) } }
    if case .person(let id) = decision, let chosen = levels.first(where: { $0.known.person.id == id }),
      chosen.level == .certain || chosen.known.isChangeable(on: today)
    {
      return compare(row, chosen.known)
    }
    let certain = levels.filter { $0.level == .certain }.map(\.known)
    if certain.count == 1, stayHere(row, certain[0]) != nil { return compare(row, certain[0]) }
    if !certain.isEmpty {
      if decision == .other, isOfCentre { return Self.new(row) }
      return ImportVerdict(.similar, Self.words(certain[0], isCertain: true), person: certain[0].person.id)
    }
    if decision == .other { return Self.new(row) }
    if let possible = levels.first?.known {
      return ImportVerdict(.similar, Self.words(possible, isCertain: false), person: possible.person.id)
    }
    if let repeated { return ImportVerdict(.similar, "Похоже на строку \(repeated.number) этой таблицы") }
    return Self.new(row)
  }

  private static func new(_ row: ImportedPerson) -> ImportVerdict {
    row.lacking.isEmpty ? ImportVerdict(.new) : ImportVerdict(.refused, row.lacking.joined(separator: "; "))
  }

  /// A row of our own file says who it is; the name has to be that person's all the same.
  private func verdict(
    of row: ImportedPerson, numbered number: Person.ID, _ matches: [KnownPerson]
  ) -> ImportVerdict {
    let found = matches.first { $0.person.id == number && $0.stays.contains(where: \.isWithinReach) }
    guard let found else {
      return ImportVerdict(.refused, "Человека с номером \(number) у вас нет: сотрите номер, чтобы внести нового")
    }
    let isNamed =
      found.twin.surnames.contains(SearchKey(row.name.surname).text)
      && found.twin.given == SearchKey(row.name.given).text
    guard isNamed else { return ImportVerdict(.refused, "Под номером \(number) в реестре другой человек") }
    return compare(row, found)
  }

  private func stayHere(_ row: ImportedPerson, _ known: KnownPerson) -> KnownStay? {
    let here = known.stays.filter {
      $0.stay.organisation == row.organisation && ($0.stay.role == row.role || row.isRoleAssumed)
    }
    return here.first { $0.stay.period.contains(today) || $0.stay.period.isOpen }
      ?? here.first { $0.stay.period.start == row.since }
  }

  private func compare(_ row: ImportedPerson, _ known: KnownPerson) -> ImportVerdict {
    let person = known.person
    var change = ImportChange()
    // Somebody of another organisation may get a place here; what is known of her is not changed from here.
    let mayChange = known.isChangeable(on: today)
    if mayChange { change.sides = row.sides.subtracting(known.sides) }
    let kept = mayChange ? compareFacts(row, known, &change) : []
    // A difference in these is more likely another person than news.
    if let fact = kept.first(where: { $0 == ImportFact(.person, .sex) || $0 == ImportFact(.person, .workSince) }) {
      let value = fact.words(known.facts[fact] ?? "")
      return ImportVerdict(
        .refused, fact.field == .sex ? "В реестре записан другой пол" : "В реестре стаж с \(value)", person: person.id)
    }
    let stay = stayHere(row, known)
    if let stay {
      change.placement = mayChange ? placement(row, stay) : nil
    } else if let overlap = overlap(row, known) {
      let end = overlap.end.map(Russian.date) ?? ""
      return ImportVerdict(.refused, "Уже числился здесь по \(end): укажите дату возвращения позже", person: person.id)
    } else if !row.lacking.isEmpty {
      return ImportVerdict(.refused, row.lacking.joined(separator: "; "), person: person.id)
    } else if row.role == .pupil, row.isForSchool,
      known.learnsElsewhere(than: row.organisation, from: row.since ?? today)
    {
      return ImportVerdict(.refused, "Учится в другой школе: попросите перевод", person: person.id)
    } else {
      change.enrols = true
    }
    var verdict = ImportVerdict(change.isEmpty ? .same : .changed, words(change, stay, kept), person: person.id)
    verdict.stay = stay?.stay.id
    verdict.change = change
    return verdict
  }

  /// - Returns: what differs and stays as the registry has it.
  private func compareFacts(_ row: ImportedPerson, _ known: KnownPerson, _ change: inout ImportChange) -> [ImportFact] {
    var kept: [ImportFact] = []
    for fact in ImportFact.all {
      guard let value = row.facts[fact], applies(fact, row, known) else { continue }
      let old = known.facts[fact] ?? ""
      if ImportFact.isSame(old, value) { continue }
      if !fact.isBlank(old) && mode == .fill {
        kept.append(fact)
        continue
      }
      change.facts[fact] = value
      change.was[fact] = old
      if let side = fact.side, !known.profiles.contains(side) { change.sides.insert(side) }
    }
    return kept
  }

  /// Years of work are no fact of a learner; «другое» is no reason that anybody gave.
  private func applies(_ fact: ImportFact, _ row: ImportedPerson, _ known: KnownPerson) -> Bool {
    switch (fact.table, fact.field) {
    case (.person, .workSince): (stayHere(row, known)?.stay.role ?? row.role)?.isLearner == false
    case (.menteeProfile, .reason): !fact.isBlank(row.facts[fact] ?? "")
    default: true
    }
  }

  /// A new class holds from the day of the import, or corrects a later one; nothing changes in a stay that is over.
  private func placement(_ row: ImportedPerson, _ here: KnownStay) -> Placement? {
    guard !row.label.isEmpty, SearchKey(row.label) != SearchKey(here.placement?.label ?? "") else { return nil }
    let day = max(since, here.stay.period.start, here.placement?.since ?? here.stay.period.start)
    return here.stay.period.contains(day) ? Placement(since: day, label: row.label) : nil
  }

  private func overlap(_ row: ImportedPerson, _ known: KnownPerson) -> Period? {
    guard let start = row.since else { return nil }
    let here = known.stays.filter { $0.stay.organisation == row.organisation && $0.stay.role == row.role }
    return here.map(\.stay.period).first { ($0.end ?? start) >= start }
  }

  /// Old → new of everything that changes, and what is told but stays.
  private func words(_ change: ImportChange, _ here: KnownStay?, _ kept: [ImportFact]) -> String {
    var parts: [String] = change.enrols ? ["Записать в организацию"] : []
    if let new = change.placement {
      let old = here?.placement.map { "\($0.label) → " } ?? ""
      parts.append("\(old)\(new.label) с \(Russian.date(new.since))")
    }
    if change.sides.contains(.mentor) { parts.append("анкета наставника") }
    if change.sides.contains(.mentee) { parts.append("анкета наставляемого") }
    for fact in ImportFact.all {
      guard let new = change.facts[fact] else { continue }
      let old = change.was[fact] ?? ""
      // Contacts are shown on demand only, and that is logged (decision 63).
      if fact.table == .contact, !fact.isBlank(old) {
        parts.append("\(fact.title): будет заменено")
        continue
      }
      parts.append("\(fact.title): " + (fact.isBlank(old) ? "" : "\(fact.words(old)) → ") + fact.words(new))
    }
    if !kept.isEmpty {
      parts.append("останется как в реестре: " + kept.map(\.title).joined(separator: ", "))
    }
    return parts.joined(separator: "; ")
  }

  /// Of a person elsewhere only the place is told (`ux.md` K3).
  private static func words(_ known: KnownPerson, isCertain: Bool) -> String {
    let place = known.stays.first
    guard place?.isWithinReach == true else {
      return "\(isCertain ? "Этот" : "Похожий") человек есть в реестре: \(place?.organisation ?? "нигде не числится")"
    }
    let birth = known.person.birthDate.map { ", \(Russian.date($0))" } ?? ""
    return
      "\(isCertain ? "Уже в реестре" : "Похож на"): \(known.person.name.full)\(birth), \(place?.organisation ?? "")"
  }
}
