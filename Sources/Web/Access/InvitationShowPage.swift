import Mentoring
import Storage

/// The one-time link (`ux.md` A2): the password is set here, or it is said why not and what to do.
struct InvitationShowPage: Page {
  static let template = "access/invitation-show"

  let title: String
  let errors: ErrorSummary?
  let text: String
  let setting: Setting?
  let renewal: Renewal?
  let signInAddress: String?
  let phone: String

  struct Setting: Encodable, Sendable {
    let action: String
    let name: String
    let login: String
    let new: Field
    let privacyAddress: String
    let button: String
  }

  struct Renewal: Encodable, Sendable { let action: String }

  init(_ card: InvitationCard, _ code: InvitationCode, _ input: Input, centre: Centre) {
    errors = ErrorSummary(input)
    phone = centre.phone
    switch card.state {
    case .open:
      title = card.kind == .first ? "Приглашение" : "Новый пароль"
      text =
        card.kind == .first
        ? "Вас пригласили в портал наставничества: \(Words.role(card.role))"
          + (card.organisations.isEmpty ? "." : ", \(card.organisations).")
        : "Задайте новый пароль. Прежний перестанет действовать, открытые сеансы завершатся."
      setting = Setting(card, code, input)
    case .used:
      title = "Ссылка уже использована"
      text = "Пароль по этой ссылке уже задан. Если это были не вы, сразу позвоните в центр."
      setting = nil
    case .expired(let asked):
      title = "Срок ссылки вышел"
      text =
        asked
        ? "Новую ссылку уже попросили: её выдаст тот, кто заводил учётную запись."
        : "Ссылка действует ограниченное время. Попросите новую – тот, кто заводил учётную запись, увидит это на рабочем столе."
      setting = nil
    }
    renewal = card.state == .expired(asked: false) ? Renewal(action: InvitationAddress.renewal(code.text)) : nil
    signInAddress = card.state == .used ? SessionAddress.new : nil
  }

  /// Of a link that does not exist.
  init(centre: Centre) {
    title = "Ссылка не действует"
    errors = nil
    text = "Проверьте, целиком ли набран адрес. Если выдали новую ссылку, прежняя больше не действует."
    setting = nil
    renewal = nil
    signInAddress = nil
    phone = centre.phone
  }

  private init(errors: ErrorSummary) {
    title = "Приглашение"
    self.errors = errors
    text = "Вас пригласили как куратора."
    setting = Setting(
      action: "/invitations/k", name: "Захарова Елена Викторовна", login: "zaharova", new: .sample,
      privacyAddress: PublicAddress.privacy, button: "Задать пароль")
    renewal = Renewal(action: "/invitations/k/renewal")
    signInAddress = SessionAddress.new
    phone = "+7 (83355) 2-13-47"
  }

  static let sample = InvitationShowPage(errors: .sample)
}

extension InvitationShowPage.Setting {
  fileprivate init(_ card: InvitationCard, _ code: InvitationCode, _ input: Input) {
    action = InvitationAddress.show(code.text)
    name = card.name
    login = card.login
    new = Field(
      input, "new", card.kind == .first ? "Пароль" : "Новый пароль",
      hint: "Не меньше 8 знаков. Длинная фраза надёжнее короткого пароля со знаками", width: .name, type: "password",
      autocomplete: "new-password")
    privacyAddress = PublicAddress.privacy
    button = "Задать пароль"
  }
}
