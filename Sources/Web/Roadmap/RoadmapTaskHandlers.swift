import HTTP
import HTTPTypes
import Mentoring
import Storage

enum RoadmapTaskHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    try context.page(RoadmapTaskShowPage(context.taskCard(), context))
  }

  @Sendable static func new(_ context: Context) throws -> Response {
    let roadmap = try context.writableRoadmap()
    return try context.page(
      RoadmapTaskEditPage(form(context, roadmap, Input(), former: nil), roadmap, nil))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let roadmap = try context.writableRoadmap()
    let form = form(context, roadmap, Input(try context.form()), former: nil)
    return try context.submit(form) { form, status in
      try context.page(RoadmapTaskEditPage(form, roadmap, nil), status: status)
    } save: { measure in
      let id = try context.store.addTask(measure, to: roadmap.id, for: context.viewer(), by: context.author)
      return context.redirect(to: RoadmapTaskAddress.show(id), .roadmapTaskSaved)
    }
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let (task, roadmap) = try writable(context)
    let input = Input(editing: RoadmapTaskForm.fields(of: task.measure), version: task.version)
    let form = form(context, roadmap, input, former: task.measure)
    return try context.page(RoadmapTaskEditPage(form, roadmap, task.id))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let (task, roadmap) = try writable(context)
    let form = form(context, roadmap, Input(try context.form()), former: task.measure)
    return try context.submitEdit(
      form,
      now: {
        let now = try context.taskCard().line.task
        return try context.edition(
          of: "roadmapTask:\(now.id)", RoadmapTaskForm.fields(of: now.measure), version: now.version)
      }, action: RoadmapTaskAddress.update(task.id),
      show: { form, status in try context.page(RoadmapTaskEditPage(form, roadmap, task.id), status: status) },
      save: { measure, version in
        try context.store.changeTask(task.id, measure, version: version, for: context.viewer(), by: context.author)
        return context.redirect(to: RoadmapTaskAddress.show(task.id), .roadmapTaskSaved)
      })
  }

  @Sendable static func delete(_ context: Context) throws -> Response {
    let (task, roadmap) = try writable(context)
    let version = Input(try context.form()).version
    return try context.telling {
      try context.store.removeTask(task.id, version: version, for: context.viewer(), by: context.author)
      return context.redirect(to: RoadmapPlanAddress.show(roadmap.id), .roadmapTaskRemoved)
    }
  }

  private static func form(
    _ context: Context, _ roadmap: Roadmap, _ input: Input, former: RoadmapMeasure?
  ) -> RoadmapTaskForm {
    RoadmapTaskForm(input: input, period: roadmap.period, today: context.today, former: former)
  }

  /// The task of the address with its roadmap, for those who may change what it wants.
  private static func writable(_ context: Context) throws -> (RoadmapTask, Roadmap) {
    let card = try context.taskCard()
    guard let roadmap = card.roadmap?.roadmap else { throw Failure.notFound }
    guard roadmap.after(.write, by: try context.viewer()) != nil else {
      throw roadmap.state == .sent ? Failure.stale : Failure.forbidden
    }
    return (card.line.task, roadmap)
  }
}

enum TaskMarkHandlers {
  /// From the page of a task, or from its card on the board.
  @Sendable static func update(_ context: Context) throws -> Response {
    let id: RoadmapTask.ID = try context.id()
    let form = TaskMarkForm(input: Input(try context.form()))
    return try context.telling {
      try context.submit(form) { form, status in
        try context.page(RoadmapTaskShowPage(context.taskCard(), context, form.input), status: status)
      } save: { mark in
        if mark == .done { return Response.seeOther(CompletionAddress.new(id)) }
        try context.store.markRoadmapTask(
          id, Self.stored(mark, form.input), version: form.input.version, within: context.scope(), by: context.author)
        let isOfBoard = form.input["from"] == RoadmapView.board.rawValue
        let back = isOfBoard ? RoadmapAddress.index(["view": RoadmapView.board.rawValue]) : RoadmapTaskAddress.show(id)
        return context.redirect(to: back, .roadmapTaskMarked)
      }
    }
  }

  private static func stored(_ mark: TaskMarkForm.Mark, _ input: Input) -> Store.TaskMark {
    switch mark {
    case .begun: .begun
    case .planned, .done: .planned
    case .waived: .waived(Typography.tidiedLines(input["reason"]))
    }
  }
}

extension Context {
  func taskCard() throws -> RoadmapTaskCard { try store.taskCard(id(), within: scope(), on: today) }

  /// A button of the page of a task: what refuses it is told on that page.
  fileprivate func telling(_ work: () throws -> Response) throws -> Response {
    let show = { (words: String, status: HTTPResponse.Status) in
      var input = Input(try self.form())
      input.fail("mark", words)
      return try self.page(RoadmapTaskShowPage(self.taskCard(), self, input), status: status)
    }
    do {
      return try work()
    } catch Failure.refused(let refusal, _) {
      return try show(Words.refusal(refusal), .unprocessableContent)
    } catch Failure.stale {
      return try show("Мероприятие за это время изменили: посмотрите его и повторите", .conflict)
    }
  }
}
