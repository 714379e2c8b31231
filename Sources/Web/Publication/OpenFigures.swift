import Foundation
import Mentoring
import Office
import Storage

/// The figures of a school for programs: the numbers of its page and nothing that the page hides.
struct OpenFigures: Encodable, Sendable {
  let organisation: String
  let municipality: String
  let page: String
  let date: String
  let schoolYear: String
  let licence: String
  let rows: [Row]

  /// A number as the page has it: «612», «не показано», «61,5 %».
  struct Row: Encodable, Sendable {
    let name: String
    let form: String?
    let value: String
  }

  init(_ school: PublicSchool, _ figures: SchoolFigures, _ context: Context) {
    organisation = school.shortName
    municipality = school.municipality
    page = context.portal.settings.origin + PublicAddress.school(school.place.slug)
    date = context.today.iso
    schoolYear = SchoolYear(containing: context.today).label
    licence = Self.licence
    let total = figures.participation
    rows =
      figures.lines.map { Row(name: $0.indicator, form: nil, value: $0.figure.percent) }
      + [
        Row(name: "Пар", form: nil, value: total.pairs), Row(name: "Наставляемых", form: nil, value: total.mentees),
        Row(name: "Наставников", form: nil, value: total.mentors),
      ]
      + total.forms.flatMap { form in
        [
          Row(name: "Пар", form: form.form, value: form.pairs),
          Row(name: "Наставляемых", form: form.form, value: form.mentees),
          Row(name: "Наставников", form: form.form, value: form.mentors),
        ]
      }
  }

  static let licence =
    "Открытые данные: используйте свободно, укажите источник и дату. "
    + "Числа меньше 5 и те, по которым их можно вычислить, не публикуются"

  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + Array("\n".utf8)
  }
}

extension Sheet {
  init(_ figures: OpenFigures) {
    self.init(
      "Наставничество",
      [
        Column("Организация", width: 30), Column("Дата", width: 12), Column("Показатель", width: 44),
        Column("Форма", width: 24), Column("Значение", width: 16), Column("Источник", width: 50),
      ])
    for row in figures.rows {
      append([
        Cell(figures.organisation), Cell(figures.date), Cell(row.name), Cell(row.form), Cell(row.value),
        Cell(figures.page),
      ])
    }
    append([Cell(figures.licence), .empty, .empty, .empty, .empty, .empty])
  }
}
