import Foundation
import HTTP
import HTTPTypes
import Web

/// A browser without a screen: keeps the cookies, carries the tokens of forms, follows redirections when asked.
package final class Visitor {
  private let site: Site
  private var cookies: [String: String] = [:]
  private var csrf: String?
  private var keys = 0

  package init(site: Site) { self.site = site }

  /// - Parameter path: what follows «#» stays in the browser.
  package func get(_ path: String) throws -> Exchange {
    let path = String(path.prefix { $0 != "#" })
    return try send(Request(method: .get, target: path, fields: fields()))
  }

  /// Posts exactly these fields; the session's `_csrf` and a fresh `_key` are added where they are not among them.
  package func post(_ path: String, _ form: FormFields, follow: Bool = false) throws -> Exchange {
    try post(path, exactly: completed(form), follow: follow)
  }

  private func completed(_ form: FormFields) throws -> FormFields {
    var form = form
    if form["_csrf"] == nil, let csrf = try token() { form = form.setting("_csrf", to: csrf) }
    if form["_key"] == nil { form = form.setting("_key", to: freshKey()) }
    return form
  }

  /// Posts the fields with one file, as a form with `enctype="multipart/form-data"` does.
  package func post(_ path: String, _ form: FormFields, file: SentFile, follow: Bool = false) throws -> Exchange {
    try post(
      path, type: "multipart/form-data; boundary=\(SentFile.boundary)", body: file.body(with: completed(form)),
      follow: follow)
  }

  /// Opens a page, changes some fields of the form on it that has all of them, and sends that form.
  package func submit(_ path: String, _ changes: FormFields, follow: Bool = false) throws -> Exchange {
    let page = try get(path)
    guard let form = HTMLForm.all(in: page.body).first(where: { $0.hasFields(changes.pairs.map(\.name)) })
    else { throw Problem.noSuchForm(path, page.status) }
    return try post(form.action ?? path, exactly: form.filled(with: changes), follow: follow)
  }

  /// Opens what long work ends in, a page or a file: follows it and asks again, as a browser does.
  package func wait(for path: String) throws -> Exchange {
    var address = path
    var answer = try get(path)
    for _ in 0..<2_000 {
      if answer.status == .seeOther, let location = answer.location {
        address = location
        answer = try get(address)
      } else if answer.fields.contains(where: { $0.name.canonicalName == "refresh" }) {
        Thread.sleep(forTimeInterval: 0.02)
        answer = try get(address)
      } else if let file = answer.links.first(where: { $0.hasPrefix("/jobs/") && $0.hasSuffix("/file") }) {
        return try get(file)
      } else {
        return answer
      }
    }
    throw Problem.endless(path)
  }

  /// Sends a form with a file in it, as browsers do.
  package func upload(
    _ path: String, _ form: FormFields, field: String, fileName: String, _ bytes: [UInt8], follow: Bool = false
  ) throws -> Exchange {
    var form = form.setting("_key", to: freshKey())
    if let csrf = try token() { form = form.setting("_csrf", to: csrf) }
    let boundary = "----visitor"
    var body: [UInt8] = []
    for pair in form.pairs {
      body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(pair.name)\"\r\n\r\n\(pair.value)\r\n".utf8
    }
    body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(fileName)\"\r\n".utf8
    body += "Content-Type: application/octet-stream\r\n\r\n".utf8 + bytes + "\r\n--\(boundary)--\r\n".utf8
    var fields = fields()
    fields[.contentType] = "multipart/form-data; boundary=\(boundary)"
    fields[.origin] = TestPortal.origin
    let answer = send(try Request(method: .post, target: path, fields: fields, body: body))
    guard follow, answer.status == .seeOther, let location = answer.location else { return answer }
    return try get(location)
  }

  package func signIn(_ login: String, _ password: String) throws {
    let answer = try post("/sign-in", exactly: ["login": login, "password": password], follow: false)
    guard answer.status == .seeOther else { throw Problem.notSignedIn(login, answer.status) }
  }

  package enum Problem: Error {
    case noSuchForm(String, HTTPResponse.Status)
    case notSignedIn(String, HTTPResponse.Status)
    case endless(String)
  }

  private func post(_ path: String, exactly form: FormFields, follow: Bool) throws -> Exchange {
    try post(path, type: "application/x-www-form-urlencoded", body: Array(form.encoded.utf8), follow: follow)
  }

  private func post(_ path: String, type: String, body: [UInt8], follow: Bool) throws -> Exchange {
    var fields = fields()
    fields[.contentType] = type
    fields[.origin] = TestPortal.origin
    let request = try Request(method: .post, target: path, fields: fields, body: body)
    let answer = send(request)
    guard follow, answer.status == .seeOther, let location = answer.location else { return answer }
    return try get(location)
  }

  private func fields() -> HTTPFields {
    var fields: HTTPFields = [:]
    if let host = HTTPField.Name("Host") { fields[host] = String(TestPortal.origin.dropFirst("http://".count)) }
    let jar = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    if !jar.isEmpty { fields[.cookie] = jar.joined(separator: "; ") }
    return fields
  }

  private func send(_ request: Request) -> Exchange {
    let exchange = Exchange(site.respond(to: request))
    for field in exchange.fields where field.name == .setCookie {
      let parts = field.value.split(separator: ";")[0].split(separator: "=", maxSplits: 1)
      cookies[String(parts[0])] = parts.count == 2 ? String(parts[1]) : nil
    }
    return exchange
  }

  /// The token that every form of the session carries; nil for a guest.
  private func token() throws -> String? {
    if csrf == nil, !cookies.isEmpty {
      csrf = HTMLForm.all(in: try get("/account").body).compactMap { $0.fields["_csrf"] }.first
    }
    return csrf
  }

  private func freshKey() -> String {
    keys += 1
    return "test-form-key-of-a-visitor-\(ObjectIdentifier(self).hashValue)-\(keys)"
  }
}
