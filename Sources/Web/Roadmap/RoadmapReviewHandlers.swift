import HTTP
import HTTPTypes
import Mentoring
import Storage

/// From the school to the centre and back.
enum RoadmapReviewHandlers {
  @Sendable static func send(_ context: Context) throws -> Response {
    try press(context) { roadmap, version in
      try context.store.sendRoadmap(roadmap.id, version: version, for: context.viewer(), by: context.author)
      return context.redirect(to: RoadmapPlanAddress.show(roadmap.id), .roadmapSent)
    }
  }

  @Sendable static func recall(_ context: Context) throws -> Response {
    try press(context) { roadmap, version in
      try context.store.recallRoadmap(roadmap.id, version: version, for: context.viewer(), by: context.author)
      return context.redirect(to: RoadmapPlanAddress.show(roadmap.id), .roadmapRecalled)
    }
  }

  @Sendable static func agree(_ context: Context) throws -> Response {
    try press(context) { roadmap, version in
      try context.store.agreeRoadmap(roadmap.id, version: version, for: context.viewer(), by: context.author)
      return context.redirect(to: RoadmapPlanAddress.show(roadmap.id), .roadmapAgreed)
    }
  }

  /// Those that were ticked in the list, each with the version that was shown there: «7-3».
  @Sendable static func agreeAll(_ context: Context) throws -> Response {
    let chosen = try context.form().all("roadmap").compactMap { pair -> (id: Roadmap.ID, version: Int)? in
      let parts = pair.split(separator: "-").map(String.init)
      guard parts.count == 2, let id = Roadmap.ID(parts[0]), let version = Int(parts[1]) else { return nil }
      return (id, version)
    }
    let list = RoadmapPlanAddress.index(["state": Roadmap.State.sent.rawValue])
    guard !chosen.isEmpty else { return context.redirect(to: list, .nothingChosen) }
    return try context.once {
      do {
        try context.store.agreeRoadmaps(chosen, for: context.viewer(), by: context.author)
      } catch Failure.stale {
        return context.redirect(to: list, .roadmapMoved)
      }
      return context.redirect(to: list, .roadmapsAgreed)
    }
  }

  @Sendable static func new(_ context: Context) throws -> Response {
    let card = try context.roadmap()
    guard card.roadmap.after(.giveBack, by: try context.viewer()) != nil else {
      return Response.seeOther(RoadmapPlanAddress.show(card.roadmap.id))
    }
    return try context.page(RoadmapReviewNewPage(RoadmapReviewForm(input: Input(), card: card), today: context.today))
  }

  /// Back to the school. Where a measure changed meanwhile, the remark stays in its field beside what it says now.
  @Sendable static func create(_ context: Context) throws -> Response {
    let card = try context.roadmap()
    let show = { (form: RoadmapReviewForm, status: HTTPResponse.Status) in
      try context.page(RoadmapReviewNewPage(form, today: context.today), status: status)
    }
    let form = RoadmapReviewForm(input: Input(try context.form()), card: card)
    do {
      return try context.submit(form, show: show) { remarks in
        try context.store.returnRoadmap(
          card.roadmap.id, remarks: remarks, version: form.input.version, for: context.viewer(), by: context.author)
        return context.redirect(to: RoadmapPlanAddress.show(card.roadmap.id), .roadmapReturned)
      }
    } catch let changed as ChangedTasks {
      var form = form
      for task in changed.tasks.sorted() {
        form.input.fail(
          RoadmapReviewForm.remark(task), "Мероприятие изменили, пока вы писали: прочитайте, как оно звучит теперь")
      }
      return try show(form, .conflict)
    } catch Failure.stale {
      var form = form
      form.input.fail("remarks", "Карта уже не ждёт согласования или изменилась. Замечания остались в полях")
      return try show(form, .conflict)
    }
  }

  /// A button of the page of a roadmap: a rule that refuses, or another hand that was quicker, is told on that page.
  static func press(_ context: Context, _ work: (Roadmap, Int) throws -> Response) throws -> Response {
    let card = try context.roadmap()
    let version = Input(try context.form()).version
    let show = { (words: String, status: HTTPResponse.Status) in
      var input = Input()
      input.fail("title", words)
      let proofs = try context.store.proofs(for: card, on: context.today)
      return try context.page(RoadmapPlanShowPage(card, proofs, context, input), status: status)
    }
    do {
      return try context.once { try work(card.roadmap, version) }
    } catch Failure.refused(let refusal, _) {
      return try show(Words.refusal(refusal), .unprocessableContent)
    } catch Failure.stale {
      return try show("Карту за это время изменили: посмотрите её и повторите", .conflict)
    }
  }
}
