/// What has been done for those who see, hear or move differently, and where to complain (ГОСТ Р 52872-2019).
struct AccessibilityShowPage: Page {
  static let template = "publication/accessibility"

  let title = "Доступность"
  let centre: CentreView

  static let sample = AccessibilityShowPage(centre: .sample)
}
