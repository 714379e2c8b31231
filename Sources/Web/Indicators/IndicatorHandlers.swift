import HTTP
import HTTPTypes
import Mentoring
import Storage

enum IndicatorHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let directory = try context.store.directory(within: context.scope())
    return try context.page(IndicatorIndexPage(directory, context.viewer(), today: context.today))
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    let record = try record(context)
    let viewer = try context.viewer()
    let mayChange =
      try viewer.isOfCentre
      && record.versions.last.map {
        try context.store.mayChange($0, within: viewer.scope)
      } ?? false
    let targets = try context.store.targetLines(of: code(context), within: viewer.scope)
    return try context.page(
      IndicatorShowPage(
        record, targets, try context.store.places(within: viewer.scope), viewer, mayChange: mayChange,
        today: context.today))
  }

  @Sendable static func new(_ context: Context) throws -> Response {
    try page(context, try form(context, Input(IndicatorForm.initial(today: context.today)), nil), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let form = try form(context, Input(try context.form()), nil)
    if form.input["intent"] == "preview" { return try preview(context, form) }
    return try context.submit(
      form, show: { form, status in try page(context, form, status) },
      save: { indicator in
        try context.store.addIndicator(indicator, within: context.scope(), by: context.author)
        return context.redirect(to: IndicatorAddress.show(indicator.code), .saved)
      })
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let record = try record(context)
    guard let latest = record.versions.last else { throw Failure.notFound }
    let fields = IndicatorForm.fields(of: latest, from: max(context.today, latest.validFrom))
    return try page(context, try form(context, Input(editing: fields, version: record.version), latest.code), .ok)
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let form = try form(context, Input(try context.form()), try record(context).versions.last?.code)
    if form.input["intent"] == "preview" { return try preview(context, form) }
    do {
      return try context.submit(
        form, show: { form, status in try page(context, form, status) },
        save: { indicator in
          try context.store.changeIndicator(
            indicator, version: form.input.version, within: context.scope(), by: context.author)
          return context.redirect(to: IndicatorAddress.show(indicator.code), .saved)
        })
    } catch Failure.stale {
      var late = form
      late.input.fail("validFrom", "Формулу изменили, пока вы правили: откройте её заново и сравните")
      return try page(context, late, .conflict)
    }
  }

  /// Whom the definition would count today; nothing is saved.
  private static func preview(_ context: Context, _ form: IndicatorForm) throws -> Response {
    var form = form
    guard let indicator = form.validated() else { return try page(context, form, .unprocessableContent) }
    guard let place = try context.store.places(within: context.scope()).first else { throw Failure.notFound }
    let preview = try context.store.preview(indicator, of: place, on: context.today, people: 20)
    return try page(context, form, .ok, preview)
  }

  private static func form(_ context: Context, _ input: Input, _ code: Indicator.Code?) throws -> IndicatorForm {
    IndicatorForm(input: input, code: code, today: context.today, known: try context.store.mentoringForms())
  }

  static func code(_ context: Context) throws -> Indicator.Code {
    guard let code = context.parameters["code"] else { throw Failure.notFound }
    return .init(rawValue: code)
  }

  private static func record(_ context: Context) throws -> IndicatorRecord {
    try context.store.indicatorRecord(code(context), within: context.scope())
  }

  private static func page(
    _ context: Context, _ form: IndicatorForm, _ status: HTTPResponse.Status, _ preview: IndicatorPreview? = nil
  ) throws -> Response {
    try context.page(
      IndicatorEditPage(form, preview, try context.viewer()), status: status)
  }
}
