import Mentoring
import Storage

/// The card of an entry: what it says, how far its check has come, who uses it.
struct BankEntryShowPage: Page {
  static let template = "banks/show"

  /// Never a name: it would stand in the history of a shared computer.
  let title: String
  let name: String
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let status: StatusWord?
  let remark: String?
  let missing: String?
  let editAddress: String?
  let copyAddress: String?
  let steps: BankSteps?
  let rows: [Row]
  let score: BankScore?
  let items: BankItems?
  let uses: Uses?
  let history: History?
  let removal: MovementBand?

  struct Row: Encodable, Sendable {
    let key: String
    let value: String
    let address: String?

    init(_ key: String, _ value: String, _ address: String? = nil) {
      self.key = key
      self.value = value
      self.address = address
    }
  }

  struct Uses: Encodable, Sendable {
    let text: String
    let names: String
  }

  struct History: Encodable, Sendable { let lines: [Line] }

  struct Line: Encodable, Sendable {
    let moment: String
    let author: String
    let what: String
    let details: [String]
  }

  init(_ card: BankCard, _ form: ModerationForm, viewer: Account, clock: Clock) {
    let entry = card.entry
    let bank = entry.bank
    let hand = viewer.hand(on: entry.draft.owner)
    let mayEdit = viewer.mayEdit && entry.mayEdit(hand)
    title = Words.entry(bank)
    name = card.line.title
    caption = [Words.owner(card.line), card.line.form ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    crumbs = [Crumb("Банки", BankAddress.all), Crumb(Words.bank(bank), BankAddress.index(bank))]
    errors = ErrorSummary(form.input)
    status = bank.isModerated || entry.moderation == .archived ? Words.moderation(entry.moderation) : nil
    remark = entry.remark.isEmpty ? nil : entry.remark
    missing = mayEdit && bank.isModerated ? Self.missing(entry) : nil
    editAddress = mayEdit ? BankAddress.edit(bank, entry.id) : nil
    copyAddress =
      viewer.mayEdit && bank.canBeCopied && entry.moderation.isPublic
      ? BankAddress.new(bank, ["source": entry.id.description]) : nil
    steps = BankSteps(entry, hand: hand, form)
    rows = Self.rows(card)
    score = bank == .practices ? BankScore(card, hand: hand, viewer: viewer) : nil
    let mayAddItems = viewer.mayEdit && entry.mayAddItems(hand)
    items = BankItems(card, mayEdit: mayAddItems)
    removal =
      mayAddItems
      ? MovementBand(
        removed: card.events.first, field: bank.items?.fields.first, action: BankAddress.restoration(bank, entry.id),
        clock: clock) : nil
    uses =
      card.users.isEmpty
      ? nil : Uses(text: Russian.initialUpper(Words.uses(card.users.count)), names: card.users.joined(separator: ", "))
    history = card.events.isEmpty ? nil : History(lines: card.events.map { Line($0, bank, clock) })
  }

  private static func missing(_ entry: BankEntry) -> String? {
    guard !entry.missing.isEmpty else { return nil }
    let isFromWizard = entry.bank == .programmes && entry.missing.count == entry.bank.required.count
    return (isFromWizard ? "Пока есть только название: так программу записывает мастер пары. " : "")
      + "Для проверки не хватает: "
      + entry.missing.map { Words.field($0).lowercased() }.joined(separator: ", ") + "."
  }

  private static func rows(_ card: BankCard) -> [Row] {
    let draft = card.entry.draft
    var rows: [Row] = []
    if card.entry.bank == .experts {
      let person = card.reachesPerson ? draft.person.map(PersonAddress.show) : nil
      let work = [card.line.workplace, card.line.post].filter { !$0.isEmpty }.joined(separator: ", ")
      if !work.isEmpty { rows.append(Row("Где работает", work, person)) }
    }
    for field in card.entry.bank.fields where !draft[field].isEmpty && field != .employer && field != .post {
      let isLink = field.kind == .link && (draft[field].hasPrefix("https://") || draft[field].hasPrefix("http://"))
      rows.append(Row(Words.field(field), Words.value(draft[field], of: field), isLink ? draft[field] : nil))
    }
    if let source = card.source {
      rows.append(Row("Сделано по", source.title, BankAddress.show(card.entry.bank, source.id)))
    }
    return rows
  }

  private init(errors: ErrorSummary) {
    title = "Практика"
    name = "Читаем вместе"
    caption = "МКОУ СОШ с. Воя · ученик – ученик"
    crumbs = [Crumb("Банки", BankAddress.all)]
    self.errors = errors
    status = .sample
    remark = "Добавьте числа."
    missing = "Для проверки не хватает: результат цифрами."
    editAddress = "/banks/practices/1/edit"
    copyAddress = "/banks/practices/new?source=1"
    steps = .sample
    rows = [Row("Материалы", "https://voya.example", "https://voya.example")]
    score = .sample
    items = .sample
    uses = Uses(text: "Применили 3 организации", names: "СОШ с. Воя")
    removal = .sample
    history = History(lines: [
      Line(moment: "21.11.2026, 14:05", author: "Координатор", what: "изменено", details: ["а"])
    ])
  }

  static let sample = BankEntryShowPage(errors: .sample)
}

extension BankEntryShowPage.Line {
  fileprivate init(_ event: EventLine, _ bank: Bank, _ clock: Clock) {
    moment = "\(Russian.date(clock.date(of: event.moment))), \(clock.time(of: event.moment))"
    author = event.author ?? "портал"
    let state = event.after["moderation"].flatMap(Moderation.init(rawValue:)).map { Words.moderation($0).word }
    what = event.kind == "entryModerated" ? state ?? "" : Words.bankEvent(event.kind)
    let remark = event.after["remark"].flatMap { $0.isEmpty ? nil : "замечание: \($0)" }
    let fields = bank.fields.filter { event.kind == "entryChanged" && event.after[$0.rawValue] != nil }
    let changed = fields.isEmpty ? nil : fields.map { Words.field($0).lowercased() }.joined(separator: ", ")
    details = [remark, changed].compactMap(\.self)
  }
}
