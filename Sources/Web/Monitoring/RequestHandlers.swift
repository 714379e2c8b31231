import HTTP
import HTTPTypes
import Mentoring
import Storage

enum RequestHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let question = try MonitoringQuestion(context)
    let lines = try context.store.requests(in: question.municipality.id, within: question.viewer.scope)
    return try context.page(RequestIndexPage(lines, question, today: context.today))
  }

  @Sendable static func new(_ context: Context) throws -> Response {
    let question = try MonitoringQuestion(context)
    let form = try form(context, Input(), question)
    return try context.page(RequestNewPage(form.prefilled(), question))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let question = try MonitoringQuestion(context)
    return try context.submit(form(context, Input(context.form()), question)) { form, status in
      try context.page(RequestNewPage(form, question), status: status)
    } save: { value in
      let id = try context.store.sendRequest(
        value.terms, value.lines, to: value.organisations, in: question.municipality.id, by: context.author)
      return context.redirect(to: RequestAddress.show(id), .requestSent)
    }
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    let card = try card(context)
    return try context.page(
      RequestShowPage(card, RequestNames(context), for: context.viewer(), today: context.today))
  }

  @Sendable static func close(_ context: Context) throws -> Response {
    try context.once {
      let id: DataRequest.ID = try context.id()
      try context.store.closeRequest(
        id, version: Input(context.form()).version, within: context.scope(), by: context.author)
      return context.redirect(to: RequestAddress.show(id), .requestClosed)
    }
  }

  static func card(_ context: Context) throws -> RequestCard {
    try context.store.request(context.id(), within: context.scope())
  }

  private static func form(_ context: Context, _ input: Input, _ question: MonitoringQuestion) throws -> RequestForm {
    RequestForm(
      input: input, names: try RequestNames(context),
      addressees: try context.store.requestAddressees(in: question.municipality.id, on: context.today),
      today: context.today)
  }
}

/// Answers of one organisation to one request.
enum RequestAnswerHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let (card, reply) = try found(context)
    guard card.request.closedOn == nil else { return Response.seeOther(RequestAddress.show(card.request.id)) }
    let input = Input(editing: RequestAnswerForm.fields(of: reply, card), version: reply.version)
    return try page(
      context, RequestAnswerForm(input: input, card: card, reply: reply, today: context.today), reply, .ok)
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let (card, reply) = try found(context)
    let form = RequestAnswerForm(input: Input(try context.form()), card: card, reply: reply, today: context.today)
    return try context.submitEdit(
      form, now: { try edition(context) }, action: RequestAddress.answer(card.request.id, reply.slug),
      show: { form, status in try page(context, form, reply, status) },
      save: { value, version in
        try context.store.answerRequest(
          card.request.id, of: reply.slug, value.values, note: value.note, version: version, within: context.scope(),
          by: context.author)
        return context.redirect(to: RequestAddress.show(card.request.id), .requestAnswered)
      })
  }

  static func found(_ context: Context) throws -> (card: RequestCard, reply: RequestReply) {
    let card = try RequestHandlers.card(context)
    let slug = try context.slug()
    guard let reply = card.replies.first(where: { $0.slug == slug }) else { throw Failure.notFound }
    return (card, reply)
  }

  private static func edition(_ context: Context) throws -> Edition {
    let (card, reply) = try found(context)
    return try context.edition(
      of: Store.subject(of: card.request.id), RequestAnswerForm.fields(of: reply, card), version: reply.version)
  }

  private static func page(
    _ context: Context, _ form: RequestAnswerForm, _ reply: RequestReply, _ status: HTTPResponse.Status
  ) throws -> Response {
    try context.page(
      RequestAnswerPage(form, reply, RequestNames(context), today: context.today), status: status)
  }
}

enum RequestReturnHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let (card, reply) = try RequestAnswerHandlers.found(context)
    guard card.request.closedOn == nil, reply.state == .answered else {
      return Response.seeOther(RequestAddress.show(card.request.id))
    }
    let input = Input(FormFields([("_version", String(reply.version))]))
    return try context.page(RequestReturnPage(RequestReturnForm(input: input), card, reply))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let (card, reply) = try RequestAnswerHandlers.found(context)
    let form = RequestReturnForm(input: Input(try context.form()))
    return try context.submit(form) { form, status in
      try context.page(RequestReturnPage(form, card, reply), status: status)
    } save: { remark in
      try context.store.returnAnswer(
        card.request.id, of: reply.slug, remark: remark, version: form.input.version, within: context.scope(),
        by: context.author)
      return context.redirect(to: RequestAddress.show(card.request.id), .answerReturned)
    }
  }
}
