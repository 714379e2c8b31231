import HTTP
import Mentoring

enum BankAddress {
  static let all = "/banks"
  static let partners = "/banks/partners"
  static let agreements = "/banks/agreements"
  static let filling = "/banks/filling"

  static func index(_ bank: Bank, _ query: FormFields = [:]) -> String {
    "\(all)/\(bank.rawValue)" + (query.isEmpty ? "" : "?" + query.encoded)
  }
  static func filling(_ query: FormFields) -> String { filling + (query.isEmpty ? "" : "?" + query.encoded) }
  static func partners(_ query: FormFields) -> String { partners + (query.isEmpty ? "" : "?" + query.encoded) }
  static func agreements(_ query: FormFields) -> String { agreements + (query.isEmpty ? "" : "?" + query.encoded) }
  static func new(_ bank: Bank, _ query: FormFields = [:]) -> String {
    "\(index(bank))/new" + (query.isEmpty ? "" : "?" + query.encoded)
  }
  static func show(_ bank: Bank, _ id: BankEntry.ID) -> String { "\(index(bank))/\(id)" }
  static func edit(_ bank: Bank, _ id: BankEntry.ID) -> String { "\(show(bank, id))/edit" }
  static func moderation(_ bank: Bank, _ id: BankEntry.ID) -> String { "\(show(bank, id))/moderation" }
  static func items(_ bank: Bank, _ id: BankEntry.ID) -> String { "\(show(bank, id))/items" }
  static func newItem(_ bank: Bank, _ id: BankEntry.ID) -> String { "\(items(bank, id))/new" }
  static func restoration(_ bank: Bank, _ id: BankEntry.ID) -> String { "\(items(bank, id))/restoration" }
  static func removal(of item: BankItem.ID, _ bank: Bank, _ id: BankEntry.ID) -> String {
    "\(items(bank, id))/\(item)/removal"
  }
  static func scores(_ practice: BankEntry.ID) -> String { "/banks/practices/\(practice)/scores" }
  static func newScore(_ practice: BankEntry.ID) -> String { "/banks/practices/\(practice)/scores/new" }
  static func score(_ practice: BankEntry.ID, by expert: BankEntry.ID) -> String {
    "/banks/practices/\(practice)/scores/\(expert)"
  }
  static func editScore(_ practice: BankEntry.ID, by expert: BankEntry.ID) -> String {
    "/banks/practices/\(practice)/scores/\(expert)/edit"
  }
}

enum BankRoutes {
  static let all: [Route] =
    [
      .get("/banks", .signedIn, BankIndexHandlers.index),
      .get("/banks/partners", .signedIn, BankIndexHandlers.partners),
      .get("/banks/agreements", .signedIn, BankIndexHandlers.agreements),
      .get("/banks/filling", .signedIn, BankFillingHandlers.index),
    ] + Bank.allCases.flatMap(routes) + Bank.allCases.filter { $0.items != nil }.flatMap(itemRoutes) + scores
    + Export.banks.flatMap(\.routes) + Export.bankFillings.routes

  private static func routes(of bank: Bank) -> [Route] {
    let entries = BankEntryHandlers(bank: bank)
    return [
      .get("/banks/\(bank.rawValue)", .signedIn, entries.index),
      .get("/banks/\(bank.rawValue)/new", .editors, entries.new),
      .post("/banks/\(bank.rawValue)", .editors, entries.create),
      .get("/banks/\(bank.rawValue)/{id}", .signedIn, entries.show),
      .get("/banks/\(bank.rawValue)/{id}/edit", .editors, entries.edit),
      .post("/banks/\(bank.rawValue)/{id}", .editors, entries.update),
      .post("/banks/\(bank.rawValue)/{id}/moderation", .editors, entries.moderate),
    ]
  }

  private static func itemRoutes(of bank: Bank) -> [Route] {
    let items = BankItemHandlers(bank: bank)
    return [
      .get("/banks/\(bank.rawValue)/{id}/items/new", .editors, items.new),
      .post("/banks/\(bank.rawValue)/{id}/items", .editors, items.create),
      .post("/banks/\(bank.rawValue)/{id}/items/{item}/removal", .editors, items.delete),
      .post("/banks/\(bank.rawValue)/{id}/items/restoration", .editors, items.restore),
    ]
  }

  private static let scores: [Route] = [
    .get("/banks/practices/{id}/scores/new", .centre, PracticeScoreHandlers.new),
    .post("/banks/practices/{id}/scores", .centre, PracticeScoreHandlers.create),
    .get("/banks/practices/{id}/scores/{expert}/edit", .centre, PracticeScoreHandlers.edit),
    .post("/banks/practices/{id}/scores/{expert}", .centre, PracticeScoreHandlers.update),
  ]
}
