internal import GRDB
import Mentoring

/// A signed paper to be entered.
package struct NewConsent: Sendable {
  package let person: Person.ID
  package let kind: Consent.Kind
  package let signature: Consent.Signature

  package init(person: Person.ID, kind: Consent.Kind, signature: Consent.Signature) {
    self.person = person
    self.kind = kind
    self.signature = signature
  }
}

extension Store {
  /// Enters signed papers: all of them, or none.
  @discardableResult
  package func signConsents(_ new: [NewConsent], in scope: Scope, by author: Author) throws -> [Consent.ID] {
    try change(by: author) { transaction in
      try new.map { try transaction.sign($0, in: scope) }
    }
  }

  /// Corrects what was entered of a paper. Its person and its purpose stay.
  package func changeConsent(
    _ id: Consent.ID, _ signature: Consent.Signature, version: Int, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let known = try transaction.changeableConsent(id, in: scope)
      guard known.withdrawnOn == nil else { throw Failure.refused(.consentNotInForce) }
      try transaction.check(signature, of: known.person, in: scope)
      try transaction.bump("consent", id: id.rawValue, version: version)
      try transaction.write(signature, to: id)
      try transaction.note("consentChanged", known.kind, of: known.person, signature)
    }
  }

  /// Notes that blanks of the filter are printed, for as many people as one print holds.
  ///
  /// - Returns: how many forms.
  @discardableResult
  package func printBlanks(_ filter: ConsentFilter, in scope: Scope, by author: Author) throws -> Int {
    try change(by: author) { transaction in
      let today = transaction.today
      let search = ConsentSearch(filter, in: scope, on: today)
      let wanted = filter.kinds.map { kind -> SQL in
        "\(search.concerns(kind)) AND \(ConsentSearch.status(kind, today, of: "listed")) IN ('none', 'expired')"
      }
      let lines = try search.lines(
        transaction.db, where: "(\(wanted.joined(separator: " OR ")))", limit: ConsentGrid.blanksAtOnce, offset: 0)
      let forms = lines.flatMap { line in
        filter.kinds.filter { kind in
          let status = line.consents[kind]?.status(on: today) ?? .none
          return kind.concerns(line.subject) && (status == .none || status == .expired)
        }.map { (person: line.person, kind: $0) }
      }
      guard !forms.isEmpty else { throw Failure.refused(.alreadyExists) }
      for form in forms {
        try transaction.db.execute(
          sql: "INSERT INTO consent (personId, kind, printedOn) VALUES (?, ?, ?)",
          arguments: [form.person, form.kind.rawValue, today])
        try transaction.note("consentPrinted", form.kind, of: form.person, nil)
      }
      return forms.count
    }
  }
}

extension Transaction {
  fileprivate func sign(_ new: NewConsent, in scope: Scope) throws -> Consent.ID {
    try check(new.signature, of: new.person, in: scope)
    let papers = try Consent.fetchAll(db, of: [new.person])[new.person]?.filter { $0.kind == new.kind } ?? []
    if Consent.current(of: papers, on: today)?.status(on: today) == .signed {
      throw Failure.refused(.consentInForce)
    }
    let id = try papers.last { $0.signature == nil }?.id ?? insertConsent(new)
    try write(new.signature, to: id)
    try db.execute(sql: "UPDATE consent SET version = version + 1 WHERE id = ?", arguments: [id])
    try callOffDestruction(of: new.person, kind: new.kind)
    try note("consentSigned", new.kind, of: new.person, new.signature)
    return id
  }

  private func insertConsent(_ new: NewConsent) throws -> Consent.ID {
    // The blank that the portal did not print is taken for printed on the day of the signature.
    try db.execute(
      sql: "INSERT INTO consent (personId, kind, printedOn) VALUES (?, ?, ?)",
      arguments: [new.person, new.kind.rawValue, new.signature.date])
    return Consent.ID(db.lastInsertedRowID)
  }

  fileprivate func write(_ signature: Consent.Signature, to id: Consent.ID) throws {
    var representative: Representative.ID?
    if case .representative(let signer) = signature.signer { representative = signer }
    try db.execute(
      sql: """
        UPDATE consent
        SET signedOn = ?, signer = ?, representativeId = ?, items = ?, ends = ?, place = ?
        WHERE id = ?
        """,
      arguments: [
        signature.date, representative == nil ? "person" : "representative", representative,
        Consent.Item.encoded(signature.items), signature.ends, signature.place, id,
      ])
  }

  /// For a minor a representative of that very child signs; nobody signs tomorrow.
  fileprivate func check(_ signature: Consent.Signature, of person: Person.ID, in scope: Scope) throws {
    guard let found = try Person.fetch(db, person, in: scope, on: today) else { throw Failure.notFound }
    guard found.mayChange else { throw Failure.forbidden }
    if signature.date > today { throw Failure.refused(.dateInFuture, field: "signedOn") }
    if let born = found.person.birthDate, signature.date <= born { throw Failure.refused(.consentPrecedesBirth) }
    switch signature.signer {
    case .person:
      if found.isMinor { throw Failure.refused(.representativeMissing) }
    case .representative(let id):
      let known = try Representative.fetchAll(db, of: [person])[person] ?? []
      guard known.contains(where: { $0.id == id }) else { throw Failure.refused(.representativeMissing) }
    }
  }

  /// The consent, when the scope answers for its person.
  func changeableConsent(_ id: Consent.ID, in scope: Scope) throws -> Consent {
    let request: SQLRequest<Row> = "SELECT \(Consent.columns) FROM consent WHERE consent.id = \(id)"
    guard let consent = try request.fetchOne(db).flatMap(Consent.init(row:)) else { throw Failure.notFound }
    _ = try changeablePerson(consent.person, in: scope)
    return consent
  }

  func note(
    _ event: String, _ kind: Consent.Kind, of person: Person.ID, _ signature: Consent.Signature?
  ) throws {
    var after: [String: String?] = ["consent": kind.rawValue]
    if let signature {
      after["signedOn"] = signature.date.iso
      after["ends"] = signature.ends?.iso
    }
    try record(event, "person:\(person)", organisations: try organisations(of: [person]), after: after)
  }
}
