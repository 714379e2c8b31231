import HTTP
import HTTPTypes
import Mentoring
import Office
import Storage

/// A list that can be taken away: the file has the address of the list with a suffix, and the same query.
///
/// A list gets one by saying what its table is; its page shows `Downloads`, its routes end with `export.routes`.
struct Export: Sendable {
  /// Of the list.
  let address: String
  /// Of the file, in Latin letters.
  let name: String
  let title: String
  let access: Route.Access
  /// The rows that the viewer's list has on all its pages, with nothing in them that the viewer does not see there.
  let sheet: @Sendable (Context) throws -> Sheet

  init(
    _ address: String, _ name: String, _ title: String, _ access: Route.Access,
    sheet: @escaping @Sendable (Context) throws -> Sheet
  ) {
    self.address = address
    self.name = name
    self.title = title
    self.access = access
    self.sheet = sheet
  }

  var routes: [Route] {
    SheetFormat.allCases.map { format in
      .getNoting("\(address).\(format.rawValue)", access) { try answer($0, format) }
    }
  }

  /// The file at once, or the page that tells how far it is (`ux.md` 42).
  private func answer(_ context: Context, _ format: SheetFormat) throws -> Response {
    let jobs = context.portal.jobs
    let job = try jobs.start(title, in: .files, for: context) { job in
      job.report("собираем строки")
      let sheet = try sheet(context)
      job.report("пишем файл")
      let file = try Response.download(sheet, "\(name)-\(context.today.iso)", format)
      try context.store.noteExport(
        of: address, rows: sheet.rows.count, format: format.rawValue, filters: filters(context.query),
        by: context.author)
      return .file(file)
    }
    guard case .file(let file) = try jobs.outcome(of: job, for: context) else {
      return Response.seeOther(JobAddress.show(job.id))
    }
    return file
  }

  /// What the log keeps of the query: a search may be somebody's name.
  private func filters(_ query: FormFields) -> String {
    let kept = query.pairs.filter { $0.name != "page" && !$0.value.isEmpty }
    return String(kept.map { $0.name == "q" ? "q=…" : "\($0.name)=\($0.value)" }.joined(separator: "&").prefix(500))
  }
}
