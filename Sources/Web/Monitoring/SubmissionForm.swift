import HTTP
import Mentoring
import Storage

/// Signing: who answers for the figures, and why what looks wrong is right.
struct SubmissionForm: Form {
  var input: Input
  let card: ReportCard
  let today: CalendarDate

  struct Value: Sendable {
    let signature: Report.Signature
    let confirmations: [String: String]
  }

  enum Signer: String, Sendable, CaseIterable { case curator, head }

  static func tick(_ finding: ReportFinding) -> String { "right-" + finding.key }
  static func reason(_ finding: ReportFinding) -> String { "reason-" + finding.key }

  /// What was confirmed before stays confirmed; the form is signed by whoever fills it in unless another is named.
  static func fields(of card: ReportCard, for viewer: Account, today: CalendarDate) -> FormFields {
    let confirmed = card.findings.filter { card.confirmations[$0.key] != nil }.flatMap { finding in
      [(tick(finding), "1"), (reason(finding), card.confirmations[finding.key] ?? "")]
    }
    let isCurator = viewer.role == .curator
    return FormFields(
      [
        ("signer", isCurator ? Signer.curator.rawValue : ""), ("name", isCurator ? viewer.name : ""),
        ("post", isCurator ? viewer.post : ""), ("date", Russian.date(today)),
        ("_version", String(card.report?.version ?? 0)),
      ] + confirmed)
  }

  mutating func validated() -> Value? {
    let errors = card.findings.filter { $0.severity == .error }
    if !errors.isEmpty {
      input.fail(
        "findings",
        "Сначала исправьте: \(Russian.plural(errors.count, "ошибка", "ошибки", "ошибок")) в отчёте")
    }
    var confirmations: [String: String] = [:]
    for finding in card.findings where finding.severity == .warning {
      let text = Words.finding(finding, card.sheet, card.forms)
      if input[Self.tick(finding)] != "1" {
        input.fail(Self.tick(finding), "\(text): исправьте или отметьте, что значение верное")
      }
      confirmations[finding.key] = input.text(
        Self.reason(finding), label: "Почему значение верное", limit: 500,
        missing: "\(text): напишите, почему значение верное")
    }
    let signer: Signer? = input.choice("signer", missing: "Выберите, кто подписывает")
    let name = input.text("name", label: "ФИО", limit: 120, missing: "Укажите ФИО того, кто подписывает")
    let post = input.text("post", label: "Должность", limit: 200, missing: "Укажите должность")
    let date = input.date("date", today: today, missing: "Укажите дату подписи")
    if let date, date > today { input.fail("date", "Дата подписи не может быть позже сегодня") }
    if let date, date < card.campaign.terms.opensOn {
      input.fail("date", "Дата раньше открытия сбора \(Russian.date(card.campaign.terms.opensOn))")
    }
    guard input.isValid, signer != nil, let date else { return nil }
    return Value(
      signature: Report.Signature(name: name, post: post, date: date), confirmations: confirmations)
  }
}
