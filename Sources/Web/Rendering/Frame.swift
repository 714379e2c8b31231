import HTTP
import Mentoring
import Storage

/// What stands around every page: header, menu, footer, and the tokens that forms need.
struct Frame: Encodable, Sendable {
  let title: String
  let stylesheets: [String]
  let scripts: [String]
  let favicon: String
  let centreName: String
  let centrePhone: String
  let homeAddress: String
  let privacyAddress: String
  let accessibilityAddress: String
  let signInAddress: String
  let viewer: Viewer?
  let menu: [MenuItem]
  let searchAddress: String?
  let notice: Text?
  let demo: Bool
  let today: String?
  let csrf: String
  let formKey: String
  let requestNumber: String

  struct Viewer: Encodable, Sendable {
    let name: String
    let roleName: String
    let organisationName: String?
    let accountAddress: String
    let signOutAddress: String
  }

  struct MenuItem: Encodable, Sendable {
    let title: String
    let address: String
    let isCurrent: Bool
  }

  struct Text: Encodable, Sendable { let text: String }
}

extension Frame {
  /// The frame of a context. When the centre's words cannot be read the page still has a frame.
  init(_ context: Context, title: String, isError: Bool) {
    let words = (try? context.store.centre()) ?? Centre(name: "Наставничество", phone: "", email: "", isDemo: false)
    let assets = context.portal.assets.addresses
    self.title = (isError ? "Ошибка: " : "") + title + " – " + words.name
    stylesheets = assets.filter { $0.key.hasSuffix(".css") }.sorted { $0.key < $1.key }.map(\.value)
    scripts = assets.filter { $0.key.hasSuffix(".js") }.sorted { $0.key < $1.key }.map(\.value)
    favicon = assets["icons/favicon.svg"] ?? assets.first { $0.key.hasSuffix("favicon.svg") }?.value ?? ""
    centreName = words.name
    centrePhone = words.phone
    homeAddress = context.account == nil ? PublicAddress.home : HomeAddress.index
    privacyAddress = PublicAddress.privacy
    accessibilityAddress = PublicAddress.accessibility
    signInAddress = SessionAddress.new
    viewer = context.account.map { account in
      Viewer(
        name: account.name, roleName: Words.role(account.role), organisationName: context.session?.organisationName,
        accountAddress: AccountAddress.show, signOutAddress: SessionAddress.delete)
    }
    menu = Menu.items(for: context.account, at: context.request.path)
    searchAddress = context.account == nil ? nil : SearchAddress.show
    notice = Notice(rawValue: context.request.cookie(Notice.cookie) ?? "").map { Text(text: $0.text) }
    demo = words.isDemo
    today = context.portal.clock.isFixed ? Russian.date(context.today) : nil
    csrf = context.session?.csrf ?? ""
    formKey = Secret.random().hex
    requestNumber = context.number
  }

  /// Every field filled, for checking templates at start.
  static let sample = sample(stylesheets: ["/assets/a.css"])

  static func sample(stylesheets: [String]) -> Frame {
    Frame(
      title: "Пары", stylesheets: stylesheets, scripts: ["/assets/a.js"], favicon: "/assets/favicon.svg",
      centreName: "РЦО", centrePhone: "+7 (83355) 2-10-00", homeAddress: "/home", privacyAddress: "/privacy",
      accessibilityAddress: "/accessibility", signInAddress: "/sign-in",
      viewer: Viewer(
        name: "Куратор", roleName: "куратор", organisationName: "Школа", accountAddress: "/account",
        signOutAddress: "/sign-out"),
      menu: [MenuItem(title: "Пары", address: "/pairs", isCurrent: true)], searchAddress: "/people",
      notice: Text(text: "Сохранено"), demo: true, today: "21.11.2026", csrf: "c", formKey: "k", requestNumber: "1")
  }
}

/// A page in its frame, as templates see it.
struct Screen<Content: Page>: Encodable, Sendable {
  let frame: Frame
  let page: Content
}
