import HTTP
import HTTPTypes
import Mentoring
import Storage

enum StayEditHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let (person, line) = try context.store.stay(context.id(), in: context.scope(), on: context.today)
    let input = Input(editing: StayEditForm.fields(line), version: line.version)
    return try context.page(StayEditPage(StayEditForm(input: input, line: line, today: context.today), person))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let (person, line) = try context.store.stay(context.id(), in: context.scope(), on: context.today)
    let form = StayEditForm(input: Input(try context.form()), line: line, today: context.today)
    return try context.submitEdit(
      form, now: { try edition(context) }, action: StayAddress.update(line.stay.id),
      show: { try context.page(StayEditPage($0, person), status: $1) },
      save: { correction, version in
        try context.store.correctStay(
          line.stay.id, correction, version: version, in: context.scope(), by: context.author)
        return context.redirect(to: PersonAddress.show(person.id), .stayCorrected)
      })
  }

  /// At once, without asking: the card offers to undo it.
  @Sendable static func delete(_ context: Context) throws -> Response {
    try atOnce(context, .stayRemoved) { stay in
      try context.store.removeStay(stay, in: context.scope(), by: context.author)
    }
  }

  @Sendable static func deletePlacement(_ context: Context) throws -> Response {
    guard let day = try context.form()["since"].flatMap(CalendarDate.init(iso:)) else { throw Failure.notFound }
    return try atOnce(context, .personChanged) { stay in
      try context.store.removePlacement(since: day, of: stay, in: context.scope(), by: context.author)
    }
  }

  /// A refusal is shown on the page where the button stands.
  private static func atOnce(_ context: Context, _ notice: Notice, _ act: (Stay.ID) throws -> Void) throws -> Response {
    let (person, line) = try context.store.stay(context.id(), in: context.scope(), on: context.today)
    do {
      return try context.once {
        try act(line.stay.id)
        return context.redirect(to: PersonAddress.show(person.id), notice)
      }
    } catch Failure.refused(let refusal, _) {
      var input = Input(editing: StayEditForm.fields(line), version: line.version)
      input.fail("starts", Words.refusal(refusal))
      let form = StayEditForm(input: input, line: line, today: context.today)
      return try context.page(StayEditPage(form, person), status: .unprocessableContent)
    }
  }

  private static func edition(_ context: Context) throws -> Edition {
    let (person, line) = try context.store.stay(context.id(), in: context.scope(), on: context.today)
    return try context.edition(of: "person:\(person.id)", StayEditForm.fields(line), version: line.version)
  }
}
