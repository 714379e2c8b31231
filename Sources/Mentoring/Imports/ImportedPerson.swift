/// A row of a brought table as a person; what could not be read is in `problems`, ready for the eyes of its owner.
package struct ImportedPerson: Sendable, Equatable {
  package var name = PersonName(surname: "", given: "")
  package var birthDate: CalendarDate?
  /// The number of a registered person, where our own file comes back.
  package var number: Person.ID?
  package var role: Stay.Role?
  /// True when the row does not say the role itself.
  package var isRoleAssumed = false
  package var label = ""
  package var organisation: Organisation.ID?
  /// Whether that organisation is a school: a pupil learns at one school at a time.
  package var isForSchool = false
  package var since: CalendarDate?
  package var sides: Set<Pair.Side> = []
  /// What the row tells, as the registry keeps it: dates in ISO, choices as codes. Nothing empty.
  package var facts: [ImportFact: String] = [:]
  /// «Дата рождения: В сентябре 30 дней».
  package var problems: [String] = []
  /// What is wrong if the person turns out to be new here.
  package var lacking: [String] = []

  package init() {}

  package var sex: Person.Sex? { facts[ImportFact(.person, .sex)].flatMap(Person.Sex.init(rawValue:)) }
  package var workSince: CalendarDate? {
    facts[ImportFact(.person, .workSince)].flatMap(CalendarDate.init(iso:))
  }

  /// What of it a profile, or the person, or the contact takes.
  package func facts(of table: ImportFact.Table) -> [ImportFact: String] { facts.filter { $0.key.table == table } }

  package var contacts: [String] { [.phone, .email].compactMap { facts[ImportFact(.contact, $0)] } }
}
