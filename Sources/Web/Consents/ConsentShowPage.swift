import Mentoring
import Storage

/// One paper: who signed what, until when, where it lies, and its scan.
struct ConsentShowPage: Page {
  static let template = "consents/show"

  let title: String
  let crumbs = [Crumb("Согласия", ConsentAddress.index)]
  let person: String
  let personAddress: String
  let status: StatusWord
  let summary: Summary
  let signAddress: String?
  let blankAddress: String?
  let editAddress: String?
  let withdrawalAddress: String?
  let destruction: Link?
  let scan: Scan?

  struct Summary: Encodable, Sendable { let rows: [SummaryRow] }

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  struct Scan: Encodable, Sendable {
    let action: String
    let error: String?
    let file: Link?
    let removal: String
  }

  init(_ card: ConsentCard, error: String?, today: CalendarDate) {
    let consent = card.consent
    let status = consent.status(on: today)
    title = Words.consentTitle(consent.kind)
    person = card.person.name.full
    personAddress = PersonAddress.show(card.person.id)
    self.status = Words.consentStatus(consent, on: today)
    summary = Summary(rows: Self.rows(card))
    let query = ConsentFilter.query(["kind": consent.kind.rawValue, "person": card.person.id.description])
    signAddress = status == .printed || status == .expiring ? ConsentAddress.new(query) : nil
    blankAddress = status == .printed ? ConsentAddress.blanks(query) : nil
    let isChangeable = consent.signature != nil && consent.withdrawnOn == nil
    editAddress = isChangeable ? ConsentAddress.edit(consent.id) : nil
    withdrawalAddress = isChangeable ? ConsentAddress.newWithdrawal(consent.id) : nil
    destruction = card.destruction.map {
      Link(title: "Уничтожение данных после отзыва", address: DestructionAddress.show($0))
    }
    scan =
      isChangeable || card.scan != nil
      ? Scan(
        action: ConsentAddress.scan(consent.id), error: error,
        file: card.scan.map {
          Link(
            title: "Скачать скан: \($0.format.rawValue.uppercased()), \(Words.fileSize($0.size))",
            address: ConsentAddress.scan(consent.id))
        }, removal: ConsentAddress.removeScan(consent.id)) : nil
  }

  private static func rows(_ card: ConsentCard) -> [SummaryRow] {
    let consent = card.consent
    let signature = consent.signature
    let rows: [(String, String?)] = [
      ("Бланк напечатан", consent.printedOn.map(Russian.date)),
      ("Подписано", signature.map { Russian.date($0.date) }),
      ("Кто подписал", signature.map { signer($0.signer, card) }),
      ("Разрешено распространять", consent.kind == .dissemination ? signature.map { Words.items($0.items) } : nil),
      ("Действует", signature.map { $0.ends.map { "по \(Russian.date($0))" } ?? "до окончания участия в программе" }),
      ("Где лежит бумага", signature.map { $0.place.isEmpty ? "не указано" : $0.place }),
      ("Отозвано", consent.withdrawnOn.map(Russian.date)),
      ("Причина отзыва", card.withdrawalReason.isEmpty ? nil : card.withdrawalReason),
    ]
    return rows.compactMap { key, value in value.map { SummaryRow(key, $0) } }
  }

  private static func signer(_ signer: Consent.Signer, _ card: ConsentCard) -> String {
    switch signer {
    case .person: return "сам участник"
    case .representative(let id):
      let known = card.representatives.first { $0.id == id }
      return known.map { "\($0.name), \(Words.relation($0.relation))" } ?? "законный представитель"
    }
  }

  private init(scan: Scan) {
    title = Words.consentTitle(.processing)
    person = "Котов Даниил Сергеевич"
    personAddress = "/people/1"
    status = .sample
    summary = Summary(rows: [.sample])
    signAddress = ConsentAddress.new
    blankAddress = ConsentAddress.blanks
    editAddress = "/consents/1/edit"
    withdrawalAddress = "/consents/1/withdrawal/new"
    destruction = Link(title: "Уничтожение данных", address: "/destructions/1")
    self.scan = scan
  }

  static let sample = ConsentShowPage(
    scan: Scan(
      action: "/consents/1/scan", error: "Выберите файл",
      file: Link(title: "Скачать скан: PDF, 640 КБ", address: "/consents/1/scan"), removal: "/consents/1/scan/removal"))
}
