internal import GRDB
import Mentoring

/// What somebody asked the list of pairs for.
package struct PairFilter: Sendable {
  /// Surname of either side.
  package var text = ""
  package var status: Pair.Status?
  package var form: MentoringForm.Code?
  package var organisation: Organisation.ID?
  /// Class of the mentee today.
  package var place = ""
  /// The key of the order that fixes the pairs.
  package var order: Int64?
  /// Pairs of teachers without the papers of mentoring at work (ТК, ст. 351.8).
  package var lacksPapers = false
  /// At work, and heard of longer ago than the centre allows.
  package var isSilent = false
  /// Days of which at least one is open for a meeting of the pair.
  package var meetable: Period?
  package var sort = Sort.urgency
  package var isDescending = false
  package var page = 1
  /// To whom minors are codes, minors can neither be found nor sorted by their names.
  package var seesMinors = true

  package init() {}

  package enum Sort: String, Sendable {
    case urgency, mentor, mentee, form, organisation, status, order, starts, ends, silence
  }
}

extension PairFilter {
  /// Whether nothing but perhaps a status decides which pairs are listed.
  var asksForStatusOnly: Bool {
    text.isEmpty && form == nil && organisation == nil && order == nil && place.isEmpty && !lacksPapers && !isSilent
      && meetable == nil
  }

  /// Whether the pair, its order and its mentor say which pairs are listed and how they are sorted.
  var decidesByMentor: Bool {
    let isSorted = [.urgency, .mentor, .status, .order, .starts, .ends].contains(sort)
    return text.isEmpty && !lacksPapers && !isSilent && isSorted
  }

  func condition(on today: CalendarDate, _ silence: Silence?) -> SQL {
    var parts: [SQL] = []
    if let silence {
      parts.append("\(Pair.Status.expression(on: today)) = 'active' AND \(silence.condition)")
    }
    if let meetable {
      parts.append(
        "max(pair.starts, fixingOrder.issuedOn) <= \(meetable.end ?? today) AND pair.lastDay >= \(meetable.start)")
    }
    if let status { parts.append("\(Pair.Status.expression(on: today)) = \(status.rawValue)") }
    if let form { parts.append("pair.formCode = \(form.rawValue)") }
    if let organisation { parts.append("pair.organisationId = \(organisation)") }
    if let order { parts.append("pair.orderId = \(order)") }
    if lacksPapers { parts.append(Addendum.isLacking(on: today)) }
    if !place.isEmpty {
      parts.append(
        """
        (SELECT label FROM placement
          WHERE placement.stayId = pair.menteeStayId AND placement.since <= \(today)
          ORDER BY placement.since DESC LIMIT 1) = \(place)
        """)
    }
    let names = NameSearch(text)
    if !names.words.isEmpty {
      parts.append("(\(isNamed("mentor", names, today)) OR \(isNamed("mentee", names, today)))")
    }
    return parts.isEmpty ? "1" : parts.joined(separator: " AND ")
  }

  private func isNamed(_ person: String, _ names: NameSearch, _ today: CalendarDate) -> SQL {
    let isNamed = names.condition(on: person + ".id")
    guard !seesMinors else { return isNamed }
    return "(\(isNamed) AND NOT \(Person.isMinor(person, on: today, role: "\(person)Stay.role")))"
  }

  /// Equal rows keep one order, so that pages neither repeat nor lose a pair; empty values stand last both ways.
  func order(on today: CalendarDate) -> SQL {
    let direction: SQL = isDescending ? "DESC" : "ASC"
    let column: SQL =
      switch sort {
      case .urgency, .status: Self.urgency(on: today)
      case .mentor: name(of: "mentor", today)
      case .mentee: name(of: "mentee", today)
      case .form: "mentoringForm.position"
      case .organisation: "organisation.shortName"
      case .order: "fixingOrder.issuedOn"
      case .starts: "pair.starts"
      case .ends: "pair.lastDay"
      case .silence: "iif(\(Pair.Status.expression(on: today)) = 'active', \(Pair.heardOf), NULL)"
      }
    return "\(column) \(direction) NULLS LAST, \(name(of: "mentor", today)), pair.starts, pair.id"
  }

  private func name(of person: String, _ today: CalendarDate) -> SQL {
    if seesMinors { return "\(sql: person).searchKey" }
    return "iif(\(Person.isMinor(person, on: today, role: "\(person)Stay.role")), NULL, \(sql: person).searchKey)"
  }

  /// What asks for something first: past the end, without an order, then at work.
  private static func urgency(on today: CalendarDate) -> SQL {
    """
    CASE \(Pair.Status.expression(on: today))
      WHEN 'overdue' THEN 0 WHEN 'draft' THEN 1 WHEN 'paused' THEN 2 WHEN 'active' THEN 3 WHEN 'fixed' THEN 4
      WHEN 'completed' THEN 5 ELSE 6
    END
    """
  }
}
