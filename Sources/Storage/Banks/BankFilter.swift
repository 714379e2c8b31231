internal import GRDB
import Mentoring

/// What somebody asked a bank for.
package struct BankFilter: Sendable {
  /// Words of the title or of what the entry is about.
  package var text = ""
  package var moderation: Moderation?
  package var form: MentoringForm.Code?
  package var owner: Organisation.ID?
  /// Only what the centre itself offers: typical programmes, municipal groups.
  package var isOfCentre = false
  package var format: ExpertFormat?
  /// Programmes that took part in a contest (Л-Кузнецкий, п. 2.6 и 3.6).
  package var tookPart = false
  package var sort = Sort.status
  package var isDescending = false
  package var page = 1

  package init() {}

  /// By status: what asks for something first.
  package enum Sort: String, Sendable, CaseIterable { case title, owner, form, place, date, items, uses, score, status }
}

extension BankFilter {
  /// The archive is seen when it is asked for.
  func condition(on bank: Bank) -> SQL {
    var parts: [SQL] = []
    if let moderation {
      parts.append("entry.moderation = \(moderation.rawValue)")
    } else {
      parts.append("entry.moderation <> 'archived'")
    }
    if let form, bank.hasForm { parts.append("entry.formCode = \(form.rawValue)") }
    if let owner { parts.append("entry.organisationId = \(owner)") }
    if isOfCentre { parts.append("entry.organisationId IS NULL") }
    if let format, bank == .experts { parts.append("entry.format IN (\(format.rawValue), 'both')") }
    if tookPart, bank.items == .contest { parts.append("\(bank.itemCount) > 0") }
    let words = SearchKey(text).text
    if !words.isEmpty, let subject = bank.fields.first {
      parts.append("matches(searchKey(\(bank.title) || ' ' || entry.\(sql: subject.rawValue)), \(words))")
    }
    return parts.joined(separator: " AND ")
  }

  /// Equal rows keep one order, and empty values stand last both ways (`ux.md` 46).
  func order(of bank: Bank) -> SQL {
    let direction: SQL = isDescending ? "DESC" : "ASC"
    let byTitle = bank.titleKey
    let column: SQL =
      switch sort {
      case .title: byTitle
      case .owner: "nullif(searchKey(owner.shortName), '')"
      case .form: "mentoringForm.position"
      case .place: "nullif(searchKey(\(bank.workplace.organisation)), '')"
      case .date:
        switch bank {
        case .experts: "nullif(entry.since, '')"
        case .groups: "nullif(entry.orderedOn, '')"
        case .programmes, .practices: "NULL"
        }
      case .items: bank.itemCount
      case .uses: bank.uses
      case .score: bank.meanScore
      case .status:
        """
        CASE entry.moderation
          WHEN 'returned' THEN 0 WHEN 'submitted' THEN 1 WHEN 'draft' THEN 2 WHEN 'published' THEN 3 ELSE 4
        END
        """
      }
    return "\(column) \(direction) NULLS LAST, \(byTitle), entry.id"
  }
}
