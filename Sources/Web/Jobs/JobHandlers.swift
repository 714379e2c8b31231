import HTTP
import HTTPTypes
import Mentoring

enum JobHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    let job = try job(context)
    let outcome = try job.outcome
    if case .page(let address) = outcome { return Response.seeOther(address) }
    var response = try context.page(JobShowPage(job, outcome))
    if outcome == nil { response.refresh(after: 2) }
    return response
  }

  @Sendable static func file(_ context: Context) throws -> Response {
    guard case .file(let response) = try job(context).outcome else { throw Failure.notFound }
    return response
  }

  private static func job(_ context: Context) throws -> Job {
    guard let id = context.parameters["id"], let job = context.portal.jobs.job(id, of: try context.viewer().id)
    else { throw Failure.notFound }
    return job
  }
}

extension Response {
  /// The browser asks again by itself, scripts or not (`ux.md` 42).
  mutating func refresh(after seconds: Int) {
    if let name = HTTPField.Name("Refresh") { fields[name] = String(seconds) }
  }
}
