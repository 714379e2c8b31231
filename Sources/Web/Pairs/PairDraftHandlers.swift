import HTTP
import HTTPTypes
import Mentoring
import Storage

/// The steps of the wizard (`ux.md` K6): mentee, form, mentor, terms, check. Each answer is one link.
enum PairDraftHandlers {
  @Sendable static func editMentee(_ context: Context) throws -> Response {
    try menteePage(context, context.pairDraft, .ok)
  }

  @Sendable static func editForm(_ context: Context) throws -> Response {
    var form = context.pairDraft
    guard !form.draft.mentees.isEmpty else {
      form.input.fail("mentee", "Отметьте хотя бы одного наставляемого")
      return try menteePage(context, form, .unprocessableContent)
    }
    do {
      let drafted = try context.store.draft(form.draft, in: context.scope(), today: context.today)
      // Where the people leave no choice, there is nothing to ask.
      if form.draft.form == nil, let only = drafted.onlyForm {
        return context.redirect(to: form.address(form.stepAfterForm, "form", only.code.rawValue))
      }
      return try context.page(PairDraftFormPage(drafted, form))
    } catch Failure.refused(let refusal, let field) {
      form.input.fail(field ?? "mentee", Words.refusal(refusal))
      return try menteePage(context, form, .unprocessableContent)
    }
  }

  @Sendable static func editMentor(_ context: Context) throws -> Response {
    let form = context.pairDraft
    guard !form.draft.mentees.isEmpty, form.draft.form != nil else {
      return context.redirect(to: form.missingStep ?? form.address(PairDraftAddress.form))
    }
    let choice = try context.store.mentors(
      for: form.draft, named: form.input["q"], in: context.scope(), today: context.today)
    return try context.page(PairDraftMentorPage(choice, form))
  }

  @Sendable static func editTerms(_ context: Context) throws -> Response {
    let form = context.pairDraft
    if let step = form.missingStep { return context.redirect(to: step) }
    return try termsPage(context, form, .ok)
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    var form = context.pairDraft
    if let step = form.missingStep { return context.redirect(to: step) }
    guard form.validated() != nil else { return try termsPage(context, form, .unprocessableContent) }
    return try checkPage(context, form, .ok)
  }

  /// The page that an unsaved pair goes back to: its terms when they are wrong, else the check.
  static func page(_ context: Context, _ form: PairDraftForm, _ status: HTTPResponse.Status) throws -> Response {
    if let step = form.missingStep { return context.redirect(to: step) }
    let isAboutTerms = form.input.errors.contains { PairDraftForm.termNames.contains($0.field) }
    return try isAboutTerms ? termsPage(context, form, status) : checkPage(context, form, status)
  }

  private static func menteePage(
    _ context: Context, _ form: PairDraftForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    let choice = try context.store.mentees(
      form.menteeFilter, for: form.draft.mentor, in: context.scope(), today: context.today)
    return try context.page(PairDraftMenteePage(choice, form), status: status)
  }

  private static func termsPage(
    _ context: Context, _ form: PairDraftForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    let drafted = try context.store.draft(form.draft, in: context.scope(), today: context.today)
    return try context.page(PairDraftTermsPage(drafted, form), status: status)
  }

  private static func checkPage(
    _ context: Context, _ form: PairDraftForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    let drafted = try context.store.draft(form.draft, in: context.scope(), today: context.today)
    return try context.page(PairDraftCheckPage(drafted, form), status: status)
  }
}

extension Context {
  fileprivate var pairDraft: PairDraftForm { PairDraftForm(query, today: today) }
}

extension PairDraftForm {
  /// The mentor is asked for next, unless the wizard began from one.
  var stepAfterForm: String { draft.mentor == nil ? PairDraftAddress.mentor : PairDraftAddress.terms }

  fileprivate var menteeFilter: MenteeFilter {
    var filter = MenteeFilter()
    filter.text = input["q"]
    filter.place = input["class"]
    filter.organisation = Organisation.ID(input["organisation"])
    filter.page = Int(input["page"]) ?? 1
    return filter
  }
}
