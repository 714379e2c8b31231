import HTTP
import HTTPTypes
import Mentoring
import Storage

enum PersonMatchHandlers {
  /// A bookmark of the second step begins anew: what was typed stands in no address.
  @Sendable static func new(_ context: Context) throws -> Response { context.redirect(to: PersonAddress.new) }

  @Sendable static func create(_ context: Context) throws -> Response {
    let typed = try context.form()
    if typed["step"] == "identity" { return try identityPage(context, Input(typed), .ok) }
    if let name = typed["typed"] { return try identityPage(context, Input(parts(of: name)), .ok) }
    var form = PersonIdentityForm(input: Input(typed), today: context.today)
    guard let identity = form.validated() else {
      return try identityPage(context, form.input, .unprocessableContent)
    }
    let twins = try context.store.twins(of: identity, in: context.scope(), on: context.today)
    return try decide(context, PersonMatch(input: form.input, identity: identity, twins: twins, today: context.today))
  }

  private static func decide(_ context: Context, _ match: PersonMatch) throws -> Response {
    switch match.decision(by: try context.viewer()) {
    case .known(let twin): return context.redirect(to: match.address(of: twin))
    case .fill(let origin):
      let organisations = try context.store.organisationsForPeople(in: context.scope())
      let form = PersonForm.begun(match.input.values, origin: origin, organisations, today: context.today)
      return try context.page(PersonDetailsPage(form))
    case .ask:
      var match = match
      // The page asks first and complains only when it comes back without an answer.
      let isAnswerMissing = match.input["asked"] == "1"
      if isAnswerMissing { match.input.fail("decision", "Выберите, кого вы вводите") }
      let organisations = try context.store.organisationsForPeople(in: context.scope())
      let page = PersonMatchPage(match, viewer: try context.viewer(), organisations: organisations)
      return try context.page(page, status: isAnswerMissing ? .unprocessableContent : .ok)
    }
  }

  private static func identityPage(
    _ context: Context, _ input: Input, _ status: HTTPResponse.Status
  ) throws -> Response {
    try context.page(PersonNewPage(input), status: status)
  }

  private static func parts(of name: String) -> FormFields {
    let name = PersonName.split(pasted: name)
    let tidy = name.suggestion ?? name
    return FormFields([("surname", tidy.surname), ("given", tidy.given), ("patronymic", tidy.patronymic ?? "")])
  }
}
