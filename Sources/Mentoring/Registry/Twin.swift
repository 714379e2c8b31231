/// Why two records may be one human being, by rising certainty (`ux.md` K3).
package enum Twin: Int, Sendable, Comparable, CaseIterable {
  /// One name, and the day and the month of birth the other way round.
  case swappedDays
  /// One name, and a date of birth that is not known of one of them.
  case sameName
  /// Given name, patronymic and date of birth, but another surname: a marriage.
  case otherSurname
  /// Surname, date of birth and a phone or mail address; twins of one mother have that too.
  case sameContact
  /// Surname, date of birth and the first letter of the given name.
  case sameInitial
  /// The whole name and the date of birth.
  case certain

  package var isCertain: Bool { self == .certain }

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
      if new.birthDate == nil || known.birthDate == nil { return .sameName }
      return daysSwapped(new.birthDate, known.birthDate) ? .swappedDays : nil
    }
    guard sameBirth else { return nil }
    let sameInitial = new.given.first == known.given.first
    if sameSurname && sameInitial { return .sameInitial }
    if sameSurname && !new.contacts.isDisjoint(with: known.contacts) { return .sameContact }
    return sameGiven && samePatronymic ? .otherSurname : nil
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
    /// Phone and mail address, as the registry writes them.
    package let contacts: Set<String>

    package init(name: PersonName, formerSurnames: [String] = [], birthDate: CalendarDate?, contacts: [String] = []) {
      surnames = ([name.surname] + formerSurnames).map { SearchKey($0).text }
      given = SearchKey(name.given).text
      patronymic = SearchKey(name.patronymic ?? "").text
      self.birthDate = birthDate
      self.contacts = Set(contacts.filter { !$0.isEmpty }.map { $0.lowercased() })
    }
  }
}
