import Foundation
internal import GRDB
import Mentoring

/// What everybody may read of the municipal banks (Пижанка, п. 10.3).
package struct OpenProgramme: Sendable {
  package let title: String
  package let form: String
  package let owner: String
  /// A typical one of the centre, to be taken over by schools.
  package let isTypical: Bool
  package let aim: String
  package let duration: String
}

/// A partner and how many organisations it has agreements with.
package struct OpenPartner: Sendable {
  package let name: String
  package let kind: Organisation.Kind
  package let municipality: String
  package let schools: [String]
}

/// The centre as everybody sees it: what it tells and which papers it has.
package struct OpenCentre: Sendable {
  package let news: [NewsItem]
  package let documents: [PublicDocument]
  /// Of the centre and open to everybody, the newest first.
  package let events: [PublishedEvent]
}

extension Store {
  package func openPractices() throws -> [PublicPractice] {
    try read { db in try PublicPractice.fetchAll(db, in: .region) }
  }

  /// Published programmes whose words name nobody who takes part.
  package func openProgrammes() throws -> [OpenProgramme] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT programme.title, mentoringForm.name, ifnull(organisation.shortName, municipality.name),
          programme.municipalityId IS NOT NULL, programme.aim, programme.duration, (
            SELECT json_group_array(DISTINCT person.surname)
            FROM pair
            JOIN stay ON stay.id IN (pair.mentorStayId, pair.menteeStayId)
            JOIN person ON person.id = stay.personId
            WHERE pair.programmeId = programme.id)
        FROM programme
        JOIN mentoringForm ON mentoringForm.code = programme.formCode
        LEFT JOIN organisation ON organisation.id = programme.organisationId
        LEFT JOIN municipality ON municipality.id = programme.municipalityId
        WHERE programme.moderation = 'published' AND (programme.municipalityId IS NOT NULL OR programme.sourceId IS NULL)
          AND (organisation.id IS NULL OR \(PublicSchool.isPublished))
        ORDER BY mentoringForm.position, programme.municipalityId IS NULL, programme.title, programme.id
        LIMIT 500
        """
      return try request.fetchAll(db).compactMap { row in
        let surnames = try JSONDecoder().decode([String?].self, from: Data((row[6] as String).utf8)).compactMap(\.self)
        let programme = OpenProgramme(
          title: row[0], form: row[1], owner: row[2], isTypical: row[3], aim: row[4], duration: row[5])
        let isNameless =
          PublicTitle(programme.title, participants: surnames) != nil
          && PersonalTraces.find(in: programme.title + "\n" + programme.aim).isEmpty
        return isNameless ? programme : nil
      }
    }
  }

  /// Those with an agreement in force on the day.
  package func openPartners(on today: CalendarDate) throws -> [OpenPartner] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT partner.name, partner.kind, municipality.name, json_group_array(DISTINCT organisation.shortName)
        FROM agreement
        JOIN organisation AS partner ON partner.id = agreement.partnerId
        JOIN municipality ON municipality.id = partner.municipalityId
        JOIN organisation ON organisation.id = agreement.organisationId
        WHERE agreement.signedOn <= \(today) AND ifnull(agreement.ends, '9999') >= \(today)
          AND partner.kind IN \(Organisation.Kind.partners.map(\.rawValue)) AND \(PublicSchool.isPublished)
        GROUP BY partner.id
        ORDER BY partner.name, partner.id
        LIMIT 1000
        """
      return try request.fetchAll(db).compactMap { row in
        guard let kind = Organisation.Kind(rawValue: row[1]) else { return nil }
        let schools = try JSONDecoder().decode([String].self, from: Data((row[3] as String).utf8))
        return OpenPartner(name: row[0], kind: kind, municipality: row[2], schools: schools.sorted())
      }
    }
  }

  package func openCentre(on today: CalendarDate) throws -> OpenCentre {
    try read { db in
      OpenCentre(
        news: try NewsItem.published(db, in: .region, on: today, limit: 20),
        documents: try PublicDocument.fetchAll(db, of: .region, on: today),
        events: try PublishedEvent.fetchAll(db, where: "occasion.municipalityId IS NOT NULL", on: today))
    }
  }
}
