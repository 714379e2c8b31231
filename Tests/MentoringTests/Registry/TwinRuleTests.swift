import Mentoring
import Testing

@Suite("The rules of twins, one by one (ux.md K3)")
struct TwinRuleTests {
  private func someone(
    _ surname: String = "Ёлкина", _ given: String = "Зоя", _ patronymic: String = "Ильинична",
    _ born: String? = "2012-09-05", former: [String] = [],
    contacts: [String] = []
  ) -> Twin.Candidate {
    Twin.Candidate(
      name: PersonName(surname: surname, given: given, patronymic: patronymic), formerSurnames: former,
      birthDate: born.flatMap(CalendarDate.init(iso:)), contacts: contacts)
  }

  @Test("the whole name and the date of birth are certain, however they are spelt")
  func certain() {
    #expect(Twin.compare(someone("ЕЛКИНА", "зоя", " Ильинична "), someone()) == .certain)
    #expect(Twin.compare(someone("Иванова–Петрова"), someone("Иванова - Петрова")) == .certain)
    // Latin letters that look like Cyrillic ones.
    #expect(Twin.compare(someone("Kocтиha"), someone("Костина")) == .certain)
    for (latin, cyrillic) in zip("ABCEHKMOPTXy", "АВСЕНКМОРТХу") {
      #expect(Twin.compare(someone("Б\(latin)р"), someone("Б\(cyrillic)р")) == .certain, "\(latin)")
    }
  }

  @Test("surname, date of birth and the first letter of the name")
  func initial() {
    #expect(Twin.compare(someone("Ёлкина", "Зинаида", "Олеговна"), someone()) == .sameInitial)
    #expect(Twin.compare(someone("Ёлкина", "Анна", "Олеговна"), someone()) == nil)
    #expect(Twin.compare(someone("Ёлкина", "Зинаида", "Олеговна", "2012-09-06"), someone()) == nil)
  }

  @Test("surname, date of birth and a phone or a mail address")
  func contact() {
    let phone = "+7 (912) 345-67-89"
    let other = someone("Ёлкина", "Анна", "Олеговна", contacts: [phone, "A@b.ru"])
    #expect(Twin.compare(other, someone(contacts: [phone])) == .sameContact)
    #expect(Twin.compare(other, someone(contacts: ["", "a@B.ru"])) == .sameContact)
    #expect(Twin.compare(other, someone(contacts: [""])) == nil)
    #expect(Twin.compare(other, someone("Иванова", contacts: [phone])) == nil)
  }

  @Test("name, patronymic and date of birth with another surname")
  func marriage() {
    #expect(Twin.compare(someone("Сосновская"), someone()) == .otherSurname)
    #expect(Twin.compare(someone("Сосновская", "Зоя", "Олеговна"), someone()) == nil)
    #expect(Twin.compare(someone("Сосновская"), someone(former: ["Сосновская"])) == .certain)
  }

  @Test("one name where a date of birth is unknown")
  func unknownBirth() {
    #expect(Twin.compare(someone("Ёлкина", "Зоя", "Ильинична", nil), someone()) == .sameName)
    #expect(Twin.compare(someone("Ёлкина", "Зоя", "Олеговна", nil), someone()) == nil)
  }

  @Test("one name and the day and the month the other way round")
  func swapped() {
    #expect(Twin.compare(someone("Ёлкина", "Зоя", "Ильинична", "2012-05-09"), someone()) == .swappedDays)
    #expect(Twin.compare(someone("Ёлкина", "Зоя", "Ильинична", "2012-05-10"), someone()) == nil)
  }

  @Test("they fall in certainty as the rules are listed")
  func order() {
    #expect(
      Twin.allCases.sorted(by: >) == [.certain, .sameInitial, .sameContact, .otherSurname, .sameName, .swappedDays])
  }
}
