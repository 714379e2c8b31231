import HTTP
import Mentoring
import Storage

/// Where a code is typed that was read from paper (`ux.md` P7).
struct AnswerFindPage: Page {
  static let template = "surveys/answer-find"

  let title = "Анкета по коду"
  let errors: ErrorSummary?
  let action = AnswerAddress.new
  let code: Field

  init(_ input: Input) {
    errors = ErrorSummary(input)
    code = Field(
      input, "code", "Код с листка", hint: "Например, ABCD-2345. Пробелы, чёрточки и размер букв не важны",
      width: .phone, autocomplete: "off")
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    code = .sample
  }

  static let sample = AnswerFindPage(errors: .sample)
}
