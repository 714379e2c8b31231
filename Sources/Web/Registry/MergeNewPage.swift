import Mentoring
import Storage

/// Two records of one human being side by side, the differences marked, a choice for each (`ux.md` K3, K5).
struct MergeNewPage: Page {
  static let template = "registry/merge-new"

  let title = "Объединить с двойником"
  let caption: String
  let errors: ErrorSummary?
  let crumbs: [Crumb]
  /// Asked first: with whom.
  let search: Search?
  let comparison: Comparison?

  struct Search: Encodable, Sendable {
    let action: String
    let cancelAddress: String
    let number: Field
    let twins: [Twin]
  }

  struct Twin: Encodable, Sendable {
    let name: String
    let why: String
    let place: String
    let address: String
  }

  struct Comparison: Encodable, Sendable {
    let action: String
    let cancelAddress: String
    let swapAddress: String
    let keptId: String
    let mergedId: String
    let rows: [Row]
    let surname: Surname?
  }

  struct Row: Encodable, Sendable {
    let key: String
    let options: [Option]
  }

  struct Option: Encodable, Sendable {
    let name: String
    let value: String
    let text: String
    let differs: Bool
    let isChoice: Bool
    let isSelected: Bool
  }

  /// Asked where the surnames differ: what the one that is not chosen was.
  struct Surname: Encodable, Sendable {
    let change: Choice
    let until: Field
  }

  init(_ card: PersonCard, _ twins: [TwinPair], _ input: Input, today: CalendarDate) {
    let id = card.person.id
    caption = card.person.name.full
    errors = ErrorSummary(input)
    crumbs = Self.crumbs(id)
    search = Search(
      action: MergeAddress.new(id), cancelAddress: PersonAddress.show(id),
      number: Field(input, "number", "Номер карточки двойника", width: .short, inputmode: "numeric"),
      twins: twins.map {
        Twin(
          name: $0.second.words, why: Words.twin($0.level), place: $0.second.place(on: today),
          address: MergeAddress.new(id, with: $0.second.person.id))
      })
    comparison = nil
  }

  init(_ form: MergeForm, today: CalendarDate) {
    let kept = form.draft.kept.person
    let merged = form.draft.merged.person
    caption = kept.name.full
    errors = ErrorSummary(form.input)
    crumbs = Self.crumbs(kept.id)
    search = nil
    let facts = MergeFact.all(form.draft).map { Row($0, form.input) }
    comparison = Comparison(
      action: MergeAddress.check(kept.id), cancelAddress: PersonAddress.show(kept.id),
      swapAddress: MergeAddress.new(merged.id, with: kept.id), keptId: kept.id.description,
      mergedId: merged.id.description, rows: facts + Self.both(form.draft, today: today),
      surname: form.asksSurname ? Surname(form.input) : nil)
  }

  private static func crumbs(_ id: Person.ID) -> [Crumb] {
    [Crumb("Участники", PersonAddress.index), Crumb("Карточка", PersonAddress.show(id))]
  }

  /// What is kept of both: there is nothing to choose.
  private static func both(_ draft: MergeDraft, today: CalendarDate) -> [Row] {
    let row = { (key: String, value: (PersonCard) -> [String]) in
      Row(
        key: key,
        options: [draft.kept, draft.merged].map { card in
          let text = value(card).joined(separator: "; ")
          return Option(
            name: "", value: "", text: text.isEmpty ? "–" : text, differs: false, isChoice: false, isSelected: false)
        })
    }
    return [
      row("Прежние фамилии") { $0.formerSurnames.map(\.surname) },
      row("Места") { $0.stays.map { $0.words(on: today) } },
      row("Пары") { $0.pairs.map { "№\(Typography.noBreakSpace)\($0.pair.id), \(Words.period($0.pair.period))" } },
      row("Анкеты") {
        ($0.mentor == nil ? [] : ["наставник"]) + ($0.mentee == nil ? [] : ["наставляемый"])
      },
    ]
  }

  private init(errors: ErrorSummary) {
    caption = "Березин Артём Николаевич"
    self.errors = errors
    crumbs = [Crumb("Участники", PersonAddress.index)]
    search = Search(
      action: "/people/1/merge/new", cancelAddress: "/people/1", number: .sample,
      twins: [
        Twin(
          name: "Березин Артём Николаевич, 04.09.2013", why: Words.twin(.swappedDays), place: "МКОУ СОШ с. Обухово",
          address: "/people/1/merge/new?with=2")
      ])
    comparison = Comparison(
      action: "/people/1/merge/check", cancelAddress: "/people/1", swapAddress: "/people/2/merge/new?with=1",
      keptId: "1", mergedId: "2",
      rows: [
        Row(
          key: "Дата рождения",
          options: [
            Option(
              name: "birthDate", value: "kept", text: "09.04.2013", differs: true, isChoice: true, isSelected: true)
          ])
      ], surname: Surname(change: .sample, until: .sample))
  }

  static let sample = MergeNewPage(errors: .sample)
}

extension MergeNewPage.Row {
  fileprivate init(_ fact: MergeFact, _ input: Input) {
    key = fact.title
    let isFromMerged = fact.isFromMerged(input)
    options = [("kept", fact.kept), ("merged", fact.merged)].map { value, text in
      .init(
        name: fact.fact.rawValue, value: value, text: text.isEmpty ? "не указано" : text, differs: fact.differs,
        isChoice: fact.differs, isSelected: (value == "merged") == isFromMerged)
    }
  }
}

extension MergeNewPage.Surname {
  fileprivate init(_ input: Input) {
    change = Choice(
      input, "otherSurname", "Фамилия, которую вы не выбрали",
      options: [
        ("slip", "Ошибочна", "В карточке не сохранится"),
        ("former", "Прежняя", "Останется в карточке, по ней человека можно будет найти"),
      ])
    until = Field(
      input, "surnameUntil", "До какого дня была прежняя фамилия", hint: "Например, 27.09.2026", width: .date,
      inputmode: "numeric", isOptional: true)
  }
}
