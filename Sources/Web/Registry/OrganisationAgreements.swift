import Mentoring
import Storage

extension OrganisationShowPage {
  /// Agreements of the card: for a school with its partners, for a partner with its schools (Пижанка, п. 11.9).
  struct Agreements: Encodable, Sendable {
    let inForce: [Row]
    let expired: Expired?
    let hasRows: Bool
    let addAddress: String?
    let empty: String

    struct Expired: Encodable, Sendable {
      let count: String
      let rows: [Row]
    }

    struct Row: Encodable, Sendable {
      let name: String
      let address: String?
      /// Told where one school helps another.
      let bond: String?
      let number: String
      let editAddress: String?
      let term: String
      let status: StatusWord
    }

    init(_ card: OrganisationCard, viewer: Account, today: CalendarDate) {
      let rows = card.agreements.map {
        ($0.agreement.standing(on: today), Row($0, of: card.organisation.slug, mayEdit: viewer.mayEdit, today: today))
      }
      inForce = rows.filter { $0.0 != .expired }.map(\.1)
      let over = rows.filter { $0.0 == .expired }.map(\.1)
      expired = over.isEmpty ? nil : Expired(count: Russian.number(over.count), rows: over)
      hasRows = !inForce.isEmpty
      addAddress = viewer.mayEdit ? AgreementAddress.new(card.organisation.slug) : nil
      empty =
        card.organisation.kind.isEducational
        ? "Действующих соглашений нет. По соглашению работники партнёра становятся наставниками (Пижанка, п. 11.9)."
        : "Действующих соглашений со школами нет."
    }

    private init(rows: [Row]) {
      inForce = rows
      expired = Expired(count: "1", rows: rows)
      hasRows = true
      addAddress = AgreementAddress.new("voya")
      empty = "Соглашений нет."
    }

    static let sample = Agreements(rows: [.sample])
  }
}

extension OrganisationShowPage.Agreements.Row {
  fileprivate init(_ line: AgreementLine, of slug: String, mayEdit: Bool, today: CalendarDate) {
    name = line.name
    address = line.slug.map(OrganisationAddress.show)
    bond =
      line.agreement.kind == .partnership
      ? nil : line.isGiving ? "мы поддерживаем эту школу" : "сильная школа, поддерживает нас"
    number = line.agreement.number
    editAddress = mayEdit && line.isEditable ? AgreementAddress.edit(line.id, of: slug) : nil
    let period = line.agreement.period
    term = "с \(Russian.date(period.start)) " + (period.end.map { "по \(Russian.date($0))" } ?? "без срока")
    status = Words.standing(line.agreement.standing(on: today))
  }

  private init(status: StatusWord) {
    name = "Маслозавод"
    address = OrganisationAddress.show("maslozavod")
    bond = "сильная школа, поддерживает нас"
    number = "12"
    editAddress = AgreementAddress.edit(.init(1), of: "voya")
    term = "с 01.09.2026 по 31.08.2027"
    self.status = status
  }

  fileprivate static let sample = Self(status: .sample)
}
