import HTTP

/// The two statements that every page links to.
enum StatementHandlers {
  @Sendable static func privacy(_ context: Context) throws -> Response {
    try context.page(PrivacyShowPage(centre: CentreView(context.store.centre())))
  }

  @Sendable static func accessibility(_ context: Context) throws -> Response {
    try context.page(AccessibilityShowPage(centre: CentreView(context.store.centre())))
  }
}
