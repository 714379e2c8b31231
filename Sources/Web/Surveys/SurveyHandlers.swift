import HTTP
import HTTPTypes
import Mentoring
import Storage

enum SurveyHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    let kind = Questionnaire.Kind(rawValue: context.query["kind"] ?? "")
    let page = Int(context.query["page"] ?? "") ?? 1
    let list =
      district.isWholeRegion
      ? .empty
      : try context.store.surveys(
        kind: kind, page: page, in: district.viewer.scope, on: context.today, size: Pagination.size)
    return try context.page(
      SurveyIndexPage(list, kind, context.query, district: district, today: context.today))
  }

  @Sendable static func new(_ context: Context) throws -> Response {
    let form = try form(context, Input(context.query))
    return try context.page(SurveyNewPage(form.prefilled()))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    try context.submit(form(context, Input(context.form()))) { form, status in
      try context.page(SurveyNewPage(form), status: status)
    } save: { new in
      let id = try context.store.openSurvey(new, in: context.scope(), by: context.author)
      return context.redirect(to: SurveyAddress.show(id), .surveyOpened)
    }
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    let card = try context.store.survey(context.id(), in: context.scope(), on: context.today)
    return try context.page(SurveyShowPage(card, try context.viewer(), today: context.today))
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let card = try context.store.survey(context.id(), in: context.scope(), on: context.today)
    let input = Input(editing: SurveyTermForm.fields(card.survey), version: card.survey.version)
    return try context.page(SurveyEditPage(SurveyTermForm(input: input, today: context.today), card.survey))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let survey = try context.store.survey(context.id(), in: context.scope(), on: context.today).survey
    return try context.submitEdit(
      SurveyTermForm(input: Input(try context.form()), today: context.today), now: { try edition(context) },
      action: SurveyAddress.show(survey.id),
      show: { try context.page(SurveyEditPage($0, survey), status: $1) },
      save: { closes, version in
        try context.store.changeSurvey(
          survey.id, closes: closes, version: version, in: context.scope(), by: context.author)
        return context.redirect(to: SurveyAddress.show(survey.id), .saved)
      })
  }

  @Sendable static func close(_ context: Context) throws -> Response {
    let id: Survey.ID = try context.id()
    return try context.once {
      try context.store.closeSurvey(id, in: context.scope(), by: context.author)
      return context.redirect(to: SurveyAddress.show(id), .surveyClosed)
    }
  }

  private static func edition(_ context: Context) throws -> Edition {
    let survey = try context.store.survey(context.id(), in: context.scope(), on: context.today).survey
    return try context.edition(
      of: "survey:\(survey.id)", SurveyTermForm.fields(survey), version: survey.version)
  }

  private static func form(_ context: Context, _ input: Input) throws -> SurveyForm {
    let places = try context.store.surveyPlaces(in: context.scope())
    let named = input["organisation"]
    let place = places.first { $0.id.description == named || $0.slug == named } ?? (places.count == 1 ? places[0] : nil)
    let kind = Questionnaire.Kind(rawValue: input["kind"]) ?? .entry
    let pairs = input.values.all("pair").compactMap { Pair.ID($0) }
    return SurveyForm(
      input: input, places: places, place: place, kind: kind,
      askable: try place.map {
        try context.store.askable(kind, at: $0.id, pairs: pairs, in: context.scope(), on: context.today)
      } ?? [], today: context.today)
  }
}
