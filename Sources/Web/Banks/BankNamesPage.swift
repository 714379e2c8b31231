import Mentoring
import Storage

/// What looks like a child's name or a phone in an entry that is about to be read by others: look, then go on or correct (`ux.md` K15).
struct BankNamesPage: Page {
  static let template = "banks/names"

  let title = "Проверьте имена и телефоны"
  let name: String
  let crumbs: [Crumb]
  let rows: [SummaryRow]
  let action: String
  let version: String
  let step: String
  let button: String
  let editAddress: String?
  let backAddress: String

  init(
    _ line: BankLine, _ traces: [(field: Bank.Field?, words: [String])], _ form: ModerationForm, viewer: Account
  ) {
    let entry = line.entry
    let bank = entry.bank
    name = line.title
    crumbs = [
      Crumb(Words.bank(bank), BankAddress.index(bank)), Crumb(Words.entry(bank), BankAddress.show(bank, entry.id)),
    ]
    rows = traces.map { trace in
      SummaryRow(trace.field.map(Words.field) ?? "Название", trace.words.joined(separator: "; "))
    }
    action = BankAddress.moderation(bank, entry.id)
    version = String(form.input.version)
    step = form.input["step"]
    button = "Детей среди них нет: \(Moderation.Step(rawValue: step).map(Words.step)?.lowercased() ?? "")"
    editAddress =
      entry.mayEdit(viewer.hand(on: entry.draft.owner)) ? BankAddress.edit(bank, entry.id) : nil
    backAddress = BankAddress.show(bank, entry.id)
  }

  private init(rows: [SummaryRow]) {
    name = "Читаем вместе"
    crumbs = [Crumb("Практики и кейсы", "/banks/practices")]
    self.rows = rows
    action = "/banks/practices/1/moderation"
    version = "1"
    step = "submit"
    button = "Детей среди них нет: отправить на проверку в центр"
    editAddress = "/banks/practices/1/edit"
    backAddress = "/banks/practices/1"
  }

  static let sample = BankNamesPage(rows: [.sample])
}
