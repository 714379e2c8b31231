import HTTP
import Mentoring
import Storage

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
