import HTTP
import HTTPTypes
import Mentoring
import Storage

enum PersonContactHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let card = try context.changeableCard()
    let input = Input(
      editing: PersonContactForm.fields(card.papers.contact?.value, isMinor: card.isMinor),
      version: card.papers.contact?.version ?? 0)
    return try context.page(
      PersonContactEditPage(PersonContactForm(input: input, isMinor: card.isMinor), of: card.person))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let card = try context.changeableCard()
    let form = PersonContactForm(input: Input(try context.form()), isMinor: card.isMinor)
    return try context.submitEdit(
      form,
      now: {
        let now = try context.changeableCard()
        return try context.edition(
          of: "person:\(card.person.id)",
          PersonContactForm.fields(now.papers.contact?.value, isMinor: now.isMinor),
          version: now.papers.contact?.version ?? 0)
      }, action: ContactAddressOfPerson.update(card.person.id),
      show: { try context.page(PersonContactEditPage($0, of: card.person), status: $1) },
      save: { value, version in
        try context.store.changeContact(
          of: card.person.id, phone: value.phone, email: value.email, version: version, in: context.scope(),
          by: context.author)
        return context.redirect(to: PersonAddress.show(card.person.id), .saved)
      })
  }
}
