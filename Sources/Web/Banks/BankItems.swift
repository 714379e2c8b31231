import Mentoring
import Storage

/// The lines below an entry: contests of a programme, members of a group.
struct BankItems: Encodable, Sendable {
  let heading: String
  let addLabel: String
  let addAddress: String?
  let empty: String
  let heads: [String]
  let rows: [Row]
  let hasRows: Bool

  struct Row: Encodable, Sendable {
    let name: String
    let cells: [Cell]
    let removeAction: String?
  }

  struct Cell: Encodable, Sendable {
    let label: String
    let text: String
  }

  init?(_ card: BankCard, mayEdit: Bool) {
    let bank = card.entry.bank
    guard let kind = bank.items else { return nil }
    let words = Words.items(kind)
    heading = words.heading
    addLabel = words.add
    addAddress = mayEdit ? BankAddress.newItem(bank, card.entry.id) : nil
    empty = words.empty
    heads = kind.fields.map(Words.item)
    rows = card.items.map { item in
      Row(
        name: item[kind.fields[0]],
        cells: kind.fields.dropFirst().map { Cell(label: Words.item($0), text: item[$0]) },
        removeAction: mayEdit ? BankAddress.removal(of: item.id, bank, card.entry.id) : nil)
    }
    hasRows = !rows.isEmpty
  }

  private init(row: Row) {
    heading = "Состав"
    addLabel = "Добавить члена группы"
    addAddress = BankAddress.newItem(.groups, .init(1))
    empty = "Состав не внесён."
    heads = ["Фамилия, имя, отчество"]
    rows = [row]
    hasRows = true
  }

  static let sample = BankItems(
    row: Row(
      name: "Зимина О. С.", cells: [Cell(label: "Должность", text: "методист")],
      removeAction: BankAddress.removal(of: .init(1), .groups, .init(1))))
}
