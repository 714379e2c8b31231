import HTTP
import Mentoring
import Storage

enum MenteeProfileHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let card = try context.changeableCard()
    let fields = card.mentee.map { MenteeProfileForm.fields($0.value) } ?? [:]
    let input = Input(editing: fields, version: card.mentee?.version ?? 0)
    return try context.page(MenteeProfileEditPage(MenteeProfileForm(input: input, today: context.today), card.person))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let person = try context.changeableCard().person
    let form = MenteeProfileForm(input: Input(try context.form()), today: context.today)
    return try context.submitEdit(
      form, now: { try edition(context) }, action: ProfileAddress.updateMentee(person.id),
      show: { try context.page(MenteeProfileEditPage($0, person), status: $1) },
      save: { profile, version in
        try context.store.saveProfile(profile, of: person.id, version: version, in: context.scope(), by: context.author)
        return context.redirect(to: PersonAddress.show(person.id), .profileSaved)
      })
  }

  private static func edition(_ context: Context) throws -> Edition {
    let card = try context.changeableCard()
    return try context.edition(
      of: "person:\(card.person.id)", card.mentee.map { MenteeProfileForm.fields($0.value) } ?? [:],
      version: card.mentee?.version ?? 0)
  }
}
