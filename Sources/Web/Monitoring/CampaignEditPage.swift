import Mentoring
import Storage

/// Opening a campaign, or changing its days.
struct CampaignEditPage: Page {
  static let template = "monitoring/campaign-edit"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let lead: String
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let fields: [Field]
  let button: String

  init(_ form: CampaignForm, _ campaign: Campaign, _ question: MonitoringQuestion) {
    let isPlanned = campaign.id == nil
    let period = Words.period(campaign.period)
    title = isPlanned ? "Открыть мониторинг" : "Изменить сроки"
    caption = Russian.initialUpper(period)
    crumbs = [
      Crumb("Мониторинг", MonitoringAddress.within(MonitoringAddress.index, question.slug)),
      Crumb(caption, MonitoringAddress.within(MonitoringAddress.campaign(campaign.period), question.slug)),
    ]
    lead =
      isPlanned
      ? "Дни предложены по срокам приказа. После открытия отчёт появится у каждой организации, которая внедряет модель."
      : "Уже отправленных отчётов новые дни не меняют. Черновики пересчитаются на новую дату."
    errors = ErrorSummary(form.input)
    action = MonitoringAddress.within(MonitoringAddress.campaign(campaign.period), question.slug)
    cancelAddress = action
    edit = EditTokens(form.input)
    let hints = [
      "opensOn": "С этого дня школы заполняют отчёт", "asOf": "Реестр считает людей и пары на этот день",
      "due": "По приказу – 20 мая и 20 декабря", "locksOn": "Позже – только с разрешения центра",
      "jump": "К прошлому полугодию, обычно 50",
    ]
    fields = CampaignForm.labels.map { name, label in
      Field(
        form.input, name, label, hint: hints[name], width: name == "jump" ? .short : .date, inputmode: "numeric")
    }
    button = isPlanned ? "Открыть мониторинг" : "Сохранить сроки"
  }

  private init(errors: ErrorSummary) {
    title = "Открыть мониторинг"
    caption = "2-е полугодие 2026 г."
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    lead = "Дни предложены по срокам приказа."
    self.errors = errors
    action = "/monitoring/2026-h2"
    cancelAddress = "/monitoring/2026-h2"
    edit = .sample
    fields = [.sample]
    button = "Открыть мониторинг"
  }

  static let sample = CampaignEditPage(errors: .sample)
}
