internal import GRDB
import Mentoring

/// A consent taken back.
package struct Withdrawal: Sendable {
  /// The day on which the demand came.
  package var day: CalendarDate
  package var reason: String
  /// The pairs that were shown as ending with it.
  package var closing: [Pair.ID]

  package init(day: CalendarDate, reason: String, closing: [Pair.ID]) {
    self.day = day
    self.reason = reason
    self.closing = closing
  }
}

/// What taking a consent back hides or stops: shown before, done by it (`ux.md` 35).
package struct Withdrawing: Sendable {
  package let card: ConsentCard
  /// Pairs that would be in force after the day.
  package let pairs: [PersonPair]
  /// The public pages that name the person now.
  package let pages: [String]
  package let hasSpecialCategories: Bool
}

extension Store {
  package func withdrawing(
    _ id: Consent.ID, on day: CalendarDate, in scope: Scope, today: CalendarDate
  ) throws -> Withdrawing {
    try read { db in try Withdrawing.fetch(db, id, on: day, in: scope, today: today) }
  }

  /// Takes a consent back: pairs end, pages stop naming the person with the next request, and where the data were kept
  /// under this very consent, their destruction is due within thirty days.
  package func withdrawConsent(
    _ id: Consent.ID, _ withdrawal: Withdrawal, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let withdrawing = try Withdrawing.fetch(
        transaction.db, id, on: withdrawal.day, in: scope, today: transaction.today)
      let consent = withdrawing.card.consent
      guard let signature = consent.signature, consent.withdrawnOn == nil
      else { throw Failure.refused(.consentNotInForce, field: "date") }
      if withdrawal.day > transaction.today { throw Failure.refused(.dateInFuture, field: "date") }
      if withdrawal.day < signature.date { throw Failure.refused(.consentNotInForce, field: "date") }
      guard Set(withdrawing.pairs.map(\.pair.id)) == Set(withdrawal.closing) else {
        throw Failure.refused(.otherPairsClose)
      }
      for ending in withdrawing.pairs {
        let reason: Pair.Reason = ending.side == .mentor ? .mentorRefused : .menteeRefused
        try transaction.end(ending, of: consent.person, on: withdrawal.day, as: reason)
      }
      try transaction.db.execute(
        sql: "UPDATE consent SET withdrawnOn = ?, withdrawalReason = ?, version = version + 1 WHERE id = ?",
        arguments: [withdrawal.day, withdrawal.reason, id])
      if consent.kind.endsInDestruction {
        try transaction.openDestruction(of: consent, on: withdrawal.day)
      }
      try transaction.record(
        "consentWithdrawn", "person:\(consent.person)",
        organisations: try transaction.organisations(of: [consent.person]),
        after: ["consent": consent.kind.rawValue, "withdrawnOn": withdrawal.day.iso])
    }
  }
}

extension Withdrawing {
  static func fetch(
    _ db: Database, _ id: Consent.ID, on day: CalendarDate, in scope: Scope, today: CalendarDate
  ) throws -> Withdrawing {
    let card = try ConsentCard.fetch(db, id, in: scope, on: today)
    let person = card.consent.person
    let pairs =
      card.consent.kind.endsParticipation
      ? try PersonPair.fetch(db, of: [person], where: "pair.lastDay > \(day)", on: today)[person] ?? [] : []
    let hides = card.consent.kind == .dissemination || card.consent.kind == .processing
    let categories: SQLRequest<Bool> =
      "SELECT EXISTS (SELECT 1 FROM specialCategory WHERE personId = \(person))"
    return Withdrawing(
      card: card, pairs: pairs,
      pages: hides ? try PublicMentor.schools(db, naming: person, on: today) : [],
      hasSpecialCategories: card.consent.kind == .special ? try categories.fetchOne(db) ?? false : false)
  }
}

extension Transaction {
  fileprivate func openDestruction(of consent: Consent, on day: CalendarDate) throws {
    let place = try organisations(of: [consent.person]).first
    try db.execute(
      sql: "INSERT INTO destruction (personId, consentId, organisationId, openedOn, due) VALUES (?, ?, ?, ?, ?)",
      arguments: [consent.person, consent.id, place, day, day.adding(days: Destruction.days)])
  }

  /// A new consent of the same purpose gives the ground back: what was to be destroyed may stay.
  func callOffDestruction(of person: Person.ID, kind: Consent.Kind) throws {
    guard kind.endsInDestruction else { return }
    try db.execute(
      sql: """
        DELETE FROM destruction
        WHERE personId = ? AND doneOn IS NULL
          AND consentId IN (SELECT id FROM consent WHERE personId = ? AND kind = ?)
        """,
      arguments: [person, person, kind.rawValue])
    guard db.changesCount > 0 else { return }
    try record(
      "destructionCalledOff", "person:\(person)", organisations: try organisations(of: [person]),
      after: ["consent": kind.rawValue])
  }
}
