import HTTP
import Mentoring
import Storage

/// The form of an entry of any bank.
struct BankEntryEditPage: Page {
  static let template = "banks/edit"

  let title: String
  let caption: String?
  let crumbs: [Crumb]
  let lead: String
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  /// Absent for a new one.
  let edit: EditTokens?
  let carried: [HiddenField]
  let expert: Expert?
  let controls: [Control]
  let button: String

  /// An expert of the registry, or how to take one from there.
  struct Expert: Encodable, Sendable {
    let name: String?
    let peopleAddress: String
  }

  /// A control of one of three looks.
  struct Control: Encodable, Sendable {
    let line: Field?
    let area: Field?
    let select: Choice?

    init(line: Field? = nil, area: Field? = nil, select: Choice? = nil) {
      self.line = line
      self.area = area
      self.select = select
    }
  }

  init(_ form: BankEntryForm, of line: BankLine?) {
    let bank = form.bank
    title = line == nil ? Words.addEntry(bank) : "Изменить: \(Words.entry(bank).lowercased())"
    caption = line?.title
    crumbs =
      [Crumb("Банки", BankAddress.all), Crumb(Words.bank(bank), BankAddress.index(bank))]
      + (line.map { [Crumb(Words.entry(bank), BankAddress.show(bank, $0.entry.id))] } ?? [])
    lead =
      bank.isModerated
      ? "Сохраните черновик, даже если заполнено не всё. Чего не хватает для проверки, скажет карточка."
      : Words.about(bank)
    errors = ErrorSummary(form.input)
    action = line.map { BankAddress.show(bank, $0.entry.id) } ?? BankAddress.index(bank)
    cancelAddress = action
    edit = line.map { _ in EditTokens(form.input) }
    carried = [
      form.source.map { HiddenField(name: "source", value: $0.description) },
      form.person.map { HiddenField(name: "person", value: $0.id.description) },
    ].compactMap(\.self)
    expert =
      bank == .experts
      ? Expert(name: form.person?.name, peopleAddress: PersonAddress.index(["category": "teacher"])) : nil
    controls = form.controls
    button = bank.isModerated && line == nil ? "Сохранить черновик" : "Сохранить"
  }

  private init(errors: ErrorSummary) {
    title = "Добавить программу"
    caption = "Шаг к успеху"
    crumbs = [Crumb("Банки", BankAddress.all)]
    lead = "Сохраните черновик."
    self.errors = errors
    action = "/banks/programmes"
    cancelAddress = "/banks/programmes"
    edit = .sample
    carried = [.sample]
    expert = Expert(name: "Иванова Анна Петровна", peopleAddress: "/people")
    controls = [Control(line: .sample, area: .sample, select: .sample)]
    button = "Сохранить"
  }

  static let sample = BankEntryEditPage(errors: .sample)
}

extension BankEntryForm {
  fileprivate var controls: [BankEntryEditPage.Control] {
    var controls: [BankEntryEditPage.Control] = []
    if owner == nil, options.owners.count > 1 {
      controls.append(
        .init(
          select: Choice(
            input, "owner", "Чья это запись",
            options: [("", "Выберите", nil)] + options.owners.map { ($0.owner.key, $0.name, nil) })))
    }
    if person == nil {
      controls.append(
        .init(line: Field(input, "title", bank == .experts ? "Фамилия, имя, отчество" : "Название", width: .full)))
    }
    if bank.hasForm {
      controls.append(
        .init(
          select: Choice(
            input, "form", "Форма наставничества", isOptional: bank == .practices,
            options: [("", bank == .practices ? "Все формы" : "Выберите", nil)]
              + options.forms.map { ($0.code.rawValue, Russian.initialUpper($0.name), nil) })))
    }
    if bank == .experts, person == nil {
      controls.append(
        .init(
          select: Choice(
            input, "employerId", "Организация из реестра", isOptional: true,
            options: [("", "Нет в списке", nil)] + options.employers.map { ($0.id.description, $0.name, nil) })))
    }
    return controls + fields.map(control)
  }

  private func control(of field: Bank.Field) -> BankEntryEditPage.Control {
    let isOptional = !bank.required.contains(field)
    let line = { (width: Field.Width, type: String, mode: String?) in
      BankEntryEditPage.Control(
        line: Field(
          input, field.rawValue, Words.field(field), hint: Words.hint(field), width: width, type: type, inputmode: mode,
          autocomplete: "off", isOptional: isOptional))
    }
    switch field.kind {
    case .line(let limit): return line(limit > 100 ? .full : .short, "text", nil)
    case .date: return line(.date, "text", "numeric")
    case .link: return line(.full, "text", "url")
    case .phone: return line(.phone, "tel", nil)
    case .email: return line(.name, "email", nil)
    case .area:
      return .init(
        area: Field(
          input, field.rawValue, Words.field(field), hint: Words.hint(field), isOptional: isOptional, rows: 5))
    case .format:
      return .init(
        select: Choice(
          input, field.rawValue, Words.field(field), isOptional: isOptional,
          options: [("", "Выберите", nil)] + ExpertFormat.allCases.map { ($0.rawValue, Words.format($0), nil) }))
    }
  }
}
