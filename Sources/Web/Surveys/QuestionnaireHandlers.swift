import HTTP
import HTTPTypes
import Mentoring
import Storage

enum QuestionnaireHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let lines = try context.store.questionnaires(for: context.viewer(), on: context.today)
    return try context.page(QuestionnaireIndexPage(lines))
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    try context.page(QuestionnaireShowPage(card(context), try context.viewer(), today: context.today))
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let card = try card(context)
    let form = QuestionnaireForm(
      input: Input(editing: QuestionnaireForm.fields(card, today: context.today), version: card.newest),
      today: context.today)
    return try context.page(QuestionnaireEditPage(form, card))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let card = try card(context)
    let form = QuestionnaireForm(input: Input(try context.form()), today: context.today)
    return try context.submitEdit(
      form,
      now: {
        let now = try Self.card(context)
        return try context.edition(
          of: "questionnaire:\(now.questionnaire.id)", QuestionnaireForm.fields(now, today: context.today),
          version: now.newest)
      },
      action: QuestionnaireAddress.show(card.questionnaire.id),
      show: { try context.page(QuestionnaireEditPage($0, card), status: $1) },
      save: { sent, number in
        try context.store.changeQuestionnaire(
          card.questionnaire.id, sent.text, from: sent.validFrom, number: number, for: context.viewer(),
          by: context.author)
        return context.redirect(to: QuestionnaireAddress.show(card.questionnaire.id), .questionnaireSaved)
      })
  }

  private static func card(_ context: Context) throws -> QuestionnaireCard {
    try context.store.questionnaire(context.id(), for: context.viewer(), on: context.today)
  }
}

/// The text of a questionnaire, one question a line, and the day from which it is asked.
struct QuestionnaireForm: EditForm {
  var input: Input
  let today: CalendarDate

  struct Value: Sendable {
    let text: QuestionnaireText
    let validFrom: CalendarDate
  }

  static let labels: [(name: String, label: String)] = [("text", "Текст анкеты"), ("validFrom", "С какого дня")]

  /// The newest text: it may wait for its day.
  static func fields(_ card: QuestionnaireCard, today: CalendarDate) -> FormFields {
    let latest = card.versions.first ?? card.inForce
    return ["text": latest.text.written, "validFrom": Russian.date(max(today, latest.validFrom))]
  }

  mutating func validated() -> Value? {
    let typed = input.text("text", label: "Текст анкеты", limit: 15_000, lines: .several, missing: "Напишите анкету")
    let day = input.date("validFrom", today: today, missing: "Укажите, с какого дня спрашивать по-новому")
    if let day, day < today { input.fail("validFrom", Words.refusal(.dateInPast)) }
    if let day, today.days(until: day) > 366 { input.fail("validFrom", "Дата больше чем на год впереди: проверьте") }
    var text: QuestionnaireText?
    do {
      text = typed.isEmpty ? nil : try QuestionnaireText(typed)
    } catch let mistake as QuestionnaireText.Mistake {
      input.fail("text", Words.mistake(mistake))
    } catch {
      input.fail("text", Words.refusal(.notOffered))
    }
    guard input.isValid, let text, let day else { return nil }
    return Value(text: text, validFrom: day)
  }
}
