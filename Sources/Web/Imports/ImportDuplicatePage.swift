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
  /// Whom to ask the other school for; empty unless somebody learns there.
  let transfer: [HiddenField]
  let hasTransfer: Bool
  let transferAction = TransferAddress.new
  /// The next one, when there are others to decide on.
  let laterAddress: String?
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
        twin.person.id.description, "Это \(Self.words(twin))",
        "Второй раз не заводим: \(table.plan.mode == .update ? "заменим отличия" : "добавим то, чего не было")"
          as String?
      )
    }
    // A pupil of another school is not enrolled but asked for (`PersonMatchPage`); a club may enrol one all the same.
    let asked =
      table.organisation.kind == .school ? certainElsewhere.filter { $0.learnsAtSchool(on: match.today) } : []
    let typed = [
      person.name.surname, person.name.given, person.name.patronymic ?? "", person.birthDate.map(Russian.date) ?? "",
    ]
    transfer = asked.isEmpty ? [] : zip(TransferForm.identity, typed).map { HiddenField(name: $0, value: $1) }
    hasTransfer = !transfer.isEmpty
    let elsewhereKnown = certainElsewhere.filter { twin in !asked.contains { $0.person.id == twin.person.id } }.map {
      twin in
      (twin.person.id.description, "Это тот же человек: записать его к нам", String?.none)
    }
    laterAddress = left > 1 ? ImportAddress.duplicate(table.id, after: line.number) : nil
    let isCertain = match.twins.contains { $0.level == .certain }
    let other: [(String, String, String?)] =
      isCertain && !viewer.isOfCentre ? [] : [("other", "Это другой человек: добавить", nil)]
    choice = Choice(
      match.input, "decision", "Кто это",
      options: known + elsewhereKnown + other + [("skip", "Не загружать эту строку", nil)])
    backAddress = ImportAddress.check(table.id)
  }

  /// «Котов Даниил Сергеевич, 14.03.2011, 8А».
  private static func words(_ twin: TwinMatch) -> String {
    let place = twin.stays.first
    let label = place?.placements.last?.label ?? place.map { Words.stayRole($0.stay.role) }
    return [twin.person.name.full, twin.person.birthDate.map(Russian.date) ?? "", label ?? ""].filter { !$0.isEmpty }
      .joined(separator: ", ")
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
    transfer = [HiddenField(name: "surname", value: "Иванова")]
    hasTransfer = true
    laterAddress = "/imports/1/duplicates?after=12"
    backAddress = "/imports/1/check"
  }

  static let sample = ImportDuplicatePage(errors: .sample)
}
