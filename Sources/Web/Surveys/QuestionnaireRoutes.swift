import HTTP
import Mentoring

enum QuestionnaireAddress {
  static let index = "/questionnaires"
  static func show(_ id: Questionnaire.ID) -> String { "/questionnaires/\(id)" }
  static func edit(_ id: Questionnaire.ID) -> String { "/questionnaires/\(id)/edit" }
}

enum MeasurementAddress {
  static let totals = "/measures"
  static func totals(_ query: FormFields) -> String { query.isEmpty ? totals : totals + "?" + query.encoded }
  static func show(_ pair: Pair.ID) -> String { "/pairs/\(pair)/measures" }
  static func edit(_ pair: Pair.ID) -> String { "/pairs/\(pair)/measures/edit" }
}

enum QuestionnaireRoutes {
  static let all: [Route] = [
    .get("/questionnaires", .signedIn, QuestionnaireHandlers.index),
    .get("/questionnaires/{id}", .signedIn, QuestionnaireHandlers.show),
    .post("/questionnaires/{id}", .centre, QuestionnaireHandlers.update),
    .get("/questionnaires/{id}/edit", .centre, QuestionnaireHandlers.edit),
    .get("/measures", .signedIn, MeasurementHandlers.index),
    .get("/pairs/{id}/measures", .editors, MeasurementHandlers.show),
    .get("/pairs/{id}/measures/edit", .editors, MeasurementHandlers.edit),
    .post("/pairs/{id}/measures", .editors, MeasurementHandlers.update),
  ]
}
