import Mentoring
import Storage

/// The link, shown once to whoever asked for it: to be read out, sent or printed. The portal keeps its hash only.
struct InvitationIssuedPage: Page {
  static let template = "access/invitation-issued"

  let title: String
  let crumbs: [Crumb]
  let name: String
  let login: String
  let link: String
  let code: String
  let codeAddress: String
  let until: String
  let purpose: String
  let accountAddress: String

  init(_ issued: IssuedLink, _ code: InvitationCode, _ portal: Portal) {
    title = issued.kind == .first ? "Приглашение готово" : "Ссылка для нового пароля"
    crumbs = [
      Crumb("Учётные записи", AccountAddress.index),
      Crumb("Учётная запись №\u{A0}\(issued.account)", AccountAddress.show(issued.account)),
    ]
    name = issued.name
    login = issued.login
    link = portal.settings.origin + InvitationAddress.show(code.text)
    self.code = code.text
    codeAddress = portal.settings.origin + InvitationAddress.new
    until = portal.clock.dateAndTime(of: issued.expiresAt)
    purpose =
      issued.kind == .first
      ? "Приглашение в портал наставничества" : "Новый пароль для портала наставничества"
    accountAddress = AccountAddress.show(issued.account)
  }

  private init() {
    title = "Приглашение готово"
    crumbs = [Crumb("Учётные записи", AccountAddress.index)]
    name = "Захарова Елена Викторовна"
    login = "zaharova"
    link = "http://127.0.0.1:8080/invitations/k7m2-9xqf-0000-0000-0000-0000-0000"
    code = "k7m2-9xqf-0000-0000-0000-0000-0000"
    codeAddress = "http://127.0.0.1:8080/invitations"
    until = "24.11.2026, 14:05"
    purpose = "Приглашение в портал наставничества"
    accountAddress = "/admin/users/1"
  }

  static let sample = InvitationIssuedPage()
}
