import HTTP
import HTTPTypes
import Mentoring
import Storage

/// «Стать наставником», from the page of a school: the answers, then the consent as a document of its own, then it is sent
/// (152-ФЗ, ст. 9 as changed on 01.09.2025). Nothing is kept before the consent.
enum MentorOfferHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    try page(context, Input(["_at": context.portal.formStamp.sealed(context.moment)]), .ok)
  }

  @Sendable static func ask(_ context: Context) throws -> Response {
    var form = try form(context)
    guard form.validated() != nil else { return try page(context, form.input, .unprocessableContent) }
    let school = try context.store.publicSchool(context.slug(), on: context.today)
    return try context.page(MentorOfferConsentPage(school, try consent(context), answers: form.answers))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let form = try form(context)
    let keys = SignInThrottle.applicationKeys(address: context.request.subscriber)
    if let wait = SignInThrottle.wait(try context.store.failures(keys), now: context.moment) {
      var input = form.input
      let minutes = Russian.plural(Int((wait + 59) / 60), "минуту", "минуты", "минут")
      input.fail("surname", "С этого адреса уже пришло несколько заявок. Повторите через \(minutes) или позвоните")
      var response = try page(context, input, .tooManyRequests)
      response.fields[.retryAfter] = String(wait)
      return response
    }
    let slug = try context.slug()
    return try context.submit(form) { form, status in
      try page(context, form.input, status)
    } save: { offer in
      let words = try consent(context).map(\.text).joined(separator: "\n")
      try context.store.addApplication(offer, consent: words, to: slug, keys: keys, by: context.author)
      // No notice: a guest gets no cookie.
      return Response.seeOther(PublicAddress.applicationConsent(slug))
    }
  }

  @Sendable static func sent(_ context: Context) throws -> Response {
    try context.page(MentorOfferSentPage(context.store.publicSchool(context.slug(), on: context.today)))
  }

  private static func form(_ context: Context) throws -> MentorOfferForm {
    MentorOfferForm(
      input: Input(try context.form()), stamp: context.portal.formStamp, now: context.moment,
      least: context.portal.settings.fillingSeconds)
  }

  private static func consent(_ context: Context) throws -> [MentorOfferConsentPage.Paragraph] {
    let known = try context.store.operatorOfSchool(context.slug(), on: context.today)
    return MentorOfferConsentPage.paragraphs(known)
  }

  private static func page(_ context: Context, _ input: Input, _ status: HTTPResponse.Status) throws -> Response {
    let school = try context.store.publicSchool(context.slug(), on: context.today)
    // A fresh stamp goes with every showing.
    let fresh = context.portal.formStamp.age(input["_at"], now: context.moment) == nil
    let stamp = fresh ? context.portal.formStamp.sealed(context.moment) : input["_at"]
    return try context.page(MentorOfferPage(input, school, stamp: stamp), status: status)
  }
}
