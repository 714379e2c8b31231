import Mentoring
import Storage

/// What somebody asked to see. The page is the answer to a POST and to nothing else.
struct RevealShowPage: Page {
  static let template = "consents/reveal"

  let title: String
  let crumbs: [Crumb]
  let person: String
  let errors: ErrorSummary?
  let backAddress: String
  let contacts: Contacts?
  let categories: Categories?

  struct Contacts: Encodable, Sendable {
    let rows: [Row]
    let hasRows: Bool
    let addAddress: String
  }

  struct Row: Encodable, Sendable {
    let key: String
    let value: String
    let address: String?
  }

  struct Categories: Encodable, Sendable {
    let action: String
    let choice: Choice
    let isCovered: Bool
    let consentAddress: String
    let confirmation: Confirmation?
    let warning: String?
  }

  struct Confirmation: Encodable, Sendable {
    let error: String?
  }

  init(_ revealed: Revealed, _ secret: Confidential, _ form: SpecialCategoryForm) {
    let person = revealed.person
    title = secret == .contacts ? "Контакты" : "Особые категории"
    crumbs = [Crumb("Участники", PersonAddress.index), Crumb("Карточка", PersonAddress.show(person.id))]
    self.person = person.name.full
    errors = ErrorSummary(form.input)
    backAddress = PersonAddress.show(person.id)
    contacts = secret == .contacts ? Contacts(revealed) : nil
    categories = secret == .specialCategories ? Categories(revealed, form.input) : nil
  }

  private init(errors: ErrorSummary) {
    title = "Контакты"
    crumbs = [Crumb("Участники", PersonAddress.index)]
    person = "Котов Даниил Сергеевич"
    self.errors = errors
    backAddress = "/people/1"
    contacts = Contacts(
      rows: [Row(key: "Котова М. И., мать", value: "+7 (912) 345-67-89", address: "tel:+79123456789")], hasRows: true,
      addAddress: "/people/1/representatives/new")
    categories = Categories(
      action: "/people/1/special-categories", choice: .sample, isCovered: true, consentAddress: "/consents/new",
      confirmation: Confirmation(error: "Подтвердите"), warning: "Согласия нет")
  }

  static let sample = RevealShowPage(errors: .sample)
}

extension RevealShowPage.Contacts {
  fileprivate init(_ revealed: Revealed) {
    let own = [
      RevealShowPage.Row(
        key: "Телефон участника", value: revealed.contact.phone, address: ContactAddress.phone(revealed.contact.phone)),
      RevealShowPage.Row(
        key: "Почта участника", value: revealed.contact.email, address: ContactAddress.email(revealed.contact.email)),
    ].filter { !$0.value.isEmpty }
    rows =
      revealed.representatives.map {
        RevealShowPage.Row(
          key: "\($0.name), \(Words.relation($0.relation))", value: $0.phone.isEmpty ? "телефон не внесён" : $0.phone,
          address: $0.phone.isEmpty ? nil : ContactAddress.phone($0.phone))
      } + own
    hasRows = !rows.isEmpty
    addAddress = RepresentativeAddress.new(revealed.person.id)
  }
}

extension RevealShowPage.Categories {
  fileprivate init(_ revealed: Revealed, _ input: Input) {
    action = RevealAddress.updateCategories(revealed.person.id)
    choice = Choice(
      input, "categories", "Категории", hint: "Пижанка, п. 6.5. Не попадают в списки, выгрузки и поиск",
      options: SpecialCategory.allCases.map { ($0.rawValue, Words.category($0), nil) })
    isCovered = revealed.hasConsent
    consentAddress = ConsentAddress.new(
      ["kind": Consent.Kind.special.rawValue, "person": revealed.person.id.description])
    confirmation = revealed.hasConsent ? nil : .init(error: input.error(at: "confirmed"))
    warning =
      revealed.hasConsent
      ? nil : revealed.categories.isEmpty ? nil : "Сведения внесены без согласия: получите его или удалите их."
  }
}
