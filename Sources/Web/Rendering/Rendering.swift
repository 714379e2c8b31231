import HTTP
import HTTPTypes

extension Context {
  /// Answers with a page. An answer with an error status says so in its title (`ux.md` 2).
  func page<Content: Page>(_ page: Content, status: HTTPResponse.Status = .ok) throws -> Response {
    let frame = Frame(self, title: page.title, description: page.description, status: status)
    let body = try portal.templates.render(Content.template, Screen(frame: frame, page: page))
    var response = Response(status: status, body: .bytes(body))
    response.fields[.contentType] = "text/html; charset=utf-8"
    if frame.notice != nil {
      response.fields.append(HTTPField(name: .setCookie, value: "\(Notice.cookie)=; Path=/; Max-Age=0"))
    }
    return response
  }

  /// Sends the browser on after a change, with what was done.
  func redirect(to location: String, _ notice: Notice? = nil) -> Response {
    var response = Response.seeOther(location)
    if let notice {
      response.fields.append(
        HTTPField(
          name: .setCookie,
          value: "\(Notice.cookie)=\(notice.rawValue); Path=/; Max-Age=60; HttpOnly; SameSite=Lax"))
    }
    return response
  }
}
