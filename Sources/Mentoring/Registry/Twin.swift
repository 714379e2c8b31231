/// How sure we are that two records are one human being (`ux.md` K3, by falling certainty).
package enum Twin: Int, Sendable, Comparable {
  case possible, certain

  package static func < (left: Twin, right: Twin) -> Bool { left.rawValue < right.rawValue }

  /// Compares a name and birth date that somebody is entering with one that is already registered.
  ///
  /// - Returns: nil when nothing suggests the same human being.
  package static func compare(_ new: Candidate, _ known: Candidate) -> Twin? {
    let sameBirth = new.birthDate != nil && new.birthDate == known.birthDate
    let sameSurname = known.surnames.contains { new.surnames.contains($0) }
    let sameGiven = new.given == known.given
    let samePatronymic = new.patronymic == known.patronymic
    if sameSurname && sameGiven && samePatronymic {
      if sameBirth { return .certain }
      if new.birthDate == nil || known.birthDate == nil { return .possible }
      return daysSwapped(new.birthDate, known.birthDate) ? .possible : nil
    }
    guard sameBirth else { return nil }
    let sameInitial = new.given.first == known.given.first
    if sameSurname && sameInitial { return .possible }
    return sameGiven && samePatronymic ? .possible : nil
  }

  private static func daysSwapped(_ left: CalendarDate?, _ right: CalendarDate?) -> Bool {
    guard let left, let right else { return false }
    return left.year == right.year && left.day == right.month && left.month == right.day
  }

  /// The comparison keys of a name, all former surnames included.
  package struct Candidate: Sendable {
    package let surnames: [String]
    package let given: String
    package let patronymic: String
    package let birthDate: CalendarDate?

    package init(name: PersonName, formerSurnames: [String] = [], birthDate: CalendarDate?) {
      surnames = ([name.surname] + formerSurnames).map { SearchKey($0).text }
      given = SearchKey(name.given).text
      patronymic = SearchKey(name.patronymic ?? "").text
      self.birthDate = birthDate
    }
  }
}
