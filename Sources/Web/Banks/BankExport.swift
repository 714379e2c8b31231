import Mentoring
import Office

extension Export {
  /// Each bank as a file, with the columns of its list.
  static let banks: [Export] =
    Bank.allCases.map { bank in
      Export(BankAddress.index(bank), bank.fileName, Words.bank(bank), .signedIn) { context in
        Sheet(try BankEntryHandlers(bank: bank).listing(context, size: .max))
      }
    } + [
      Export(BankAddress.partners, "partnery", "Партнёры", .signedIn) { context in
        Sheet(try BankIndexHandlers.partners(context, size: .max))
      },
      Export(BankAddress.agreements, "soglasheniya", "Соглашения", .signedIn) { context in
        Sheet(try BankIndexHandlers.agreements(context, size: .max))
      },
    ]
}

extension Bank {
  fileprivate var fileName: String {
    switch self {
    case .experts: "eksperty"
    case .programmes: "programmy"
    case .practices: "praktiki"
    case .groups: "rabochie-gruppy"
    }
  }
}

extension Sheet {
  init(_ listing: BankListing) {
    self.init(listing.title, listing.table.columns.map { Column($0.title, width: $0.width) })
    for row in listing.table.rows { append(row.values.map(Cell.init(_:))) }
  }
}

extension Sheet.Cell {
  fileprivate init(_ value: BankTable.Value) {
    switch value {
    case .text(let text): self.init(text)
    case .count(let count): self = .count(count)
    case .date(let date): self.init(date)
    case .score, .status: self.init(value.text)
    }
  }
}
