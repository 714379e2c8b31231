import HTTP
import Mentoring
import Storage
import TestSupport
import Web

/// The demo district as the tests of monitoring use it.
struct Monitoring {
  let portal: TestPortal
  let curator: Visitor
  let centre: Visitor
  /// The curator's own report of the half-year that is on: a draft.
  let report = "/monitoring/2026-h2/\(DemoCast.school)"
  let passed = "/monitoring/2026-h1/\(DemoCast.school)"

  init() throws {
    portal = try TestPortal()
    curator = try portal.visitor(.curator)
    centre = try portal.visitor(.centre)
  }

  func section(_ name: String) -> String { "\(report)/sections/\(name)" }

  /// Saves every section with a word beside whatever differs, as the page asks for it.
  func explainAll() throws {
    for section in ReportSection.allCases {
      let page = try curator.get(self.section(section.rawValue))
      guard let form = page.forms.first(where: { $0.names.contains("_version") }) else { continue }
      let notes = form.names.filter { $0.hasPrefix("note-") }.sorted().map { ($0, "новый набор") }
      let filled = form.filled(with: FormFields(notes + [("progress", "done")]))
      let answer = try curator.post(self.section(section.rawValue), filled)
      guard answer.status == .seeOther else { throw Failure.refused(.reportDoesNotAddUp) }
    }
  }

  static let signature: FormFields = [
    "signer": "curator", "name": "Захарова Елена Викторовна", "post": "заместитель директора", "date": "21.11.2026",
  ]

  /// The form of the check with every warning confirmed.
  func signed() throws -> FormFields {
    guard let form = try curator.get(report + "/check").forms.first(where: { $0.names.contains("signer") })
    else { throw Failure.notFound }
    let confirmations = form.names.sorted().compactMap { name -> (String, String)? in
      if name.hasPrefix("right-") { return (name, "1") }
      return name.hasPrefix("reason-") ? (name, "так и есть") : nil
    }
    return form.filled(with: FormFields(Self.signature.pairs.map { ($0.name, $0.value) } + confirmations))
  }

  @discardableResult
  func send() throws -> Exchange {
    try explainAll()
    return try curator.post(report + "/submission", signed(), follow: true)
  }

  /// Presses the button of a form that leads to the address.
  func press(_ visitor: Visitor, on page: String, _ action: String, _ changes: FormFields = [:]) throws -> Exchange {
    guard let form = try visitor.get(page).forms.first(where: { $0.action?.hasSuffix(action) ?? false })
    else { throw Failure.notFound }
    return try visitor.post(form.action ?? page, form.filled(with: changes), follow: true)
  }
}
