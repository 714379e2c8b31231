import HTTP
import HTTPTypes
import Mentoring
import Storage

enum CampaignHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    let form = HandInForm(
      input: Input(FormFields([("date", Russian.date(context.today))])), today: context.today)
    return try show(context, form, .ok)
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let campaign = try campaign(context)
    let input = Input(editing: CampaignForm.fields(of: campaign.terms), version: campaign.version)
    return try page(context, form(context, input), .ok)
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let question = try MonitoringQuestion(context)
    let period = try context.period()
    let address = MonitoringAddress.within(MonitoringAddress.campaign(period), question.slug)
    return try context.submitEdit(
      form(context, Input(context.form())), now: { try edition(context) }, action: address,
      show: { form, status in try page(context, form, status) },
      save: { terms, version in
        try context.store.openCampaign(
          period, in: question.municipality.id, terms, version: version, by: context.author)
        return context.redirect(to: address, version == 0 ? .campaignOpened : .campaignChanged)
      })
  }

  @Sendable static func handIn(_ context: Context) throws -> Response {
    let question = try MonitoringQuestion(context)
    let period = try context.period()
    let form = HandInForm(input: Input(try context.form()), today: context.today)
    return try context.submit(form) { form, status in
      try show(context, form, status)
    } save: { handIn in
      try context.store.handInSummary(
        period, in: question.municipality.id, handIn, version: form.input.version, by: context.author)
      return context.redirect(
        to: MonitoringAddress.within(MonitoringAddress.campaign(period), question.slug), .summaryHandedIn)
    }
  }

  private static func form(_ context: Context, _ input: Input) throws -> CampaignForm {
    CampaignForm(input: input, period: try context.period(), today: context.today)
  }

  private static func campaign(_ context: Context) throws -> Campaign {
    try context.store.campaign(context.period(), in: MonitoringQuestion(context).municipality.id)
  }

  private static func edition(_ context: Context) throws -> Edition {
    let now = try campaign(context)
    return try context.edition(
      of: Store.subject(ofCampaign: now.period, in: now.municipality), CampaignForm.fields(of: now.terms),
      version: now.version)
  }

  private static func page(
    _ context: Context, _ form: CampaignForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    try context.page(
      CampaignEditPage(form, campaign(context), MonitoringQuestion(context)), status: status)
  }

  private static func show(
    _ context: Context, _ form: HandInForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    let question = try MonitoringQuestion(context)
    let page = CampaignShowPage(
      try campaign(context), try question.board(context, columns: .max),
      try context.store.notes(context.period(), in: question.municipality.id), question, form, today: context.today)
    return try context.page(page, status: status)
  }
}
