internal import GRDB
import Mentoring

extension Store {
  /// Enters a paper of an organisation or of the centre, with its file where one was brought.
  @discardableResult
  package func addDocument(
    _ terms: OfficialDocument.Terms, of owner: OfficialDocument.Owner,
    file: (bytes: [UInt8], format: DocumentFormat)? = nil, within scope: Scope, by author: Author
  ) throws -> OfficialDocument.ID {
    let name = try file.map { try scans.save($0.bytes) }
    do {
      return try change(by: author) { transaction in
        try transaction.checkOwner(owner, scope)
        try transaction.check(terms, of: owner, within: scope)
        let (municipality, organisation) = owner.keys
        try transaction.insert(
          into: "officialDocument",
          [
            ("municipalityId", municipality), ("organisationId", organisation), ("kindCode", terms.kind.rawValue),
          ] + terms.columns + [
            ("scan", name), ("scanFormat", file?.format.rawValue), ("scanSize", file?.bytes.count),
          ])
        let id = OfficialDocument.ID(transaction.db.lastInsertedRowID)
        try transaction.record(
          "documentAdded", "document:\(id)", organisations: owner.organisations,
          after: terms.facts.merging(["file": file?.format.rawValue]) { $1 })
        return id
      }
    } catch {
      if let name { scans.remove(name) }
      throw error
    }
  }

  /// Puts a paper right; its kind and whose it is stay.
  package func changeDocument(
    _ id: OfficialDocument.ID, to terms: OfficialDocument.Terms, version: Int, within scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let line = try transaction.changeableDocument(id, within: scope)
      var terms = terms
      terms.kind = line.document.terms.kind
      try transaction.bump("officialDocument", id: id.rawValue, version: version)
      try transaction.check(terms, of: line.owner, instead: id, within: scope)
      try transaction.db.execute(
        sql: """
          UPDATE officialDocument
          SET \(terms.columns.map { "\($0.name) = ?" }.joined(separator: ", "))
          WHERE id = ?
          """,
        arguments: StatementArguments(terms.columns.map(\.value) + [id]))
      let before = line.document.terms.facts
      let changed = terms.facts.filter { $0.value != before[$0.key] }
      try transaction.record(
        "documentChanged", "document:\(id)", organisations: line.owner.organisations,
        before: before.filter { changed.keys.contains($0.key) }, after: changed)
    }
  }

  /// Takes out a paper that was entered by mistake; the one that it replaced is in force again.
  ///
  /// - Returns: whose it was.
  @discardableResult
  package func removeDocument(
    _ id: OfficialDocument.ID, within scope: Scope, by author: Author
  ) throws -> DocumentLine {
    let (line, scan) = try change(by: author) { transaction in
      let line = try transaction.changeableDocument(id, within: scope)
      let scan = try transaction.scan(of: id)
      try transaction.db.execute(sql: "DELETE FROM officialDocument WHERE id = ?", arguments: [id])
      try transaction.record(
        "documentRemoved", "document:\(id)", organisations: line.owner.organisations, before: line.document.terms.facts)
      return (line, scan)
    }
    if let scan { scans.remove(scan) }
    return line
  }

  /// Keeps the file of a paper in the place of an earlier one.
  package func saveDocumentFile(
    _ bytes: [UInt8], _ format: DocumentFormat, of id: OfficialDocument.ID, within scope: Scope, by author: Author
  ) throws {
    let name = try scans.save(bytes)
    do {
      let former = try change(by: author) { transaction in
        try transaction.keepFile((name, format, bytes.count), of: id, "documentFileSaved", within: scope)
      }
      if let former { scans.remove(former) }
    } catch {
      scans.remove(name)
      throw error
    }
  }

  package func removeDocumentFile(of id: OfficialDocument.ID, within scope: Scope, by author: Author) throws {
    let former = try change(by: author) { transaction in
      try transaction.keepFile(nil, of: id, "documentFileRemoved", within: scope)
    }
    guard let former else { return }
    scans.remove(former)
  }

  /// The file of a paper, for those inside who may take it.
  package func documentFile(
    of id: OfficialDocument.ID, for viewer: Account
  ) throws -> (line: DocumentLine, bytes: [UInt8], format: DocumentFormat) {
    let (line, name) = try read { db in
      let line = try DocumentLine.fetch(db, id, within: viewer.scope)
      guard line.givesFile(to: viewer) else { throw Failure.notFound }
      let name = try String.fetchOne(db, sql: "SELECT scan FROM officialDocument WHERE id = ?", arguments: [id])
      return (line, name)
    }
    guard let name, let file = line.file else { throw Failure.notFound }
    return (line, try scans.bytes(name), file.format)
  }
}

extension Transaction {
  fileprivate func changeableDocument(_ id: OfficialDocument.ID, within scope: Scope) throws -> DocumentLine {
    let line = try DocumentLine.fetch(db, id, within: scope)
    guard line.isEditable else { throw Failure.forbidden }
    return line
  }

  fileprivate func scan(of id: OfficialDocument.ID) throws -> String? {
    try String.fetchOne(db, sql: "SELECT scan FROM officialDocument WHERE id = ?", arguments: [id])
  }

  /// - Returns: the name of the file that was there.
  fileprivate func keepFile(
    _ file: (name: String, format: DocumentFormat, size: Int)?, of id: OfficialDocument.ID, _ event: String,
    within scope: Scope
  ) throws -> String? {
    let line = try changeableDocument(id, within: scope)
    let former = try scan(of: id)
    try db.execute(
      sql: """
        UPDATE officialDocument SET scan = ?, scanFormat = ?, scanSize = ?, version = version + 1 WHERE id = ?
        """,
      arguments: [file?.name, file?.format.rawValue, file?.size, id])
    try record(event, "document:\(id)", organisations: line.owner.organisations)
    return former
  }

  /// Whether the owner is within the reach of whoever writes: of a centre's papers the centre itself.
  func checkOwner(_ owner: OfficialDocument.Owner, _ scope: Scope) throws {
    switch (owner, scope) {
    case (.municipality(let id), .municipality(let own)) where id == own: return
    case (.municipality, .everything): return
    case (.municipality, _): throw Failure.notFound
    case (.organisation(let id), _):
      let request: SQLRequest<Int> = """
        SELECT 1
        FROM organisation
        WHERE id = \(id) AND \(scope.condition(on: "organisation"))
        """
      guard try request.fetchOne(db) != nil else { throw Failure.notFound }
    }
  }

  /// Nobody chooses a kind of another level, nor a paper that is out of reach or above itself.
  fileprivate func check(
    _ terms: OfficialDocument.Terms, of owner: OfficialDocument.Owner, instead id: OfficialDocument.ID? = nil,
    within scope: Scope
  ) throws {
    guard let kind = try DocumentKind.fetchAll(db, of: nil).first(where: { $0.code == terms.kind }),
      (kind.level == .school) == (owner.keys.organisation != nil)
    else { throw Failure.refused(.notOffered, field: "kind") }
    if let basis = terms.basis {
      let line = try DocumentLine.fetch(db, basis, within: scope)
      guard try line.document.id != id && !follows(line.document.id, from: id) else {
        throw Failure.refused(.notOffered, field: "basis")
      }
    }
    guard let replaces = terms.replaces else { return }
    let line = try DocumentLine.fetch(db, replaces, within: scope)
    let successor = try OfficialDocument.ID.fetchOne(
      db, sql: "SELECT id FROM officialDocument WHERE replacesId = ?", arguments: [replaces])
    guard line.owner == owner, replaces != id, successor == nil || successor == id,
      try !replacesInTurn(replaces, id)
    else { throw Failure.refused(.notOffered, field: "replaces") }
  }

  /// Whether a paper rests on another, itself or by those between.
  private func follows(_ id: OfficialDocument.ID, from above: OfficialDocument.ID?) throws -> Bool {
    try chain(of: id, by: "basisId", has: above)
  }

  private func replacesInTurn(_ id: OfficialDocument.ID, _ other: OfficialDocument.ID?) throws -> Bool {
    try chain(of: id, by: "replacesId", has: other)
  }

  private func chain(of id: OfficialDocument.ID, by column: String, has other: OfficialDocument.ID?) throws -> Bool {
    guard let other else { return false }
    return try Bool.fetchOne(
      db,
      sql: """
        WITH RECURSIVE above (id) AS (
          SELECT ?
          UNION
          SELECT document.\(column) FROM above JOIN officialDocument AS document ON document.id = above.id
          WHERE document.\(column) IS NOT NULL)
        SELECT EXISTS (SELECT 1 FROM above WHERE id = ?)
        """, arguments: [id, other]) ?? false
  }
}

extension DocumentLine {
  package var owner: OfficialDocument.Owner {
    organisation.map { .organisation($0.id) } ?? .municipality(municipalityId)
  }
}

extension OfficialDocument.Owner {
  var keys: (municipality: Municipality.ID?, organisation: Organisation.ID?) {
    switch self {
    case .municipality(let id): (id, nil)
    case .organisation(let id): (nil, id)
    }
  }
}

extension OfficialDocument.Terms {
  fileprivate var columns: [(name: String, value: (any DatabaseValueConvertible)?)] {
    [
      ("title", title), ("number", number), ("issuedOn", issuedOn), ("signer", signer), ("link", link),
      ("basisId", basis), ("replacesId", replaces), ("isPublished", isPublished),
    ]
  }

  /// As the log keeps it.
  fileprivate var facts: [String: String?] {
    [
      "kind": kind.rawValue, "title": title, "number": number, "issuedOn": issuedOn.iso, "signer": signer,
      "link": link, "basis": basis?.description, "replaces": replaces?.description,
      "published": isPublished ? "1" : "0",
    ]
  }
}
