import HTTP
import Mentoring
import Storage

/// Step 1 of the wizard: who is led. One row is one link; ticks make a group.
struct PairDraftMenteePage: Page {
  static let template = "pairs/draft-mentee"

  let title = "Новая пара: кого сопровождают"
  let step = "Шаг 1 из 5"
  let errors: ErrorSummary?
  let choices: PairDraftChoices?
  let action: String
  let search: Field
  let place: Choice?
  let organisation: Choice?
  let answers: [HiddenField]
  let appliedTags: [AppliedTag]
  let swapped: String?
  let groupAction: String
  let groupAnswers: [HiddenField]
  let showsOrganisation: Bool
  let rows: [Row]
  let pagination: Pagination
  let isEmpty: Bool
  let resetAddress: String
  let newPersonAddress: String

  struct Row: Encodable, Sendable {
    let id: String
    let value: String
    let name: String
    let place: String
    let organisation: String
    let note: String
    let status: StatusWord
    let isTicked: Bool
    let address: String
  }

  init(_ choice: MenteeChoice, _ form: PairDraftForm) {
    let query = form.input.values
    let address: (FormFields) -> String = { PairDraftAddress.step(PairDraftAddress.mentee, $0) }
    let form = PairDraftForm(form.answers, today: form.today).with(errorsOf: form)
    let input = Input(query)
    errors = ErrorSummary(form.input)
    choices = choice.mentor.map { PairDraftChoices(rows: [PairDraftChoices.mentor($0, nil)]) }
    action = PairDraftAddress.mentee
    search = Field(input, "q", "Фамилия", width: .name, autocomplete: "off")
    place =
      choice.places.count < 2
      ? nil
      : Choice(input, "class", "Класс или группа", options: [("", "Все", nil)] + choice.places.map { ($0, $0, nil) })
    organisation =
      choice.organisations.count < 2
      ? nil
      : Choice(
        input, "organisation", "Организация",
        options: [("", "Все", nil)] + choice.organisations.map { ($0.id.description, $0.name, nil) })
    answers = HiddenField.all(form.answers)
    appliedTags = Self.tags(choice, query, address)
    swapped = choice.swapped
    groupAction = PairDraftAddress.form
    groupAnswers = HiddenField.all(form.answers(without: ["mentee"]))
    showsOrganisation = choice.organisations.count > 1
    rows = choice.mentees.map { Row($0, form) }
    pagination = Pagination(total: choice.total, page: choice.page, query: query, address: address)
    isEmpty = choice.mentees.isEmpty
    resetAddress = form.address(PairDraftAddress.mentee)
    newPersonAddress = form.newPersonAddress(.mentee)
  }

  private static func tags(
    _ choice: MenteeChoice, _ query: FormFields, _ address: (FormFields) -> String
  ) -> [AppliedTag] {
    var tags: [AppliedTag] = []
    if let text = query["q"], !text.isEmpty {
      tags.append(AppliedTag("Фамилия: \(text)", removing: "q", from: query, address: address))
    }
    if let place = query["class"], !place.isEmpty {
      tags.append(AppliedTag("Класс: \(place)", removing: "class", from: query, address: address))
    }
    if let chosen = choice.organisations.first(where: { $0.id.description == query["organisation"] }) {
      tags.append(AppliedTag(chosen.name, removing: "organisation", from: query, address: address))
    }
    return tags
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    choices = .sample
    action = PairDraftAddress.mentee
    search = .sample
    place = .sample
    organisation = .sample
    answers = [.sample]
    appliedTags = [.sample]
    swapped = "котов"
    groupAction = PairDraftAddress.form
    groupAnswers = [.sample]
    showsOrganisation = true
    rows = [
      Row(
        id: "mentee-1", value: "1", name: "Имя", place: "8А", organisation: "Школа", note: "Запрос",
        status: StatusWord("без пары", .warn), isTicked: true, address: "/pairs/new/form?mentee=1")
    ]
    pagination = .sample
    isEmpty = true
    resetAddress = PairDraftAddress.mentee
    newPersonAddress = PersonAddress.new
  }

  static let sample = PairDraftMenteePage(errors: .sample)
}

extension PairDraftMenteePage.Row {
  fileprivate init(_ mentee: Candidate, _ form: PairDraftForm) {
    id = "mentee-\(mentee.stay)"
    value = mentee.stay.description
    name = mentee.name.full
    place = mentee.place
    organisation = mentee.organisation
    note = mentee.note
    let count = mentee.side.pairs.count
    status =
      if count > 0 {
        StatusWord("уже \(Russian.plural(count, "пара", "пары", "пар"))", .ok)
      } else {
        StatusWord(mentee.isRegistered ? "ждёт наставника" : "без пары", mentee.isRegistered ? .warn : .idle)
      }
    isTicked = form.draft.mentees.contains(mentee.stay)
    address = form.address(form.draft.form == nil ? PairDraftAddress.form : form.stepAfterForm, "mentee", value)
  }
}

extension PairDraftForm {
  fileprivate func with(errorsOf other: PairDraftForm) -> PairDraftForm {
    var form = self
    for error in other.input.errors { form.input.fail(error.field, error.text) }
    return form
  }

  /// Adding somebody who is not registered yet, and coming back with him or her chosen.
  func newPersonAddress(_ side: Pair.Side) -> String {
    let query = answers(without: side == .mentor ? ["mentor"] : [])
    return PersonAddress.new(returningTo: side.rawValue) + (query.isEmpty ? "" : "&" + query.encoded)
  }
}
