import HTTP
import Mentoring
import Storage

enum SurveyAddress {
  static let index = "/surveys"
  static let new = "/surveys/new"
  static let results = "/surveys/results"
  static func index(_ query: FormFields) -> String { query.isEmpty ? index : index + "?" + query.encoded }
  static func new(_ query: FormFields) -> String { query.isEmpty ? new : new + "?" + query.encoded }
  static func results(_ query: FormFields) -> String { query.isEmpty ? results : results + "?" + query.encoded }
  static func show(_ id: Survey.ID) -> String { "/surveys/\(id)" }
  static func edit(_ id: Survey.ID) -> String { "/surveys/\(id)/edit" }
  static func closure(_ id: Survey.ID) -> String { "/surveys/\(id)/closure" }
  static func codes(_ id: Survey.ID) -> String { "/surveys/\(id)/codes" }
  static func forms(_ id: Survey.ID) -> String { "/surveys/\(id)/forms" }
  static func results(_ id: Survey.ID) -> String { "/surveys/\(id)/results" }
  static func lateResults(_ id: Survey.ID) -> String {
    results(id) + "?" + FormFields([("answers", Timeliness.late.rawValue)]).encoded
  }
  static func responses(_ id: Survey.ID) -> String { "/surveys/\(id)/responses" }
  static func newResponse(_ id: Survey.ID) -> String { "/surveys/\(id)/responses/new" }
  static func newResponse(_ id: Survey.ID, of respondent: RespondentLine.ID) -> String {
    newResponse(id) + "?" + FormFields([("respondent", respondent.description)]).encoded
  }
  static func removal(_ id: Survey.ID, of respondent: RespondentLine.ID) -> String {
    "/surveys/\(id)/responses/\(respondent)/removal"
  }
}

enum SafetyFlagAddress {
  static let index = "/surveys/flags"
  static func update(_ id: SafetyFlag.ID) -> String { "/surveys/flags/\(id)" }
}

/// Where people answer who have no account: short enough to be typed from paper.
enum AnswerAddress {
  static let new = "/a"
  static func show(_ code: SurveyCode) -> String { "/a/\(code.shown)" }
}

enum SurveyRoutes {
  static let all: [Route] =
    [
      .getNoting("/a", .everyone, AnswerHandlers.new),
      .post("/a", .everyone, AnswerHandlers.find),
      // The code proves who answers: what stands in the place of a token is never logged.
      .getNoting("/a/{token}", .everyone, AnswerHandlers.show),
      .post("/a/{token}", .everyone, AnswerHandlers.create),
      .get("/surveys", .signedIn, SurveyHandlers.index),
      .post("/surveys", .editors, SurveyHandlers.create),
      .get("/surveys/new", .editors, SurveyHandlers.new),
      .get("/surveys/results", .signedIn, ResultHandlers.index),
      .get("/surveys/flags", .curators, SafetyFlagHandlers.index),
      .post("/surveys/flags/{id}", .curators, SafetyFlagHandlers.update),
      .get("/surveys/{id}", .signedIn, SurveyHandlers.show),
      .post("/surveys/{id}", .editors, SurveyHandlers.update),
      .get("/surveys/{id}/edit", .editors, SurveyHandlers.edit),
      .post("/surveys/{id}/closure", .editors, SurveyHandlers.close),
      .getNoting("/surveys/{id}/codes", .editors, SurveyPrintHandlers.codes),
      .getNoting("/surveys/{id}/forms", .editors, SurveyPrintHandlers.forms),
      .get("/surveys/{id}/results", .signedIn, ResultHandlers.show),
      .get("/surveys/{id}/responses/new", .editors, ResponseHandlers.new),
      .post("/surveys/{id}/responses", .editors, ResponseHandlers.create),
      .post("/surveys/{id}/responses/{respondent}/removal", .editors, ResponseHandlers.delete),
    ] + Export.surveyResults.routes
}
