import HTTP
import HTTPTypes
import Mentoring
import Storage

/// What is shown on demand only. A demand is a POST: it leaves a line in the log (`ux.md` K5, 61).
enum RevealHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let viewer = try context.viewer()
    let card = try context.store.personCard(context.id(), in: viewer.scope, on: context.today)
    let lines = try context.store.reveals(of: card.person.id, in: viewer.scope, on: context.today)
    return try context.page(RevealIndexPage(card, lines, clock: context.portal.clock))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    guard let secret = Confidential(rawValue: try context.form()["what"] ?? "") else { throw Failure.notFound }
    let revealed = try context.store.reveal(secret, of: context.id(), in: context.scope(), by: context.author)
    return try context.page(
      RevealShowPage(
        revealed, secret,
        SpecialCategoryForm(
          input: SpecialCategoryForm.filled(revealed.categories), isCovered: revealed.hasConsent)))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let card = try context.changeableCard()
    let person = card.person
    let consent = card.papers.consents[.special]?.status(on: context.today)
    let form = SpecialCategoryForm(
      input: Input(try context.form()), isCovered: consent?.isInForce ?? false)
    return try context.submit(form) { form, status in
      let revealed = try context.store.reveal(
        .specialCategories, of: person.id, in: context.scope(), by: context.author)
      return try context.page(RevealShowPage(revealed, .specialCategories, form), status: status)
    } save: { categories in
      try context.store.saveSpecialCategories(
        categories, of: person.id, in: context.scope(), by: context.author)
      return context.redirect(to: PersonAddress.show(person.id), .saved)
    }
  }
}

/// The categories, and whether the person who enters them has understood that no consent covers them.
struct SpecialCategoryForm: Form {
  var input: Input
  let isCovered: Bool

  mutating func validated() -> Set<SpecialCategory>? {
    let chosen = Set(input.values.all("categories").compactMap(SpecialCategory.init(rawValue:)))
    if !chosen.isEmpty, !isCovered, input["confirmed"] != "1" {
      input.fail("confirmed", "Подтвердите, что вносите сведения без согласия: они будут помечены")
    }
    return input.isValid ? chosen : nil
  }

  static func filled(_ categories: Set<SpecialCategory>) -> Input {
    Input(FormFields(SpecialCategory.allCases.filter(categories.contains).map { ("categories", $0.rawValue) }))
  }
}
