import HTTP
import HTTPTypes
import Mentoring
import Storage

enum SectionHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let section = try context.schoolSection()
    let input = Input(editing: SectionForm.fields(of: section), version: section.version)
    return try page(context, SectionForm(input: input), .ok)
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let slug = try context.schoolSection().organisation.slug
    return try context.submitEdit(
      SectionForm(input: Input(context.form())), now: { try edition(context) }, action: SectionAddress.edit(slug),
      show: { form, status in try page(context, form, status) },
      save: { value, version in
        try context.store.saveSection(
          value.words, value.settings, of: slug, version: version, for: context.viewer(), by: context.author)
        return context.redirect(to: SectionAddress.edit(slug), .sectionKept)
      })
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    let school = try context.store.sectionPreview(context.slug(), for: context.viewer(), on: context.today)
    return try context.page(SectionPreviewPage(school, context.sectionView(of: school, isPreview: true)))
  }

  private static func edition(_ context: Context) throws -> Edition {
    let now = try context.schoolSection()
    return try context.edition(
      of: "section:\(now.organisation.id)", SectionForm.fields(of: now), version: now.version)
  }

  private static func page(
    _ context: Context, _ form: SectionForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    try context.page(SectionEditPage(form, try context.schoolSection(), today: context.today), status: status)
  }
}

extension Context {
  /// The page of the school of the address, for those who write it.
  func schoolSection() throws -> SchoolSection {
    try store.section(of: slug(), for: viewer(), on: today)
  }
}

/// What happens to a page as a whole: each is one button.
enum SectionStateHandlers {
  /// Before everybody reads the words, what looks like a child's name or a phone in them is shown (`ux.md` K15).
  @Sendable static func publish(_ context: Context) throws -> Response {
    let section = try context.schoolSection()
    let input = Input(try context.form())
    let isChecked = input["namesChecked"] == "1"
    if !isChecked {
      let traces = try context.store.traces(in: section.words, of: section, on: context.today)
      if !traces.isEmpty {
        return try context.page(
          SectionNamesPage(section, traces, version: input.version), status: .unprocessableContent)
      }
    }
    return try change(context, .sectionPublished) { slug, viewer in
      try context.store.publishSection(
        of: slug, namesChecked: isChecked, version: input.version, for: viewer, by: context.author)
    }
  }

  @Sendable static func withdraw(_ context: Context) throws -> Response {
    let version = Input(try context.form()).version
    return try change(context, .sectionWithdrawn) { slug, viewer in
      try context.store.withdrawSection(of: slug, version: version, for: viewer, by: context.author)
    }
  }

  @Sendable static func restore(_ context: Context) throws -> Response {
    guard let number = Int(context.parameters["number"] ?? "") else { throw Failure.notFound }
    let version = Input(try context.form()).version
    return try change(context, .sectionRestored) { slug, viewer in
      try context.store.restoreSection(number, of: slug, version: version, for: viewer, by: context.author)
    }
  }

  private static func change(
    _ context: Context, _ notice: Notice, _ command: (String, Account) throws -> Void
  ) throws -> Response {
    let slug = try context.slug()
    guard !context.isRehearsal else { return context.redirect(to: SectionAddress.edit(slug)) }
    return try context.once {
      try command(slug, context.viewer())
      return context.redirect(to: SectionAddress.edit(slug), notice)
    }
  }
}
