import HTTP
import HTTPTypes
import Mentoring
import Storage

/// The lines below an entry of one bank.
struct BankItemHandlers: Sendable {
  let bank: Bank

  @Sendable func new(_ context: Context) throws -> Response {
    try page(context, form(context, Input()), .ok)
  }

  @Sendable func create(_ context: Context) throws -> Response {
    let id: BankEntry.ID = try context.id()
    return try context.submit(form(context, Input(context.form()))) { form, status in
      try page(context, form, status)
    } save: { texts in
      try context.store.addItem(texts, to: id, of: bank, for: context.viewer(), by: context.author)
      return context.redirect(to: BankAddress.show(bank, id), .saved)
    }
  }

  /// At once, without asking: the card offers to put the line back.
  @Sendable func delete(_ context: Context) throws -> Response {
    let id: BankEntry.ID = try context.id()
    return try context.once {
      try context.store.removeItem(
        context.id("item"), from: id, of: bank, for: context.viewer(), by: context.author)
      return context.redirect(to: BankAddress.show(bank, id), .itemRemoved)
    }
  }

  @Sendable func restore(_ context: Context) throws -> Response {
    let id: BankEntry.ID = try context.id()
    return try context.once {
      try context.store.restoreItem(of: id, in: bank, for: context.viewer(), by: context.author)
      return context.redirect(to: BankAddress.show(bank, id), .movementUndone)
    }
  }

  private func form(_ context: Context, _ input: Input) throws -> BankItemForm {
    guard let kind = bank.items else { throw Failure.notFound }
    return BankItemForm(input: input, kind: kind, today: context.today)
  }

  private func page(_ context: Context, _ form: BankItemForm, _ status: HTTPResponse.Status) throws -> Response {
    let viewer = try context.viewer()
    let line = try context.store.bankEntry(context.id(), of: bank, for: viewer)
    try line.entry.check(viewer.hand(on: line.entry.draft.owner)) { $0.mayAddItems($1) }
    return try context.page(BankItemNewPage(form, of: line), status: status)
  }
}
