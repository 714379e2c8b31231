/// A row of a brought table as a person; what could not be read is in `problems`, ready for the eyes of its owner.
package struct ImportedPerson: Sendable, Equatable {
  package var name = PersonName(surname: "", given: "")
  package var birthDate: CalendarDate?
  package var sex: Person.Sex?
  package var role: Stay.Role?
  package var label = ""
  package var organisation: Organisation.ID?
  package var since: CalendarDate?
  package var workSince: CalendarDate?
  package var sides: Set<Pair.Side> = []
  package var competencies = ""
  package var interests = ""
  package var request = ""
  /// «Дата рождения: В сентябре 30 дней».
  package var problems: [String] = []

  package init() {}
}
