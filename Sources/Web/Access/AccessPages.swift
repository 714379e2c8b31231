extension PageCatalogue {
  /// Every page of this folder, one line each.
  static let accessPages: [Entry] = [
    Entry(SessionNewPage.self),
    Entry(OwnAccountPage.self),
    Entry(AccountIndexPage.self),
    Entry(AccountShowPage.self),
    Entry(AccountEditPage.self),
    Entry(InvitationNewPage.self),
    Entry(InvitationShowPage.self),
    Entry(InvitationIssuedPage.self),
    Entry(CuratorIndexPage.self),
    Entry(CuratorEditPage.self),
    Entry(HandoverNewPage.self),
    Entry(AuditIndexPage.self),
    Entry(HelpShowPage.self),
    Entry(ContactsShowPage.self),
  ]
}
