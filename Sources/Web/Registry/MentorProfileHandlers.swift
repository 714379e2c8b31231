import HTTP
import Mentoring
import Storage

enum MentorProfileHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let card = try context.changeableCard()
    let input = Input(
      editing: MentorProfileForm.fields(card.mentor?.value ?? MentorProfile()), version: card.mentor?.version ?? 0)
    return try context.page(
      MentorProfileEditPage(MentorProfileForm(input: input, today: context.today), card.person))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let person = try context.changeableCard().person
    let form = MentorProfileForm(input: Input(try context.form()), today: context.today)
    return try context.submitEdit(
      form, now: { try edition(context) }, action: ProfileAddress.updateMentor(person.id),
      show: { try context.page(MentorProfileEditPage($0, person), status: $1) },
      save: { profile, version in
        try context.store.saveProfile(profile, of: person.id, version: version, in: context.scope(), by: context.author)
        return context.redirect(to: PersonAddress.show(person.id), .profileSaved)
      })
  }

  private static func edition(_ context: Context) throws -> Edition {
    let card = try context.changeableCard()
    return try context.edition(
      of: "person:\(card.person.id)", MentorProfileForm.fields(card.mentor?.value ?? MentorProfile()),
      version: card.mentor?.version ?? 0)
  }
}

extension Context {
  /// The card of the address, when the viewer answers for the person.
  func changeableCard() throws -> PersonCard {
    let card = try store.personCard(id(), in: scope(), on: today)
    guard card.mayChange else { throw Failure.forbidden }
    return card
  }
}
