enum HelpAddress {
  static let show = "/help"
  static let contacts = "/contacts"
}

enum HelpRoutes {
  static let all: [Route] = [
    .get("/help", .everyone) { context in
      try context.page(HelpShowPage(context.account, centre: CentreView(context.store.centre())))
    },
    .get("/contacts", .everyone) { context in
      try context.page(ContactsShowPage(centre: CentreView(context.store.centre())))
    },
  ]
}
