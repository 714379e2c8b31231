import Mentoring
import Storage

/// A measure to be added to a roadmap, or to be changed.
struct RoadmapTaskEditPage: Page {
  static let template = "roadmap/task-edit"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let note: String?
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let name: Field
  let term: Field
  let executor: Field
  let result: Field
  let participants: Field
  let more: [Field]
  let stage: Choice

  init(_ form: RoadmapTaskForm, _ roadmap: Roadmap, _ task: RoadmapTask.ID?) {
    let input = form.input
    title = task == nil ? "Новое мероприятие" : "Изменить мероприятие"
    caption = roadmap.title
    crumbs = [
      Crumb("Дорожная карта", RoadmapAddress.index), Crumb("Карта", RoadmapPlanAddress.show(roadmap.id)),
    ]
    errors = ErrorSummary(input)
    note = roadmap.state == .agreed ? RoadmapPlanShowPage.newEdition : nil
    action = task.map(RoadmapTaskAddress.update) ?? RoadmapPlanAddress.tasks(roadmap.id)
    cancelAddress = task.map(RoadmapTaskAddress.show) ?? RoadmapPlanAddress.show(roadmap.id)
    edit = EditTokens(input)
    name = Field(input, "title", "Мероприятие", rows: 2)
    term = Field(input, "term", "Срок", hint: Term.hint, width: .full)
    executor = Field(
      input, "executor", "Исполнитель", hint: "Роль или человек: «куратор», «руководитель»", isOptional: true)
    result = Field(input, "result", "Ожидаемый результат", isOptional: true, rows: 2)
    participants = Field(input, "participants", "Участники", isOptional: true)
    more = [
      Field(input, "paper", "Вид документа", hint: "Например, приказ, протокол, справка", isOptional: true),
      Field(input, "group", "Раздел карты", isOptional: true),
      Field(
        input, "wording", "Срок словами документа", hint: "Как сказано в документе: «в течение учебного года»",
        isOptional: true),
      Field(input, "source", "Документ и пункт", hint: "Например, Пижанка, п. 11.8", isOptional: true),
    ]
    stage = Choice(
      input, "stage", "Этап модели", isOptional: true,
      options: [("", "не указан", nil)] + (1...7).map { (String($0), Words.stage($0), nil) })
  }

  private init(errors: ErrorSummary) {
    title = "Новое мероприятие"
    caption = "Дорожная карта на 2026/27 учебный год"
    crumbs = [Crumb("Дорожная карта", RoadmapAddress.index)]
    self.errors = errors
    note = RoadmapPlanShowPage.newEdition
    action = RoadmapPlanAddress.tasks(.init(7))
    cancelAddress = RoadmapPlanAddress.show(.init(7))
    edit = .sample
    name = .sample
    term = .sample
    executor = .sample
    result = .sample
    participants = .sample
    more = [.sample]
    stage = .sample
  }

  static let sample = RoadmapTaskEditPage(errors: .sample)
}

/// Showing by what a task was done.
struct TaskEvidenceNewPage: Page {
  static let template = "roadmap/evidence-new"

  let title = "Добавить подтверждение"
  let crumbs: [Crumb]
  let task: String
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let record: Choice
  let link: Field
  let label: Field
  let fileError: String?

  init(_ form: TaskEvidenceForm, _ task: RoadmapTask) {
    let input = form.input
    crumbs = [
      Crumb("Дорожная карта", RoadmapAddress.index), Crumb("Мероприятие", RoadmapTaskAddress.show(task.id)),
    ]
    self.task = task.title
    errors = ErrorSummary(input)
    action = RoadmapTaskAddress.evidence(task.id)
    cancelAddress = RoadmapTaskAddress.show(task.id)
    record = Choice(
      input, "record", "Запись портала", hint: "Приказ, соглашение, программа, практика, рабочая группа, куратор",
      isOptional: true,
      options: [("", "не выбрана", nil)] + form.options.map { (TaskEvidenceForm.code($0), $0.label, nil) })
    link = Field(input, "link", "Или адрес страницы", width: .full, isOptional: true)
    label = Field(
      input, "label", "Что на странице или в файле", hint: "Без имён детей. Например, Протокол педсовета № 3",
      isOptional: true)
    fileError = input.error(at: "scan")
  }

  private init(errors: ErrorSummary) {
    crumbs = [Crumb("Дорожная карта", RoadmapAddress.index)]
    task = "Провести педагогический совет"
    self.errors = errors
    action = "/roadmap/7/evidence"
    cancelAddress = "/roadmap/7"
    record = .sample
    link = .sample
    label = .sample
    fileError = "Это не PDF, JPG или PNG"
  }

  static let sample = TaskEvidenceNewPage(errors: .sample)
}
