import HTTP
import HTTPTypes
import Mentoring
import Storage

/// A new piece of news, of a school or of the centre of a municipality.
struct NewsHandlers: Sendable {
  let isOfCentre: Bool

  @Sendable func new(_ context: Context) throws -> Response {
    try page(context, NewsForm(input: Input(["publishedOn": Russian.date(context.today)]), today: context.today), .ok)
  }

  @Sendable func create(_ context: Context) throws -> Response {
    let publisher = try publisher(context)
    let form = NewsForm(input: Input(try context.form()), today: context.today)
    if form.isToBeCorrected { return try page(context, form, .ok) }
    if let asking = try context.askAboutNames(form, of: publisher, action: publisher.createAddress) { return asking }
    return try context.submit(form) { form, status in
      try page(context, form, status)
    } save: { value in
      try context.store.addNews(
        value.draft, of: context.slug(), ofCentre: isOfCentre, namesChecked: value.namesChecked, for: context.viewer(),
        by: context.author)
      return context.redirect(to: publisher.backAddress, .newsSaved)
    }
  }

  private func publisher(_ context: Context) throws -> Publisher {
    try isOfCentre
      ? context.store.centrePublisher(context.slug(), for: context.viewer())
      : context.store.publisher(context.slug(), for: context.viewer())
  }

  private func page(_ context: Context, _ form: NewsForm, _ status: HTTPResponse.Status) throws -> Response {
    try context.page(NewsEditPage(form, of: publisher(context)), status: status)
  }
}

enum NewsEditHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let (item, publisher) = try news(context)
    let input = Input(editing: NewsForm.fields(of: item), version: item.version)
    return try context.page(NewsEditPage(NewsForm(input: input, today: context.today), of: publisher, item))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let (item, publisher) = try news(context)
    let form = NewsForm(input: Input(try context.form()), today: context.today)
    let address = NewsAddress.update(item.id)
    if form.isToBeCorrected { return try context.page(NewsEditPage(form, of: publisher, item)) }
    if let asking = try context.askAboutNames(form, of: publisher, action: address) { return asking }
    return try context.submitEdit(
      form, now: { try edition(context) }, action: address,
      show: { form, status in try context.page(NewsEditPage(form, of: publisher, item), status: status) },
      save: { value, version in
        try context.store.changeNews(
          item.id, to: value.draft, namesChecked: value.namesChecked, version: version, for: context.viewer(),
          by: context.author)
        return context.redirect(to: publisher.backAddress, .newsSaved)
      })
  }

  private static func news(_ context: Context) throws -> (NewsItem, Publisher) {
    let found = try context.store.news(context.id(), for: context.viewer())
    return (found.item, found.publisher)
  }

  private static func edition(_ context: Context) throws -> Edition {
    let item = try news(context).0
    return try context.edition(of: "news:\(item.id)", NewsForm.fields(of: item), version: item.version)
  }
}

extension Context {
  /// The page that asks about names, when a right form has some and nobody has looked at them yet.
  fileprivate func askAboutNames(
    _ form: NewsForm, of publisher: Publisher, action: String
  ) throws -> Response? {
    var form = form
    guard !isRehearsal, let value = form.validated(), !value.namesChecked, value.draft.publishedOn != nil
    else { return nil }
    let traces = try store.traces(in: value.draft, of: publisher, on: today)
    guard !traces.isEmpty else { return nil }
    let kept = form.input.values.setting("_csrf", to: nil).setting("_key", to: nil)
    return try page(
      SectionNamesPage(publisher.name, traces, HiddenField.all(kept), action: action),
      status: .unprocessableContent)
  }
}

extension Publisher {
  var createAddress: String {
    switch self {
    case .organisation(_, _, let slug): NewsAddress.create(ofSchool: slug)
    case .municipality(_, _, let slug): NewsAddress.create(ofCentre: slug)
    }
  }

  /// Where its news are listed for those who write them.
  var backAddress: String {
    switch self {
    case .organisation(_, _, let slug): SectionAddress.edit(slug)
    case .municipality: SectionAddress.index
    }
  }
}
