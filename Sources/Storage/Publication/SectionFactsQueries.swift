internal import GRDB
import Mentoring

/// A school among those that must publish, and what it has (row F6).
package struct SectionLine: Sendable {
  package let organisation: Organisation.ID
  package let name: String
  package let slug: String
  package let facts: SectionFacts
}

extension Store {
  /// The schools of a reach that implement the model, by name.
  package func sections(within scope: Scope, on today: CalendarDate) throws -> [SectionLine] {
    try read { db in try SectionLine.fetchAll(db, scope.condition(on: "organisation"), on: today) }
  }
}

extension SectionLine {
  /// - Parameter condition: speaks of `organisation`.
  static func fetchAll(_ db: Database, _ condition: SQL, on today: CalendarDate) throws -> [SectionLine] {
    let request: SQLRequest<Row> = """
      SELECT organisation.id, organisation.shortName, organisation.slug, organisation.implementsSince,
        organisation.implementationOrder <> '', (
          SELECT count(*)
          FROM curatorship
          JOIN account ON account.id = curatorship.accountId
          WHERE curatorship.organisationId = organisation.id AND curatorship.starts <= \(today)
            AND ifnull(curatorship.ends, '9999') >= \(today) AND account.disabledOn IS NULL
            AND account.phone || account.email <> ''), (
          SELECT count(DISTINCT pair.formCode)
          FROM pair
          JOIN fixingOrder ON fixingOrder.id = pair.orderId
          WHERE pair.organisationId = organisation.id AND \(Self.isInForce(on: today))), (
          SELECT count(DISTINCT pair.formCode)
          FROM pair
          JOIN fixingOrder ON fixingOrder.id = pair.orderId
          WHERE pair.organisationId = organisation.id AND \(Self.isInForce(on: today))
            AND NOT EXISTS (
              SELECT 1 FROM programme
              WHERE programme.organisationId = organisation.id AND programme.formCode = pair.formCode
                AND programme.moderation = 'published')),
        \(PublicMentor.count(at: "organisation.id", on: today)), (
          SELECT count(*)
          FROM agreement
          WHERE agreement.organisationId = organisation.id AND agreement.signedOn <= \(today)
            AND ifnull(agreement.ends, '9999') >= \(today)), (
          SELECT count(*)
          FROM practice
          WHERE practice.organisationId = organisation.id AND practice.moderation = 'published'), (
          SELECT count(*) FROM report WHERE report.organisationId = organisation.id AND report.state = 'accepted'), (
          SELECT max(sectionEdition.publishedOn)
          FROM sectionEdition
          WHERE sectionEdition.organisationId = organisation.id), (
          SELECT max(newsItem.publishedOn)
          FROM newsItem
          WHERE newsItem.organisationId = organisation.id AND newsItem.publishedOn <= \(today)),
        publicSection.withdrawnOn
      FROM organisation
      LEFT JOIN publicSection ON publicSection.organisationId = organisation.id
      WHERE \(condition) AND organisation.implementsSince IS NOT NULL AND organisation.closedOn IS NULL
        AND organisation.kind IN \(Organisation.Kind.educational.map(\.rawValue))
      ORDER BY organisation.shortName
      """
    return try request.fetchAll(db).map { row in
      var facts = SectionFacts(since: row[3])
      (facts.hasOrder, facts.curators, facts.forms, facts.formsWithoutProgramme) = (row[4], row[5], row[6], row[7])
      (facts.namedMentors, facts.partners, facts.practices, facts.reports) = (row[8], row[9], row[10], row[11])
      (facts.wordsOn, facts.lastNewsOn, facts.withdrawnOn) = (row[12], row[13], row[14])
      return SectionLine(organisation: row[0], name: row[1], slug: row[2], facts: facts)
    }
  }

  private static func isInForce(on today: CalendarDate) -> SQL {
    "fixingOrder.issuedOn <= \(today) AND pair.starts <= \(today) AND pair.lastDay >= \(today)"
  }
}
