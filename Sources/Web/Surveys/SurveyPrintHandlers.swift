import HTTP
import Mentoring
import Storage

/// What a survey has on paper: slips with codes, and the questionnaires themselves.
enum SurveyPrintHandlers {
  @Sendable static func codes(_ context: Context) throws -> Response {
    let card = try context.store.survey(context.id(), in: context.scope(), on: context.today)
    return try context.page(SurveyCodesPage(card, origin: context.portal.settings.origin))
  }

  @Sendable static func forms(_ context: Context) throws -> Response {
    let (card, texts) = try context.store.surveyForms(context.id(), in: context.scope(), on: context.today)
    return try context.page(SurveyFormsPage(card, texts))
  }
}

/// Slips to cut: twelve on a sheet of A4, each with its QR code, its code and a first name (`ux.md` K12).
struct SurveyCodesPage: Page {
  static let template = "surveys/codes"

  let title: String
  let crumbs: [Crumb]
  let lead: String
  let hasSlips: Bool
  let sheets: [Sheet]

  struct Sheet: Encodable, Sendable { let slips: [Slip] }

  struct Slip: Encodable, Sendable {
    let name: String
    let code: String
    let address: String
    let until: String
    let qr: QRCode?
  }

  private static let slipsPerSheet = 12

  init(_ card: SurveyCard, origin: String) {
    let survey = card.survey
    title = "Листы с кодами"
    crumbs = [
      Crumb("Анкетирование", SurveyAddress.index),
      Crumb("\(Words.questionnaire(survey.kind)) №\u{A0}\(survey.id)", SurveyAddress.show(survey.id)),
    ]
    let waiting = card.respondents.filter { $0.answeredOn == nil && $0.person != nil }
    lead =
      waiting.isEmpty
      ? "Все ответили: печатать нечего."
      : "Напечатайте (Ctrl+P), разрежьте и раздайте: \(Russian.plural(waiting.count, "листок", "листка", "листков"))."
    hasSlips = !waiting.isEmpty
    let host = origin.firstRange(of: "://").map { String(origin[$0.upperBound...]) } ?? origin
    let slips = waiting.compactMap { line in
      line.code.map { code in
        Slip(
          name: Self.firstName(line.name), code: code.shown, address: host + AnswerAddress.new,
          until: "до \(Russian.date(survey.closes))", qr: QRCode(origin + AnswerAddress.show(code)))
      }
    }
    sheets = stride(from: 0, to: slips.count, by: Self.slipsPerSheet).map {
      Sheet(slips: Array(slips[$0..<min($0 + Self.slipsPerSheet, slips.count)]))
    }
  }

  /// «Даниил К.»: enough to hand a slip out, too little to say who it is.
  static func firstName(_ name: PersonName?) -> String {
    guard let name else { return "" }
    return "\(name.given)\u{A0}\(name.surname.prefix(1))."
  }

  private init(sheets: [Sheet]) {
    title = "Листы с кодами"
    crumbs = [Crumb("Анкетирование", "/surveys")]
    lead = "Напечатайте и разрежьте."
    hasSlips = true
    self.sheets = sheets
  }

  static let sample = SurveyCodesPage(sheets: [
    Sheet(slips: [
      Slip(name: "Даниил К.", code: "ABCD-2345", address: "nastavnik.example/a", until: "до 25.05.2026", qr: .sample)
    ])
  ])
}

/// The questionnaires of a survey as papers to fill in by hand, one for each who has not answered.
struct SurveyFormsPage: Page {
  static let template = "surveys/forms"

  let title = "Бланки анкет"
  let crumbs: [Crumb]
  let lead: String
  let sheets: [Sheet]

  struct Sheet: Encodable, Sendable {
    let title: String
    let name: String
    let code: String
    let introduction: [String]
    let questions: [Question]
  }

  struct Question: Encodable, Sendable {
    let text: String
    let isText: Bool
    let options: [String]
  }

  init(_ card: SurveyCard, _ texts: [Questionnaire.Version]) {
    let survey = card.survey
    crumbs = [
      Crumb("Анкетирование", SurveyAddress.index),
      Crumb("\(Words.questionnaire(survey.kind)) №\u{A0}\(survey.id)", SurveyAddress.show(survey.id)),
    ]
    let papers = Dictionary(texts.map { ($0.id, $0.text) }) { first, _ in first }
    let waiting = card.respondents.filter { $0.answeredOn == nil }
    sheets = waiting.compactMap { line in papers[line.version].map { Sheet($0, for: line) } }
    lead =
      sheets.isEmpty
      ? "Все ответили: печатать нечего."
      : "Напечатайте (Ctrl+P): \(Russian.plural(sheets.count, "бланк", "бланка", "бланков")). Код внизу связывает бумагу с опросом."
  }

  private init(sheets: [Sheet]) {
    crumbs = [Crumb("Анкетирование", "/surveys")]
    lead = "Напечатайте."
    self.sheets = sheets
  }

  static let sample = SurveyFormsPage(sheets: [
    Sheet(
      title: "Итоговая анкета наставляемого", name: "Даниил К.", code: "ABCD-2345",
      introduction: ["Верных и неверных ответов нет."],
      questions: [Question(text: "1. Насколько полезными были встречи?", isText: true, options: ["1", "2"])])
  ])
}

extension SurveyFormsPage.Sheet {
  fileprivate init(_ text: QuestionnaireText, for line: RespondentLine) {
    title = text.title
    name = SurveyCodesPage.firstName(line.name)
    code = line.code?.shown ?? ""
    introduction = text.introduction.split(separator: "\n").map(String.init)
    questions = text.questions.enumerated().map { place, question in
      let order = question.kind == .yesNo ? [1, 0] : question.values.map(Array.init) ?? []
      return SurveyFormsPage.Question(
        text: "\(place + 1). \(question.text)", isText: question.kind == .text,
        options: order.map { Words.answer($0, to: question) })
    }
  }
}
