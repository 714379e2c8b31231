import HTTP
import HTTPTypes
import Mentoring
import Office
import Storage

/// The first step of an import: the file or the pasted table (`ux.md` K4).
enum ImportHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let organisations = try context.store.organisationsForPeople(in: context.scope())
    let fields = StayFields.defaults(organisations, today: context.today).filter { $0.0 == "organisation" }
    return try page(context, ImportForm(input: Input(FormFields(fields)), organisations: organisations), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let organisations = try context.store.organisationsForPeople(in: context.scope())
    var form = ImportForm(input: Input(try context.form()), organisations: organisations)
    if context.request.fields[.contentType]?.hasPrefix("multipart/") == true {
      form.upload = try context.request.upload("file")
    }
    return try context.submit(form) {
      try page(context, $0, $1)
    } save: { sent in
      let jobs = context.portal.jobs
      let job = try jobs.start("Читаем таблицу", in: .imports, for: context) { _ in try bring(sent, context) }
      switch try jobs.outcome(of: job, for: context) {
      case .page(let address): return Response.seeOther(address)
      case .refused(let problem, _):
        var form = form
        form.input.fail(sent.source.field, problem)
        return try page(context, form, .unprocessableContent)
      case .file, nil: return Response.seeOther(JobAddress.show(job.id))
      }
    }
  }

  private static func bring(_ sent: ImportForm.Value, _ context: Context) throws -> Job.Outcome {
    do {
      let grids = try sent.source.workbook().grids
      let remembered = try context.store.importColumns(of: sent.organisation)
      let plans = grids.enumerated().map { index, grid in
        ImportPlan(guessing: grid.rows, sheet: index, remembered: remembered)
      }
      // The sheet whose head names most, and of equals the first.
      let best = plans.max { ($0.known, -$0.sheet) < ($1.known, -$1.sheet) }
      guard let best else { throw Unreadable.empty }
      let sheets = grids.map { grid in
        (sheet: ImportSheet(title: grid.title, rows: grid.rows.count, dayShift: grid.dayShift), rows: grid.rows)
      }
      let id = try context.store.beginImport(
        sheets, plan: best, into: sent.organisation, in: context.scope(), by: context.author)
      return .page(ImportAddress.columns(id))
    } catch let problem as Unreadable {
      return .refused(problem.message, back: ImportAddress.new)
    }
  }

  private static func page(_ context: Context, _ form: ImportForm, _ status: HTTPResponse.Status) throws -> Response {
    let recent = try context.store.imports(of: context.viewer().id)
    return try context.page(ImportNewPage(form, recent, clock: context.portal.clock), status: status)
  }
}

extension ImportPlan {
  fileprivate var known: Int { fields.count { $0 != nil } }
}

extension Context {
  /// The import of the address, if it is the viewer's.
  func importState() throws -> ImportState { try store.importState(id(), of: viewer().id) }

  /// The page that tells how far the work on an import is; nil when nothing goes on.
  func waiting(for table: ImportState) throws -> Response? {
    guard let job = portal.jobs.latest(about: table.subject, of: try viewer().id), try job.outcome == nil else {
      return nil
    }
    var response = try page(JobShowPage(job, nil))
    response.refresh(after: 2)
    return response
  }
}

extension ImportState {
  /// As the log and the jobs call it.
  var subject: String { "import:\(id)" }
}
