import Mentoring
import Office
import Storage

extension Export {
  /// The base of mentors with the columns of the standard table.
  static let mentors = Export(PersonBaseAddress.mentors, "nastavniki", "База наставников", .signedIn) { context in
    try mentorSheet("База наставников", context, teachersOnly: false)
  }

  /// The regional bank «Учитель – наставник» (Л-Кузнецкий, п. 2.4): the same base, teachers only.
  static let teacherMentors = Export(
    PersonBaseAddress.teacherMentors, "uchitel-nastavnik", "Банк «Учитель – наставник»", .signedIn
  ) { context in
    try mentorSheet("Учитель – наставник", context, teachersOnly: true)
  }

  /// The base of mentees. Contacts of children and special categories are in no file.
  static let mentees = Export(PersonBaseAddress.mentees, "nastavlyaemye", "База наставляемых", .signedIn) { context in
    let viewer = try DistrictChoice(context).viewer
    let filter = try context.personBaseFilter(viewer)
    let list = try context.store.menteeBase(filter, for: viewer, on: context.today, size: nil)
    var sheet = Sheet("База наставляемых", columns("ФИО наставляемого", MenteeBaseColumns.titles))
    for (number, line) in list.lines.enumerated() {
      sheet.append(
        row(
          number + 1, Words.fullName(line.name, line.id, isMinor: line.isMinor, to: viewer),
          MenteeBaseColumns.cells(line, viewer), line.role, line.id))
    }
    return sheet
  }

  private static func mentorSheet(_ title: String, _ context: Context, teachersOnly: Bool) throws -> Sheet {
    let viewer = try DistrictChoice(context).viewer
    var filter = try context.personBaseFilter(viewer)
    if teachersOnly { filter.role = .teacher }
    let list = try context.store.mentorBase(filter, for: viewer, on: context.today, size: nil)
    var sheet = Sheet(title, columns("ФИО наставника", MentorBaseColumns.titles))
    for (number, line) in list.lines.enumerated() {
      sheet.append(
        row(
          number + 1, Words.fullName(line.name, line.id, isMinor: line.isMinor, to: viewer),
          MentorBaseColumns.cells(line, viewer), line.role, line.id))
    }
    return sheet
  }

  private static func columns(_ name: String, _ titles: [String]) -> [Sheet.Column] {
    [Sheet.Column("№", width: 6), Sheet.Column(name, width: 32)] + titles.map { Sheet.Column($0, width: 22) }
      + [Sheet.Column("Кто это"), Sheet.Column("Номер в реестре", width: 12)]
  }

  /// The last two are for the way back: by them an import knows everybody again.
  private static func row(
    _ number: Int, _ name: String, _ cells: [String], _ role: Stay.Role, _ id: Person.ID
  ) -> [Sheet.Cell] {
    [.count(number), .text(name)] + cells.map { Sheet.Cell($0) } + [.text(Words.stayRole(role)), .text(id.description)]
  }
}

extension Context {
  /// The filter of a base as the address has it.
  func personBaseFilter(_ viewer: Account) throws -> PersonBaseFilter {
    PersonBaseFilter(
      query, try store.organisationsForPeople(in: viewer.scope), try store.mentoringForms())
  }
}
