import Mentoring
import Storage

/// The form of a line below an entry.
struct BankItemNewPage: Page {
  static let template = "banks/item-new"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let fields: [Field]

  init(_ form: BankItemForm, of line: BankLine) {
    let bank = line.entry.bank
    title = Words.items(form.kind).add
    caption = line.title
    cancelAddress = BankAddress.show(bank, line.entry.id)
    crumbs = [Crumb(Words.bank(bank), BankAddress.index(bank)), Crumb(Words.entry(bank), cancelAddress)]
    errors = ErrorSummary(form.input)
    action = BankAddress.items(bank, line.entry.id)
    fields = form.kind.fields.map { field in
      Field(
        form.input, field.rawValue, Words.item(field), width: field == .year ? .short : .full,
        inputmode: field == .year ? "numeric" : nil, autocomplete: "off", isOptional: field == .post)
    }
  }

  private init(errors: ErrorSummary) {
    title = "Добавить члена группы"
    caption = "Рабочая группа"
    crumbs = [Crumb("Рабочие группы", "/banks/groups")]
    self.errors = errors
    action = "/banks/groups/1/items"
    cancelAddress = "/banks/groups/1"
    fields = [.sample]
  }

  static let sample = BankItemNewPage(errors: .sample)
}
