import HTTP
import HTTPTypes
import Mentoring
import Storage

enum ReportSectionHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let (section, card) = (try section(context), try context.report())
    // What is sent or not open yet is read on its own page.
    guard mayWrite(card, try context.viewer()) else { return Response.seeOther(address(card)) }
    var input = Input(
      editing: ReportSectionForm.fields(of: section, card), version: card.sections[section]?.version ?? 0)
    if context.query["from"] == "registry" {
      for (name, value) in ReportSectionForm.fields(of: section, card, recounting: true).pairs {
        input = Input(input.values.setting(name, to: value))
      }
    }
    return try page(context, ReportSectionForm(input: input, section: section, card: card), .ok)
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let (section, card) = (try section(context), try context.report())
    let form = ReportSectionForm(input: Input(try context.form()), section: section, card: card)
    return try context.submitEdit(
      form, now: { try edition(context, section) },
      action: ReportAddress.section(section, card.campaign.period, card.organisation.slug),
      show: { form, status in try page(context, form, status) },
      save: { value, version in
        try context.store.saveSection(
          section, value.entries, value.progress, of: card.organisation.slug, in: card.campaign.period,
          version: version, for: context.viewer(), by: context.author)
        return context.redirect(to: address(card), value.progress == .done ? .sectionDone : .sectionSaved)
      })
  }

  private static func mayWrite(_ card: ReportCard, _ viewer: Account) -> Bool {
    card.isWritable && (card.report?.state ?? .draft).after(.write, by: viewer.reportHand) != nil
  }

  private static func address(_ card: ReportCard) -> String {
    ReportAddress.show(card.campaign.period, card.organisation.slug)
  }

  private static func section(_ context: Context) throws -> ReportSection {
    guard let section = context.parameters["section"].flatMap(ReportSection.init(rawValue:))
    else { throw Failure.notFound }
    return section
  }

  private static func edition(_ context: Context, _ section: ReportSection) throws -> Edition {
    let now = try context.report()
    // A report that was sent meanwhile has no sections to merge with.
    guard mayWrite(now, try context.viewer()) else { throw Failure.stale }
    return try context.edition(
      of: Store.subject(ofReport: now.campaign.period, of: now.organisation.id),
      ReportSectionForm.fields(of: section, now), version: now.sections[section]?.version ?? 0)
  }

  private static func page(
    _ context: Context, _ form: ReportSectionForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    try context.page(ReportSectionEditPage(form), status: status)
  }
}
