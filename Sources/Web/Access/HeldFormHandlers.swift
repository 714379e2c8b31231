import HTTP
import HTTPTypes
import Mentoring

enum HeldFormHandlers {
  /// The page that the form's own handler would show, had something been wrong with it: `submit` stops before it
  /// validates or saves, and whatever is not a form finds that it may change nothing.
  @Sendable static func show(_ context: Context) throws -> Response {
    let viewer = try context.viewer()
    let key = context.parameters["key"] ?? ""
    guard let held = context.portal.heldForms.form(key, of: viewer.id, at: context.moment)
    else { return context.redirect(to: HomeAddress.index) }
    do {
      return try Site.dispatch(context.rehearsing(held.fields, sentTo: held.target))
    } catch is Failure {
      return context.redirect(to: HomeAddress.index, .notDone)
    }
  }
}

extension Context {
  /// The same visitor sending a form again, without anything being changed by it.
  fileprivate func rehearsing(_ form: FormFields, sentTo target: String) throws -> Context {
    var fields = request.fields
    fields[.contentType] = "application/x-www-form-urlencoded"
    let request = try Request(
      method: .post, target: target, fields: fields, body: Array(form.encoded.utf8), peer: request.peer)
    var context = Context(portal: portal, request: request, number: number)
    context.session = session
    context.isRehearsal = true
    return context
  }
}
