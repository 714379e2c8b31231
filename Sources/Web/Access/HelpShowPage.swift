import Mentoring

/// What to do first, by who asks, and the few keys that save time (`ux.md` 31, 64).
struct HelpShowPage: Page {
  static let template = "access/help"

  let title = "Помощь"
  let role: String
  let steps: [Step]
  let hasSearch: Bool
  let centre: CentreView

  struct Step: Encodable, Sendable {
    let title: String
    let text: String
    let address: String
  }

  init(_ account: Account?, centre: CentreView) {
    role = account.map { Russian.initialUpper(Words.role($0.role)) } ?? "Гость"
    steps = Self.steps(account)
    hasSearch = account != nil
    self.centre = centre
  }

  private static func steps(_ account: Account?) -> [Step] {
    switch account?.role {
    case nil:
      [
        Step(
          title: "Найти школу", text: "Куратор, программы и показатели каждой школы.", address: PublicAddress.schools),
        Step(title: "Посмотреть показатели", text: "Охват района по годам.", address: PublicAddress.indicators),
        Step(
          title: "Войти по коду", text: "Если вам выдали приглашение на бумаге.", address: InvitationAddress.new),
      ]
    case .curator:
      [
        Step(
          title: "Что сделать сейчас", text: "Самое срочное сверху: просрочено, потом ближайшая неделя.",
          address: HomeAddress.index),
        Step(
          title: "Внести участников", text: "Сначала поиск: человека, который уже есть, портал не заведёт дважды.",
          address: PersonAddress.index),
        Step(
          title: "Составить пару", text: "Наставляемый, форма, наставник, сроки. Охват считает пары с приказом.",
          address: PairAddress.index),
        Step(
          title: "Проверить охват", text: "Кто учтён, кто нет и почему – поимённо.", address: CoverageAddress.index),
        Step(
          title: "Проверить сведения о себе", text: "Приказ, рабочий телефон и обучение – в базе кураторов.",
          address: CuratorAddress.index),
      ]
    case .ruo:
      [
        Step(title: "Сводка района", text: "Кто отстаёт от плана и насколько.", address: DistrictAddress.show),
        Step(title: "Дорожная карта", text: "Сроки и что просрочено.", address: RoadmapAddress.index),
        Step(title: "Кураторы", text: "Кто отвечает и как позвонить.", address: CuratorAddress.index),
      ]
    case .coordinator, .administrator:
      [
        Step(title: "Что ждёт центр", text: "Самое срочное сверху.", address: HomeAddress.index),
        Step(
          title: "Пригласить куратора", text: "Портал даст одноразовую ссылку; пароль человек задаёт сам.",
          address: AccountAddress.new),
        Step(
          title: "База кураторов", text: "Организации без куратора, приказы, обучение, передача обязанностей.",
          address: CuratorAddress.index),
        Step(title: "Сводка", text: "Охват по организациям и план.", address: DistrictAddress.show),
        Step(title: "Журнал действий", text: "Кто, когда и что изменил.", address: AuditAddress.index),
      ]
    }
  }

  private init() {
    role = "Куратор"
    steps = [Step(title: "Что сделать сейчас", text: "Самое срочное сверху.", address: "/home")]
    hasSearch = true
    centre = .sample
  }

  static let sample = HelpShowPage()
}

/// Whom to call.
struct ContactsShowPage: Page {
  static let template = "access/contacts"

  let title = "Контакты"
  let centre: CentreView
  let schoolsAddress = PublicAddress.schools

  static let sample = ContactsShowPage(centre: .sample)
}
