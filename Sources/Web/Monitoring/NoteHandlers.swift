import HTTP
import HTTPTypes
import Mentoring
import Office
import Storage

enum NoteHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let title = "Аналитическая справка за \(Words.period(try context.period()))"
    return try page(context, NoteForm(input: Input(FormFields([("title", title)]))), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let question = try MonitoringQuestion(context)
    let period = try context.period()
    return try context.submit(NoteForm(input: Input(context.form()))) { form, status in
      try page(context, form, status)
    } save: { title in
      let id = try context.store.beginNote(title, of: period, in: question.municipality.id, by: context.author)
      return context.redirect(to: MonitoringAddress.within(NoteAddress.show(id, period), question.slug), .noteBegun)
    }
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    try context.page(NoteShowPage(NoteQuestion(context)))
  }

  @Sendable static func print(_ context: Context) throws -> Response {
    let question = try NoteQuestion(context)
    let document = question.figures.document(question.card, caption: question.caption)
    return try context.page(
      DocumentPage(
        document, caption: question.caption,
        crumbs: question.crumbs + [
          Crumb(question.card.note.title, question.within(NoteAddress.show(question.id, question.period)))
        ],
        lead: Words.howToPrint,
        files: [
          .init(label: "Скачать DOCX", address: question.within(NoteAddress.document(question.id, question.period)))
        ]))
  }

  @Sendable static func document(_ context: Context) throws -> Response {
    let question = try context.store.snapshot { try NoteQuestion(context) }
    let bytes = try question.figures.document(question.card, caption: question.caption).docx()
    try context.store.noteExport(
      of: NoteAddress.show(question.id, question.period), rows: 0, format: "docx", filters: "", by: context.author)
    return Response.document(bytes, "spravka-\(question.period.code)-\(question.id)")
  }

  @Sendable static func delete(_ context: Context) throws -> Response {
    let question = try MonitoringQuestion(context)
    let period = try context.period()
    let version = Input(try context.form()).version
    return try context.once {
      try context.store.removeNote(
        context.id(), in: (period, question.municipality.id), version: version, by: context.author)
      return context.redirect(
        to: MonitoringAddress.within(MonitoringAddress.campaign(period), question.slug), .noteRemoved)
    }
  }

  private static func page(
    _ context: Context, _ form: NoteForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    let question = try MonitoringQuestion(context)
    let campaign = try context.store.campaign(context.period(), in: question.municipality.id)
    guard campaign.id != nil else { throw Failure.notFound }
    return try context.page(NoteNewPage(form, campaign.period, question), status: status)
  }
}

enum NoteSectionHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let question = try NoteQuestion(context)
    let section = try section(context)
    guard question.mayWrite else { return Response.seeOther(address(question)) }
    let written = question.card.paragraph(section)
    let input = Input(editing: NoteSectionForm.fields(of: written), version: written.version)
    return try context.page(NoteSectionEditPage(NoteSectionForm(input: input), section, question))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let question = try NoteQuestion(context)
    let section = try section(context)
    guard question.mayWrite else { throw Failure.stale }
    let written = question.card.paragraph(section)
    return try context.submitEdit(
      NoteSectionForm(input: Input(context.form())),
      now: {
        try context.edition(
          of: Store.subject(ofNote: question.id), NoteSectionForm.fields(of: written), version: written.version)
      }, action: question.within(NoteAddress.section(section, of: question.id, question.period)),
      show: { form, status in try context.page(NoteSectionEditPage(form, section, question), status: status) },
      save: { text, version in
        try context.store.writeParagraph(
          text, section, of: question.id, in: question.place, version: version, by: context.author)
        return context.redirect(to: address(question), .noteWritten)
      })
  }

  private static func section(_ context: Context) throws -> AnalyticNote.Section {
    guard let section = AnalyticNote.Section(rawValue: context.parameters["section"] ?? "")
    else { throw Failure.notFound }
    return section
  }

  private static func address(_ question: NoteQuestion) -> String {
    question.within(NoteAddress.show(question.id, question.period))
  }
}

enum NoteSigningHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let question = try NoteQuestion(context)
    guard question.mayWrite else {
      return Response.seeOther(question.within(NoteAddress.show(question.id, question.period)))
    }
    let viewer = question.monitoring.viewer
    let fields = FormFields([
      ("name", viewer.name), ("post", viewer.post), ("date", Russian.date(context.today)),
      ("_version", String(question.card.note.version)),
    ])
    return try page(context, question, form(context, question, Input(fields)), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let question = try NoteQuestion(context)
    let form = try form(context, question, Input(context.form()))
    do {
      return try context.submit(form) { form, status in
        try page(context, question, form, status)
      } save: { signature in
        try context.store.signNote(
          question.id, in: question.place, signature, figures: question.figures.stored(), version: form.input.version,
          by: context.author)
        return context.redirect(
          to: question.within(NoteAddress.show(question.id, question.period)), .noteSigned)
      }
    } catch Failure.stale where question.mayWrite {
      var form = form
      form.input = Input(form.input.values.setting("_version", to: String(question.card.note.version)))
      form.input.fail("name", "Пока вы подписывали, справку изменили: прочитайте её и подпишите ещё раз")
      return try page(context, question, form, .conflict)
    }
  }

  private static func form(
    _ context: Context, _ question: NoteQuestion, _ input: Input
  ) throws -> NoteSigningForm {
    let campaign = try context.store.campaign(question.period, in: question.monitoring.municipality.id)
    return NoteSigningForm(input: input, asOf: campaign.terms.asOf, today: context.today)
  }

  private static func page(
    _ context: Context, _ question: NoteQuestion, _ form: NoteSigningForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    try context.page(NoteSigningPage(form, question), status: status)
  }
}
