internal import GRDB
import Mentoring

// Where each bank keeps its entries, and what a query of it reads. In every query the entry stands as `entry`, its
// organisation, if it has one, as `owner`.
extension Bank {
  var table: String {
    switch self {
    case .experts: "expert"
    case .programmes: "programme"
    case .practices: "practice"
    case .groups: "workingGroup"
    }
  }

  /// The name as lists show it: an expert of the registry is called as the registry calls the person.
  var title: SQL {
    guard self == .experts else { return "entry.title" }
    return """
      iif(entry.personId IS NULL, entry.title,
        trim(person.surname || ' ' || person.given || ' ' || person.patronymic))
      """
  }

  /// The key of the name, to search and to sort by.
  var titleKey: SQL { self == .experts ? "searchKey(\(title))" : "entry.titleKey" }

  var formCode: SQL { hasForm ? "entry.formCode" : "NULL" }
  var sourceId: SQL { canBeCopied ? "entry.sourceId" : "NULL" }
  var personId: SQL { self == .experts ? "entry.personId" : "NULL" }
  var employerId: SQL { self == .experts ? "entry.employerId" : "NULL" }

  /// How many organisations made their own from this one.
  var uses: SQL {
    guard canBeCopied else { return "0" }
    return """
      (SELECT count(DISTINCT copy.organisationId) FROM \(sql: table) AS copy WHERE copy.sourceId = entry.id)
      """
  }

  /// Lines below the entry, or sheets of experts on a practice.
  var itemCount: SQL {
    if self == .practices { return "(SELECT count(*) FROM practiceScore WHERE practiceId = entry.id)" }
    guard let items else { return "0" }
    return "(SELECT count(*) FROM \(sql: items.table) WHERE entryId = entry.id)"
  }

  var meanScore: SQL {
    guard self == .practices else { return "NULL" }
    let total = PracticeScore.Criterion.allCases.map(\.rawValue).joined(separator: " + ")
    return "(SELECT avg(\(sql: total)) FROM practiceScore WHERE practiceId = entry.id)"
  }

  /// Place of work and post of an expert: the latest stay of a person of the registry, else what was entered.
  var workplace: (organisation: SQL, post: SQL) {
    guard self == .experts else { return ("NULL", "NULL") }
    return (
      "iif(entry.personId IS NULL, ifnull(employer.shortName, entry.employer), \(Self.latestStay("place.shortName")))",
      """
      iif(entry.personId IS NULL, entry.post, \(Self.latestStay(
        "(SELECT label FROM placement WHERE stayId = stay.id ORDER BY since DESC LIMIT 1)")))
      """
    )
  }

  private static func latestStay(_ column: SQL) -> SQL {
    """
    (SELECT \(column)
      FROM stay
      JOIN organisation AS place ON place.id = stay.organisationId
      WHERE stay.personId = entry.personId
      ORDER BY ifnull(stay.ends, '9999') DESC, stay.starts DESC
      LIMIT 1)
    """
  }

  /// The entry with everything that a row of the list names.
  var source: SQL {
    let expert: SQL =
      self == .experts
      ? """
      LEFT JOIN person ON person.id = entry.personId
      LEFT JOIN organisation AS employer ON employer.id = entry.employerId
      """ : ""
    return """
      FROM \(sql: table) AS entry
      LEFT JOIN organisation AS owner ON owner.id = entry.organisationId
      JOIN municipality ON municipality.id = ifnull(entry.municipalityId, owner.municipalityId)
      LEFT JOIN mentoringForm ON mentoringForm.code = \(formCode)
      \(expert)
      """
  }

  /// What an account may know of: everything published in its municipality, and the rest of its own organisations; to the
  /// centre, everything.
  func isVisible(to viewer: Account) -> SQL {
    switch viewer.scope {
    case .everything: viewer.isOfCentre ? "1" : "entry.moderation = 'published'"
    case .municipality(let id):
      viewer.isOfCentre
        ? "municipality.id = \(id)" : "municipality.id = \(id) AND entry.moderation = 'published'"
    case .organisations(let own):
      """
      (entry.organisationId IN \(own) OR entry.moderation = 'published'
        AND municipality.id IN (SELECT municipalityId FROM organisation WHERE id IN \(own)))
      """
    }
  }
}

extension BankItem.Kind {
  var table: String {
    switch self {
    case .contest: "programmeContest"
    case .member: "groupMember"
    }
  }
}
