import HTTP
import HTTPTypes
import Mentoring
import Storage

enum TransferAnswerHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let line = try line(context)
    guard line.transfer.answer == nil else { return context.redirect(to: TransferAddress.index) }
    let day = max(line.transfer.wishedFor, context.today)
    let input = Input(["day": Russian.date(day)])
    return try page(context, TransferAnswerForm(input: input, line: line, today: context.today), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let line = try line(context)
    let form = TransferAnswerForm(input: Input(try context.form()), line: line, today: context.today)
    return try context.submit(form) { form, status in
      try page(context, form, status)
    } save: { answer in
      switch answer {
      case .refuse(let reply):
        try context.store.refuseTransfer(line.transfer.id, reply: reply, in: context.scope(), by: context.author)
        return context.redirect(to: TransferAddress.index, .transferRefused)
      case .agree(let day, let pairs, let reply):
        try context.store.agreeToTransfer(
          line.transfer.id, on: day, closing: pairs.closing, keeping: pairs.keeping,
          reply: reply.isEmpty ? pairs.reason : reply, in: context.scope(), by: context.author)
        return context.redirect(to: TransferAddress.index, .transferAgreed)
      }
    }
  }

  /// The request, for those who answer for the place where the person is.
  private static func line(_ context: Context) throws -> TransferLine {
    let line = try context.store.transfer(context.id(), in: context.scope(), on: context.today)
    guard line.isAsked else { throw Failure.notFound }
    return line
  }

  private static func page(
    _ context: Context, _ form: TransferAnswerForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    let lastDay = form.day.adding(days: -1)
    let departing = try context.store.departing(
      form.line.transfer.stay, leaving: lastDay, in: context.scope(), on: context.today)
    return try context.page(
      TransferAnswerNewPage(form, departing, leaving: lastDay, clock: context.portal.clock), status: status)
  }
}
