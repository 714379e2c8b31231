import Mentoring

/// How far long work is; when it is done, the file (`ux.md` 42).
struct JobShowPage: Page {
  static let template = "jobs/show"

  let title: String
  let progress: Progress?
  let fileAddress: String?

  init(_ job: Job) {
    title = job.title
    progress = job.isDone ? nil : Progress(job)
    fileAddress = job.isDone ? JobAddress.file(job.id) : nil
  }

  private init(progress: Progress) {
    title = "Список участников"
    self.progress = progress
    fileAddress = JobAddress.file("1")
  }

  static let sample = JobShowPage(progress: .sample)
}

/// Words and a bar that moves on real progress only.
struct Progress: Encodable, Sendable {
  let text: String
  let bar: Bar?

  struct Bar: Encodable, Sendable { let percent: String }

  init(_ job: Job) {
    text = job.progress
    bar = job.percent.map { Bar(percent: String($0)) }
  }

  private init(text: String, bar: Bar) {
    self.text = text
    self.bar = bar
  }

  static let sample = Progress(text: "Проверяем строки: 340 из 1 200", bar: Bar(percent: "28"))
}
