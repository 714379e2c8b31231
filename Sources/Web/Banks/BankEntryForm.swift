import HTTP
import Mentoring
import Storage

/// An entry of a bank: a new one, or as it changes. What a moderated one lacks may be added later, before it is submitted.
struct BankEntryForm: EditForm {
  var input: Input
  let bank: Bank
  let options: BankOptions
  /// An expert whom the registry knows: the name and the place of work are the registry's.
  let person: (id: Person.ID, name: String)?
  /// Of an entry that is there; a new one asks whose it is.
  let owner: BankDraft.Owner?
  let source: BankEntry.ID?
  let today: CalendarDate

  static let labels: [(name: String, label: String)] =
    [("title", "Название"), ("form", "Форма наставничества"), ("employerId", "Организация из реестра")]
    + Bank.Field.allCases.map { ($0.rawValue, Words.field($0)) }

  func words(_ value: String, of name: String) -> String {
    switch name {
    case "form": options.forms.first { $0.code.rawValue == value }?.name ?? value
    case "employerId": options.employers.first { $0.id.description == value }?.name ?? value
    case Bank.Field.format.rawValue: Words.value(value, of: .format)
    default: value
    }
  }

  static func fields(of draft: BankDraft, in bank: Bank) -> FormFields {
    FormFields(
      [
        ("title", draft.title), ("form", draft.form?.rawValue ?? ""),
        ("employerId", draft.employer?.description ?? ""),
      ] + bank.fields.map { ($0.rawValue, $0.kind == .format ? draft[$0] : Words.value(draft[$0], of: $0)) })
  }

  /// An expert of the registry has a place of work there.
  var fields: [Bank.Field] {
    person == nil ? bank.fields : bank.fields.filter { $0 != .employer && $0 != .post }
  }

  mutating func validated() -> BankDraft? {
    let owner = readOwner()
    let name = bank == .experts ? "Фамилия, имя, отчество" : "Название"
    let title =
      person == nil
      ? input.text(
        "title", label: name, limit: 200,
        missing: bank == .experts ? "Укажите фамилию, имя и отчество" : "Укажите название") : ""
    let form = readForm()
    let employer = person == nil ? readEmployer() : nil
    var texts: [Bank.Field: String] = [:]
    for field in fields { texts[field] = read(field) }
    guard input.isValid, let owner else { return nil }
    return BankDraft(
      owner: owner, title: title, form: form, person: person?.id, employer: employer, source: source, texts: texts)
  }

  private mutating func readOwner() -> BankDraft.Owner? {
    if let owner { return owner }
    if options.owners.count == 1 { return options.owners.first?.owner }
    guard let chosen = options.owners.first(where: { $0.owner.key == input["owner"] }) else {
      input.fail("owner", "Выберите, чья это запись")
      return nil
    }
    return chosen.owner
  }

  private mutating func readForm() -> MentoringForm.Code? {
    guard bank.hasForm else { return nil }
    if let form = options.forms.first(where: { $0.code.rawValue == input["form"] }) { return form.code }
    if bank == .programmes || !input["form"].isEmpty { input.fail("form", "Выберите форму наставничества") }
    return nil
  }

  private mutating func readEmployer() -> Organisation.ID? {
    guard bank == .experts, !input["employerId"].isEmpty else { return nil }
    let chosen = options.employers.first { $0.id.description == input["employerId"] }
    if chosen == nil { input.fail("employerId", "Выберите организацию из списка") }
    return chosen?.id
  }

  private mutating func read(_ field: Bank.Field) -> String {
    let name = field.rawValue
    let isNeeded = !bank.isModerated && bank.required.contains(field)
    let missing = isNeeded ? "Укажите: \(Words.field(field).lowercased())" : nil
    switch field.kind {
    case .line(let limit): return input.text(name, label: Words.field(field), limit: limit, missing: missing)
    case .area(let limit):
      return input.text(name, label: Words.field(field), limit: limit, lines: .several, missing: missing)
    case .date: return readDate(name, missing)
    case .link:
      return input.webAddress(
        name, label: Words.field(field), wrong: "Проверьте адрес материалов: нужен вид shkola.ru/praktika")
    case .phone: return input.phone(name)
    case .email: return input.email(name)
    case .format:
      guard !input[name].isEmpty else { return "" }
      let format: ExpertFormat? = input.choice(name, missing: "Выберите формат из списка")
      return format?.rawValue ?? ""
    }
  }

  private mutating func readDate(_ name: String, _ missing: String?) -> String {
    let date = input.date(name, today: today, missing: missing)
    if let date, date > today { input.fail(name, "Дата не может быть позже сегодня") }
    return date?.iso ?? ""
  }
}

extension BankDraft.Owner {
  /// The value of the choice in a form.
  var key: String {
    switch self {
    case .municipality(let id): "centre-\(id)"
    case .organisation(let id): "\(id)"
    }
  }
}
