import HTTP
import Mentoring
import Storage

/// Who could take a pair over: in the order and with the words of the wizard.
struct ReplacementMentorPage: Page {
  static let template = "pairs/replacement-mentor"

  let title: String
  let crumbs: [Crumb]
  let heading: String
  let action: String
  let search: Field
  let groups: [PairDraftMentorPage.Group]
  let impossible: PairDraftMentorPage.Group?
  let isEmpty: Bool
  let resetAddress: String

  init(_ form: ReplacementForm, _ viewer: Account) {
    let draft = form.draft
    let id = draft.pair.id
    title = "Пара №\u{A0}\(id): заменить наставника"
    crumbs = [Crumb("Пары и группы", PairAddress.index), Crumb("Пара №\u{A0}\(id)", PairAddress.show(id))]
    heading = PairRow.names(draft.line, viewer)
    action = ReplacementAddress.new(id)
    search = Field(form.input, "q", "Фамилия наставника", width: .name, autocomplete: "off")
    func group(_ level: Eligibility.Level, _ title: String) -> PairDraftMentorPage.Group? {
      let found = draft.mentors.filter { $0.eligibility.level == level }
      return found.isEmpty
        ? nil
        : PairDraftMentorPage.Group(found, level, title) { stay in
          ReplacementAddress.new(id) + "?" + FormFields([("mentor", stay.description)]).encoded
        }
    }
    groups = [group(.fits, "Подходят"), group(.remark, "С оговорками")].compactMap(\.self)
    impossible = group(.impossible, "Не подходят")
    isEmpty = draft.mentors.isEmpty
    resetAddress = ReplacementAddress.new(id)
  }

  private init(group: PairDraftMentorPage.Group) {
    title = "Пара № 1: заменить наставника"
    crumbs = [Crumb("Пары и группы", PairAddress.index)]
    heading = "Иванова А. П. → Котов Д. С."
    action = "/pairs/1/replacement/new"
    search = .sample
    groups = [group]
    impossible = group
    isEmpty = true
    resetAddress = "/pairs/1/replacement/new"
  }

  static let sample = ReplacementMentorPage(group: .sample)
}
