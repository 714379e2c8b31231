import HTTP
import HTTPTypes
import Mentoring
import Storage

/// What stands around every page: header, menu, footer, and the tokens that forms need.
struct Frame: Encodable, Sendable {
  let title: String
  let description: String?
  /// The one address of a page for everybody, whatever stood in the query.
  let canonical: String?
  let vision: VisionView?
  let visionAddress: String
  let stylesheets: [String]
  let scripts: [String]
  /// Of a page in the frame of another site.
  let frameScript: String?
  let favicon: String
  let centreName: String
  let centrePhone: String
  let homeAddress: String
  let privacyAddress: String
  let accessibilityAddress: String
  let helpAddress: String
  let contactsAddress: String
  let signInAddress: String
  let viewer: Viewer?
  let menu: [MenuItem]
  let searchAddress: String?
  let sessionEnd: SessionEnd?
  let notice: Text?
  let demo: Bool
  let today: String?
  let csrf: String
  let formKey: String
  let requestNumber: String

  struct Viewer: Encodable, Sendable {
    let name: String
    let roleName: String
    /// The organisation of a curator of exactly one.
    let organisationName: String?
    /// The organisations of a curator of several.
    let switcher: Switch?
    let accountAddress: String
    let signOutAddress: String
  }

  struct MenuItem: Encodable, Sendable {
    let title: String
    let address: String
    let isCurrent: Bool
  }

  struct Switch: Encodable, Sendable { let items: [MenuItem] }

  struct Text: Encodable, Sendable { let text: String }
}

extension Frame {
  /// The frame of a context. When the centre's words cannot be read the page still has a frame.
  init(_ context: Context, title: String, description: String? = nil, status: HTTPResponse.Status) {
    let words = (try? context.store.centre()) ?? Centre(name: "Наставничество", phone: "", email: "", isDemo: false)
    let assets = context.portal.frameAssets
    self.title = (status == .unprocessableContent ? "Ошибка: " : "") + title + " – " + words.name
    self.description = description
    canonical =
      status == .ok && Site.isOpen(context.request.path)
      ? context.portal.settings.origin + Self.canonical(context.request.path) : nil
    vision = context.vision.map(VisionView.init)
    visionAddress = VisionAddress.edit
    stylesheets = assets.stylesheets
    scripts = assets.scripts
    frameScript = assets.frameScript
    favicon = assets.favicon
    centreName = words.name
    centrePhone = words.phone
    homeAddress = context.account == nil ? PublicAddress.home : HomeAddress.index
    privacyAddress = PublicAddress.privacy
    accessibilityAddress = PublicAddress.accessibility
    helpAddress = HelpAddress.show
    contactsAddress = HelpAddress.contacts
    signInAddress = SessionAddress.new
    let switcher = Switcher(context)
    viewer = context.account.map { account in
      Viewer(
        name: account.name, roleName: Words.role(account.role),
        organisationName: switcher.own.count == 1 ? switcher.own.first?.name : nil,
        switcher: switcher.items.isEmpty ? nil : Switch(items: switcher.items),
        accountAddress: OwnAccountAddress.show, signOutAddress: SessionAddress.delete)
    }
    menu = Menu.items(for: context.account, at: context.request.path, narrowed: switcher.narrowed)
    searchAddress = context.account == nil ? nil : SearchAddress.show
    let said = context.isRehearsal ? .formHeld : Notice(rawValue: context.request.cookie(Notice.cookie) ?? "")
    // «Сохранено» above an error would speak of the press before.
    notice = context.isRehearsal || status.code < 400 ? said.map { Text(text: $0.text) } : nil
    sessionEnd = SessionEnd(context)
    demo = words.isDemo
    today = context.portal.clock.isFixed ? Russian.date(context.today) : nil
    csrf = context.session.map { CSRF.masked($0.csrf) } ?? ""
    formKey = Secret.random().hex
    requestNumber = context.number
  }

  /// The page itself stands for its variants.
  private static func canonical(_ path: String) -> String {
    let last = path.split(separator: "/").last ?? ""
    return ["print", "embed", "fragment"].contains(last) ? String(path.dropLast(last.count + 1)) : path
  }

  /// Every field filled, for checking templates at start.
  static let sample = sample(stylesheets: ["/assets/a.css"])

  static func sample(stylesheets: [String]) -> Frame {
    Frame(
      title: "Пары", description: "Пары наставников", canonical: "https://nastavnik.example/", vision: .sample,
      visionAddress: "/vision", stylesheets: stylesheets, scripts: ["/assets/a.js"], frameScript: "/assets/b.js",
      favicon: "/assets/favicon.svg",
      centreName: "РЦО", centrePhone: "+7 (83355) 2-10-00", homeAddress: "/home", privacyAddress: "/privacy",
      accessibilityAddress: "/accessibility", helpAddress: "/help", contactsAddress: "/contacts",
      signInAddress: "/sign-in",
      viewer: Viewer(
        name: "Куратор", roleName: "куратор", organisationName: "Школа",
        switcher: Switch(items: [MenuItem(title: "Школа", address: "/home?organisation=voya", isCurrent: true)]),
        accountAddress: "/account",
        signOutAddress: "/sign-out"),
      menu: [MenuItem(title: "Пары", address: "/pairs", isCurrent: true)], searchAddress: "/people",
      sessionEnd: .sample, notice: Text(text: "Сохранено"), demo: true, today: "21.11.2026", csrf: "c", formKey: "k",
      requestNumber: "1")
  }
}

/// The files that every page loads: looked up once, at start.
struct FrameAssets: Sendable {
  let stylesheets: [String]
  let scripts: [String]
  let frameScript: String?
  let favicon: String

  /// - Parameter addresses: of the files by their names.
  init(_ addresses: [String: String]) {
    let ending = { (end: String) in
      addresses.filter { $0.key.hasSuffix(end) }.sorted { $0.key < $1.key }.map(\.value)
    }
    stylesheets = ending(".css")
    // What stands in its own folder is for pages in the frames of other sites.
    let apart = addresses["frame/height.js"]
    frameScript = apart
    scripts = ending(".js").filter { $0 != apart }
    favicon = ending("favicon.svg").first ?? ""
  }
}

/// A page in its frame, as templates see it.
struct Screen<Content: Page>: Encodable, Sendable {
  let frame: Frame
  let page: Content
}
