import Mentoring
import Storage

/// A row beside the registered people whom it looks like.
struct ImportDuplicatePage: Page {
  static let template = "imports/duplicate"

  let title = "Похоже, этот человек уже есть"
  let caption: String
  let errors: ErrorSummary?
  let crumbs: [Crumb]
  let name: String
  let facts: String
  let note: String
  let comparison: TwinComparison?
  let elsewhere: [PersonPlace]
  let action: String
  let row: String
  let choice: Choice
  let backAddress: String

  init(_ table: ImportState, _ line: ImportRow, _ person: ImportedPerson, _ match: PersonMatch, viewer: Account) {
    let left = table.counts[.similar] ?? 0
    caption = "Осталось разобрать: \(Russian.number(left))"
    errors = ErrorSummary(match.input)
    crumbs = [Crumb("Загрузить списком", ImportAddress.new), Crumb("Проверка", ImportAddress.check(table.id))]
    name = person.name.full
    let view = ImportRowView(line, table)
    facts = "Строка \(view.number): \(view.facts)"
    note = line.note
    let here = match.certainHere + match.possibleHere
    comparison = here.isEmpty ? nil : TwinComparison(match, with: here)
    let certainElsewhere = match.certainElsewhere
    elsewhere = PersonMatchPage.places(certainElsewhere.isEmpty ? match.possibleElsewhere : certainElsewhere)
    action = ImportAddress.duplicates(table.id)
    row = String(line.number)
    let known = here.map { twin in
      (
        twin.person.id.description, "Это он или она: № \(twin.person.id)",
        "Второй раз не заводим, добавим то, чего не было" as String?
      )
    }
    let elsewhereKnown = certainElsewhere.map { twin in
      (twin.person.id.description, "Это тот же человек: записать его к нам", String?.none)
    }
    let isCertain = match.twins.contains { $0.level == .certain }
    let other: [(String, String, String?)] =
      isCertain && !viewer.isOfCentre ? [] : [("other", "Это другой человек: добавить", nil)]
    choice = Choice(
      match.input, "decision", "Кто это",
      options: known + elsewhereKnown + other + [("skip", "Не загружать эту строку", nil)])
    backAddress = ImportAddress.check(table.id)
  }

  private init(errors: ErrorSummary) {
    caption = "Осталось разобрать: 3"
    self.errors = errors
    crumbs = [Crumb("Загрузить списком", ImportAddress.new)]
    name = "Иванова Анна Петровна"
    facts = "Строка 12: 27.09.2011, 9А"
    note = "Похожа на строку 11"
    comparison = .sample
    elsewhere = [PersonPlace(organisation: "МКОУ СОШ с. Обухово", contacts: ["Токмалаева А. Ю."])]
    action = "/imports/1/duplicates"
    row = "12"
    choice = .sample
    backAddress = "/imports/1/check"
  }

  static let sample = ImportDuplicatePage(errors: .sample)
}
