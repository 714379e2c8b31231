import HTTP
import Mentoring
import Storage

/// The questions to somebody who offers to be a mentor.
struct MentorOfferPage: Page {
  static let template = "publication/offer"

  let title = "Стать наставником"
  let school: String
  let backAddress: String
  let errors: ErrorSummary?
  let action: String
  let stamp: String
  let trap: String
  let fields: [Field]
  let offer: Field

  init(_ input: Input, _ school: PublicSchool, stamp: String) {
    self.school = school.shortName
    let slug = school.place.slug
    backAddress = PublicAddress.school(slug)
    errors = ErrorSummary(input)
    action = PublicAddress.application(slug)
    self.stamp = stamp
    trap = MentorOfferForm.trap
    fields = [
      Field(input, "surname", "Фамилия", width: .name, autocomplete: "family-name"),
      Field(input, "given", "Имя", width: .name, autocomplete: "given-name"),
      Field(
        input, "patronymic", "Отчество (при наличии)", width: .name, autocomplete: "additional-name", isOptional: true),
      Field(input, "occupation", "Где работаете или учитесь", hint: "Например: маслозавод, технолог"),
      Field(
        input, "phone", "Телефон", hint: "Телефон или почту: чтобы куратор связался с вами", width: .phone, type: "tel",
        autocomplete: "tel"),
      Field(input, "email", "Электронная почта", width: .name, autocomplete: "email", isOptional: true),
    ]
    offer = Field(
      input, "offer", "Чем можете помочь", hint: "Чему научите, кому хотели бы помогать, когда вам удобно", rows: 5)
  }

  private init(errors: ErrorSummary) {
    school = "СОШ с. Воя"
    backAddress = "/schools/voya/mentoring"
    self.errors = errors
    action = "/schools/voya/mentoring/application"
    stamp = "1.a"
    trap = MentorOfferForm.trap
    fields = [.sample]
    offer = .sample
  }

  static let sample = MentorOfferPage(errors: .sample)
}

/// The consent to processing, alone on its page: a document of its own, not a tick under a form.
struct MentorOfferConsentPage: Page {
  static let template = "publication/offer-consent"

  let title = "Согласие на обработку персональных данных"
  let school: String
  let backAddress: String
  let action: String
  let paragraphs: [Paragraph]
  let answers: [HiddenField]
  let applicant: String

  struct Paragraph: Encodable, Sendable { let text: String }

  init(_ school: PublicSchool, _ paragraphs: [Paragraph], answers: FormFields) {
    self.school = school.shortName
    let slug = school.place.slug
    backAddress = PublicAddress.application(slug)
    action = PublicAddress.applicationConsent(slug)
    self.paragraphs = paragraphs
    self.answers = HiddenField.all(answers)
    applicant = [answers["surname"], answers["given"], answers["patronymic"]].compactMap(\.self)
      .map(Typography.tidied).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What the law wants a consent to say (ст. 9 ч. 4), for this one purpose.
  static func paragraphs(_ known: Operator) -> [Paragraph] {
    let details = [known.inn.isEmpty ? "" : "ИНН \(known.inn)", known.ogrn.isEmpty ? "" : "ОГРН \(known.ogrn)"]
    let named = ([known.name, known.address] + details).filter { !$0.isEmpty }.joined(separator: ", ")
    return [
      "Я разрешаю оператору – \(named) – обрабатывать мои персональные данные: фамилию, имя, отчество, место работы или учёбы, телефон, адрес электронной почты и то, что я написал(а) о себе в заявке.",
      "Цель одна: связаться со мной и решить, могу ли я стать наставником.",
      "Действия: сбор, запись, хранение, уточнение, использование, удаление, уничтожение – в информационной системе портала. Данные никому не передаются и не публикуются.",
      "Согласие действует, пока на заявку не ответили, и не дольше 90 дней. После отказа данные из заявки удаляются сразу. Если я стану наставником, на дальнейшую обработку и на показ моего имени у меня попросят отдельные согласия.",
      "Согласие можно отозвать в любое время: для этого достаточно обратиться к куратору или в организацию.",
    ].map(Paragraph.init)
  }

  private init() {
    school = "СОШ с. Воя"
    backAddress = "/schools/voya/mentoring/application"
    action = "/schools/voya/mentoring/application/consent"
    paragraphs = [Paragraph(text: "Я разрешаю")]
    answers = [.sample]
    applicant = "Иванова Анна Петровна"
  }

  static let sample = MentorOfferConsentPage()
}

/// What happens next, after an offer was sent.
struct MentorOfferSentPage: Page {
  static let template = "publication/offer-sent"

  let title = "Заявка отправлена"
  let school: String
  let backAddress: String
  let contacts: [SchoolSectionView.Contact]

  init(_ school: PublicSchool) {
    self.school = school.shortName
    backAddress = PublicAddress.school(school.place.slug)
    contacts =
      school.contacts.phone.isEmpty
      ? []
      : [.init(key: "Телефон", value: school.contacts.phone, address: ContactAddress.phone(school.contacts.phone))]
  }

  private init() {
    school = "СОШ с. Воя"
    backAddress = "/schools/voya/mentoring"
    contacts = [.init(key: "Телефон", value: "+7 (83355) 2-11-11", address: "tel:+78335521111")]
  }

  static let sample = MentorOfferSentPage()
}
