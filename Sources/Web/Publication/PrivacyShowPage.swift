/// What the portal keeps about people, why, and whom to ask (152-ФЗ, ст. 18.1).
struct PrivacyShowPage: Page {
  static let template = "publication/privacy"

  let title = "Условия обработки персональных данных"
  let centre: CentreView

  static let sample = PrivacyShowPage(centre: .sample)
}
