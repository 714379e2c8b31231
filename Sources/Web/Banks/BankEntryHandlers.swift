import HTTP
import HTTPTypes
import Mentoring
import Storage

/// The entries of one bank; the banks differ in their fields only.
struct BankEntryHandlers: Sendable {
  let bank: Bank

  @Sendable func index(_ context: Context) throws -> Response {
    try context.page(BankListPage(try listing(context)))
  }

  @Sendable func show(_ context: Context) throws -> Response {
    try page(context, ModerationForm(input: Input()), .ok)
  }

  @Sendable func new(_ context: Context) throws -> Response {
    try page(context, adding(context, prefilled(context)), .ok)
  }

  @Sendable func create(_ context: Context) throws -> Response {
    try context.submit(adding(context, Input(context.form()))) { form, status in
      try page(context, form, status)
    } save: { draft in
      let id = try context.store.addEntry(draft, to: bank, for: context.viewer(), by: context.author)
      return context.redirect(to: BankAddress.show(bank, id), bank.isModerated ? .entryDrafted : .saved)
    }
  }

  @Sendable func edit(_ context: Context) throws -> Response {
    let line = try line(context)
    let input = Input(editing: BankEntryForm.fields(of: line.entry.draft, in: bank), version: line.entry.version)
    return try page(context, changing(context, line, input), .ok, of: line)
  }

  @Sendable func update(_ context: Context) throws -> Response {
    let line = try line(context)
    let form = try changing(context, line, Input(context.form()))
    let address = BankAddress.show(bank, line.entry.id)
    return try context.submitEdit(
      form, now: { try edition(context) }, action: address,
      show: { form, status in try page(context, form, status, of: line) },
      save: { draft, version in
        try context.store.changeEntry(
          line.entry.id, of: bank, to: draft, version: version, for: context.viewer(), by: context.author)
        return context.redirect(to: address, .saved)
      })
  }

  /// A step of the check. When somebody changed the entry meanwhile, the card says so and keeps the remark.
  @Sendable func moderate(_ context: Context) throws -> Response {
    let form = ModerationForm(input: Input(try context.form()))
    let id: BankEntry.ID = try context.id()
    if let asking = try askAboutNames(context, form) { return asking }
    do {
      return try context.submit(form) { form, status in
        try page(context, form, status)
      } save: { value in
        try context.store.moderate(
          id, of: bank, value.step, remark: value.remark, namesChecked: value.namesChecked,
          version: form.input.version, for: context.viewer(), by: context.author)
        return context.redirect(to: BankAddress.show(bank, id), value.step.notice)
      }
    } catch Failure.stale {
      var late = form
      late.input.fail("step", "Пока вы смотрели, запись изменили: проверьте её и повторите")
      return try page(context, late, .conflict)
    }
  }

  /// Before others read the entry, what looks like a child's name in it is shown to whoever sends it on.
  private func askAboutNames(_ context: Context, _ form: ModerationForm) throws -> Response? {
    guard Moderation.Step(rawValue: form.input["step"])?.opens == true, form.input["namesChecked"] != "1",
      !context.isRehearsal
    else { return nil }
    let viewer = try context.viewer()
    let line = try context.store.bankEntry(context.id(), of: bank, for: viewer)
    let minors = try context.store.minorNames(in: line.entry.draft.owner.area, on: context.today)
    let traces = line.entry.traces(minors)
    guard !traces.isEmpty else { return nil }
    return try context.page(BankNamesPage(line, traces, form, viewer: viewer), status: .unprocessableContent)
  }

  func listing(_ context: Context, size: Int = Pagination.size) throws -> BankListing {
    let query = BankListing.known(context.query)
    let viewer = try context.viewer()
    let list = try context.store.entries(of: bank, BankFilter(query), for: viewer, size: size)
    return BankListing(list, of: bank, query, viewer)
  }

  /// The entry of the address, for those who may change it.
  private func line(_ context: Context) throws -> BankLine {
    let viewer = try context.viewer()
    let line = try context.store.bankEntry(context.id(), of: bank, for: viewer)
    try line.entry.check(viewer.hand(on: line.entry.draft.owner)) { $0.mayEdit($1) }
    return line
  }

  private func edition(_ context: Context) throws -> Edition {
    let entry = try line(context).entry
    return try context.edition(
      of: bank.subject(entry.id), BankEntryForm.fields(of: entry.draft, in: bank), version: entry.version)
  }

  /// «Использовать у себя»: the form of a new entry with what is taken over from the one named in the address.
  private func prefilled(_ context: Context) throws -> Input {
    let asked = FormFields(
      context.query.pairs.filter { ["source", "person", "form"].contains($0.name) }.map { ($0.name, $0.value) })
    guard bank.canBeCopied, let source = BankEntry.ID(context.query["source"]) else { return Input(asked) }
    let line = try context.store.bankEntry(source, of: bank, for: context.viewer())
    guard line.entry.moderation.isPublic else { throw Failure.notFound }
    let draft = line.entry.draft
    let copied = bank.copied.map { ($0.rawValue, Words.value(draft[$0], of: $0)) }
    return Input(
      FormFields(
        [("source", source.description), ("title", draft.title), ("form", draft.form?.rawValue ?? "")] + copied))
  }

  private func adding(_ context: Context, _ input: Input) throws -> BankEntryForm {
    let viewer = try context.viewer()
    let person: Person.ID? = bank == .experts ? Person.ID(input.values["person"]) : nil
    return BankEntryForm(
      input: input, bank: bank, options: try context.store.bankOptions(of: bank, for: viewer),
      person: try person.map { ($0, try context.store.expertName($0, for: viewer, on: context.today).full) },
      owner: nil, source: BankEntry.ID(input.values["source"]), today: context.today)
  }

  private func changing(_ context: Context, _ line: BankLine, _ input: Input) throws -> BankEntryForm {
    let draft = line.entry.draft
    return BankEntryForm(
      input: input, bank: bank, options: try context.store.bankOptions(of: bank, for: context.viewer()),
      person: draft.person.map { ($0, line.title) }, owner: draft.owner, source: draft.source, today: context.today)
  }

  private func page(_ context: Context, _ form: ModerationForm, _ status: HTTPResponse.Status) throws -> Response {
    let viewer = try context.viewer()
    let card = try context.store.bankCard(context.id(), of: bank, for: viewer)
    return try context.page(
      BankEntryShowPage(card, form, viewer: viewer, clock: context.portal.clock), status: status)
  }

  private func page(
    _ context: Context, _ form: BankEntryForm, _ status: HTTPResponse.Status, of line: BankLine? = nil
  ) throws -> Response {
    try context.page(BankEntryEditPage(form, of: line), status: status)
  }
}

extension Moderation.Step {
  var notice: Notice {
    switch self {
    case .submit: .entrySubmitted
    case .publish: .entryPublished
    case .return: .entryReturned
    case .archive: .entryArchived
    case .restore: .saved
    }
  }
}
