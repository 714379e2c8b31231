/// A registered person who may be the one of a row, with what an import needs to know.
package struct KnownPerson: Sendable {
  package let person: Person
  package let twin: Twin.Candidate
  package var stays: [KnownStay] = []
  /// By profile or by a pair that is not over, as lists say it.
  package var sides: Set<Pair.Side> = []

  package init(person: Person, formerSurnames: [String]) {
    self.person = person
    twin = Twin.Candidate(name: person.name, formerSurnames: formerSurnames, birthDate: person.birthDate)
  }
}

/// A place of a registered person.
package struct KnownStay: Sendable {
  package let stay: Stay
  package let organisation: String
  /// The latest class or post.
  package let placement: Placement?
  package let isWithinReach: Bool

  package init(stay: Stay, organisation: String, placement: Placement?, isWithinReach: Bool) {
    self.stay = stay
    self.organisation = organisation
    self.placement = placement
    self.isWithinReach = isWithinReach
  }
}

/// What a row changes of a registered person: only what was not known, a new place, a new class or post.
package struct ImportChange: Sendable, Equatable {
  package var enrols = false
  package var placement: Placement?
  package var birthDate: CalendarDate?
  package var sex: Person.Sex?
  package var workSince: CalendarDate?
  package var sides: Set<Pair.Side> = []

  package var isEmpty: Bool { self == ImportChange() }
  package var fillsPerson: Bool { birthDate != nil || sex != nil || workSince != nil }
}

/// What becomes of a row, and why.
package struct ImportVerdict: Sendable {
  package let outcome: Import.Outcome
  /// For the person who brought the table: what to correct, what will change, whom it looks like.
  package let note: String
  package var person: Person.ID?
  package var stay: Stay.ID?
  package var change = ImportChange()

  package init(_ outcome: Import.Outcome, _ note: String = "", person: Person.ID? = nil) {
    self.outcome = outcome
    self.note = note
    self.person = person
  }
}

/// Judges the rows of a table one after another, in their order: a row may repeat an earlier one.
package struct ImportJudge: Sendable {
  private let isOfCentre: Bool
  private let since: CalendarDate
  private let today: CalendarDate
  private var earlier = EarlierRows()

  /// - Parameters:
  ///   - isOfCentre: the centre may register two people with one name and one date of birth.
  ///   - since: from when on a new class or post holds.
  package init(isOfCentre: Bool, since: CalendarDate, today: CalendarDate) {
    self.isOfCentre = isOfCentre
    self.since = since
    self.today = today
  }

  package mutating func verdict(
    of row: ImportedPerson, number: Int, matches: [KnownPerson], decision: Import.Decision?
  ) -> ImportVerdict {
    guard row.problems.isEmpty else { return ImportVerdict(.refused, row.problems.joined(separator: "; ")) }
    if decision == .skip { return ImportVerdict(.refused, "Не загружено по вашему решению") }
    let candidate = Twin.Candidate(name: row.name, birthDate: row.birthDate)
    let repeated = earlier.match(candidate)
    if let repeated, repeated.level == .certain { return ImportVerdict(.refused, "Повтор строки \(repeated.number)") }
    defer { earlier.add(candidate, number: number) }
    let levels = matches.compactMap { known in Twin.compare(candidate, known.twin).map { (known: known, level: $0) } }
    if case .person(let id) = decision, let chosen = levels.first(where: { $0.known.person.id == id }),
      chosen.level == .certain || chosen.known.stays.contains(where: \.isWithinReach)
    {
      return compare(row, chosen.known)
    }
    let certain = levels.filter { $0.level == .certain }.map(\.known)
    if certain.count == 1, stayHere(row, certain[0]) != nil { return compare(row, certain[0]) }
    if !certain.isEmpty {
      if decision == .other, isOfCentre { return ImportVerdict(.new) }
      return ImportVerdict(.similar, Self.words(certain[0], isCertain: true), person: certain[0].person.id)
    }
    if decision == .other { return ImportVerdict(.new) }
    if let possible = levels.first?.known {
      return ImportVerdict(.similar, Self.words(possible, isCertain: false), person: possible.person.id)
    }
    if let repeated { return ImportVerdict(.similar, "Похоже на строку \(repeated.number) этой таблицы") }
    return ImportVerdict(.new)
  }

  private func stayHere(_ row: ImportedPerson, _ known: KnownPerson) -> KnownStay? {
    let here = known.stays.filter { $0.stay.organisation == row.organisation && $0.stay.role == row.role }
    return here.first { $0.stay.period.contains(today) || $0.stay.period.isOpen }
      ?? here.first { $0.stay.period.start == row.since }
  }

  private func compare(_ row: ImportedPerson, _ known: KnownPerson) -> ImportVerdict {
    let person = known.person
    if let sex = row.sex, let other = person.sex, sex != other {
      return ImportVerdict(.refused, "В реестре записан другой пол", person: person.id)
    }
    if let date = row.workSince, let other = person.workSince, date != other {
      return ImportVerdict(.refused, "В реестре стаж с \(Russian.date(other))", person: person.id)
    }
    var change = ImportChange()
    if person.birthDate == nil { change.birthDate = row.birthDate }
    if person.sex == nil { change.sex = row.sex }
    if person.workSince == nil, row.role?.isLearner == false { change.workSince = row.workSince }
    change.sides = row.sides.subtracting(known.sides)
    let stay = stayHere(row, known)
    if let stay {
      change.placement = placement(row, stay)
    } else if let overlap = overlap(row, known) {
      let end = overlap.end.map(Russian.date) ?? ""
      return ImportVerdict(.refused, "Уже числился здесь по \(end): укажите дату возвращения позже", person: person.id)
    } else {
      change.enrols = true
    }
    var verdict = ImportVerdict(change.isEmpty ? .same : .changed, words(change, stay), person: person.id)
    verdict.stay = stay?.stay.id
    verdict.change = change
    return verdict
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

  private func words(_ change: ImportChange, _ here: KnownStay?) -> String {
    var parts: [String] = change.enrols ? ["Записать в организацию"] : []
    if let new = change.placement {
      let old = here?.placement.map { "\($0.label) → " } ?? ""
      parts.append("\(old)\(new.label) с \(Russian.date(new.since))")
    }
    if change.birthDate != nil { parts.append("дата рождения") }
    if change.sex != nil { parts.append("пол") }
    if change.workSince != nil { parts.append("стаж") }
    if change.sides.contains(.mentor) { parts.append("анкета наставника") }
    if change.sides.contains(.mentee) { parts.append("анкета наставляемого") }
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

/// The rows already judged, found by name and by birthday.
private struct EarlierRows: Sendable {
  private var byName: [String: [Int]] = [:]
  private var byBirth: [CalendarDate: [Int]] = [:]
  private var rows: [(candidate: Twin.Candidate, number: Int)] = []

  func match(_ candidate: Twin.Candidate) -> (number: Int, level: Twin)? {
    let near = (byName[Self.name(candidate)] ?? []) + (candidate.birthDate.flatMap { byBirth[$0] } ?? [])
    let found = near.compactMap { index in
      Twin.compare(candidate, rows[index].candidate).map { (number: rows[index].number, level: $0) }
    }
    return found.max { ($0.level.rawValue, -$0.number) < ($1.level.rawValue, -$1.number) }
  }

  mutating func add(_ candidate: Twin.Candidate, number: Int) {
    byName[Self.name(candidate), default: []].append(rows.count)
    if let birth = candidate.birthDate { byBirth[birth, default: []].append(rows.count) }
    rows.append((candidate, number))
  }

  private static func name(_ candidate: Twin.Candidate) -> String {
    "\(candidate.surnames.first ?? "") \(candidate.given) \(candidate.patronymic)"
  }
}
