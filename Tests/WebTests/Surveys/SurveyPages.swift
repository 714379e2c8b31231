import HTTP
import Mentoring
import Storage
import TestSupport
import Web

/// A portal with its curator and a survey to work with.
struct SurveyPages {
  let portal: TestPortal
  let curator: Visitor

  init(_ portal: TestPortal) throws {
    self.portal = portal
    curator = try portal.visitor(.curator)
  }

  /// Opens an exit survey through the form.
  func open(people: Int = 6) throws -> SurveyCard {
    let page = try curator.get("/surveys/new?kind=exit")
    guard let fields = page.form(with: ["opens", "closes", "asked"]) else { throw Failure.notFound }
    let others = fields.pairs.filter { $0.name != "asked" }.map { ($0.name, $0.value) }
    let place = try portal.store.surveyPlaces(in: .everything).first { $0.slug == DemoCast.school }
    guard let place else { throw Failure.notFound }
    let askable = try portal.store.askable(.exit, at: place.id, in: .everything, on: TestPortal.today)
    let asked = askable.prefix(people).map { ("asked", $0.asked.text) }
    let answer = try curator.post("/surveys", FormFields(others + asked))
    guard let id = Survey.ID(answer.location?.split(separator: "/").last.map(String.init)) else {
      throw Failure.notFound
    }
    return try portal.store.survey(id, in: .everything, on: TestPortal.today)
  }
}
