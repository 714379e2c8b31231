import Mentoring

/// How far long work is; when it is done, the file (`ux.md` 42).
struct JobShowPage: Page {
  static let template = "jobs/show"

  let title: String
  let progress: Progress?
  let fileAddress: String?
  let refusal: Refusal?

  struct Refusal: Encodable, Sendable {
    let text: String
    let address: String
  }

  /// - Parameter outcome: of the job; nil while it goes on.
  init(_ job: Job, _ outcome: Job.Outcome?) {
    title = job.title
    progress = outcome == nil ? Progress(job) : nil
    fileAddress = if case .file = outcome { JobAddress.file(job.id) } else { nil }
    refusal = if case .refused(let text, let back) = outcome { Refusal(text: text, address: back) } else { nil }
  }

  private init(progress: Progress) {
    title = "Список участников"
    self.progress = progress
    fileAddress = JobAddress.file("1")
    refusal = Refusal(text: "Файл больше 5 МБ", address: ImportAddress.new)
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
