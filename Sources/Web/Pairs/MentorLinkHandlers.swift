import HTTP
import HTTPTypes
import Mentoring
import Storage

/// The personal link of a mentor: given and taken back on the card of the person.
enum MentorLinkHandlers {
  /// The link is shown by the answer itself and by nothing else: the portal keeps its hash only.
  @Sendable static func create(_ context: Context) throws -> Response {
    try context.once {
      let id: Person.ID = try context.id()
      let code = InvitationCode.random()
      let name = try context.store.issueMentorLink(
        to: id, link: Secret.hex(code.hash), in: context.scope(), by: context.author)
      return try context.page(MentorLinkIssuedPage(id, name, code, context))
    }
  }

  @Sendable static func delete(_ context: Context) throws -> Response {
    try context.once {
      let id: Person.ID = try context.id()
      try context.store.revokeMentorLink(of: id, in: context.scope(), by: context.author)
      return context.redirect(to: PersonAddress.show(id), .mentorLinkRevoked)
    }
  }
}

/// The page behind a link: no session, the link itself is the proof.
enum MentorJournalHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    try answering(context) { journal, code in
      try context.page(
        MentorJournalPage(journal, code, MentorMeetingForm(journal, nil, today: context.today), today: context.today))
    }
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    try answering(context) { journal, code in
      let form = MentorMeetingForm(journal, try context.form(), today: context.today)
      return try context.submit(form) { form, status in
        try context.page(MentorJournalPage(journal, code, form, today: context.today), status: status)
      } save: { sent in
        try context.store.addMeeting(
          sent.meeting, of: sent.pair, byLink: Secret.hex(code.hash), by: context.author)
        return context.redirect(to: MentorLinkAddress.show(code.text), .meetingAdded)
      }
    }
  }

  /// Guessing is slowed down like that of other links; a link that is unknown, old or taken back looks the same.
  private static func answering(
    _ context: Context, _ body: (MentorJournal, InvitationCode) throws -> Response
  ) throws -> Response {
    let keys = SignInThrottle.linkKeys(address: context.request.subscriber)
    if let wait = SignInThrottle.wait(try context.store.failures(keys), now: context.moment) {
      var response = ErrorPages.response(context, .tooManyRequests)
      response.fields[.retryAfter] = String(wait)
      return response
    }
    guard let code = InvitationCode(context.parameters["token"] ?? ""),
      let journal = try context.store.mentorJournal(
        Secret.hex(code.hash), at: context.moment, today: context.today)
    else {
      try context.store.noteUnknownLink(keys: keys, by: context.author)
      throw Failure.notFound
    }
    var response = try body(journal, code)
    // The address is the key: it goes nowhere, and no computer keeps the page.
    if let referrer = HTTPField.Name("Referrer-Policy") { response.fields[referrer] = "no-referrer" }
    response.fields[.cacheControl] = "no-store"
    return response
  }
}
