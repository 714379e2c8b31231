import HTTP

/// Two people saved one record: for every field, what it was, what it is now, and what the second of them sent.
struct Conflict: Sendable {
  private(set) var contested: [Contest] = []
  /// Fields that only the other changed: their values come in by themselves.
  private(set) var taken: [Contest] = []
  /// What goes back as it is: merged fields, and whatever else the form carried.
  private(set) var settled: [(name: String, value: String)] = []

  struct Contest: Sendable {
    let name: String
    let label: String
    /// Unknown when the form came without its origin.
    let was: String?
    let now: String
    let yours: String
  }

  init(labels: [(name: String, label: String)], sent: FormFields, now: FormFields) {
    let origin = sent["_was"].flatMap { try? FormFields(parsing: $0) }
    for (name, label) in labels {
      let contest = Contest(
        name: name, label: label, was: origin.map { Self.plain($0[name]) }, now: Self.plain(now[name]),
        yours: Self.plain(sent[name]))
      if contest.now == contest.yours || contest.now == contest.was {
        settled.append((name, contest.yours))
      } else if contest.yours == contest.was {
        settled.append((name, contest.now))
        taken.append(contest)
      } else {
        contested.append(contest)
      }
    }
    let compared = Set(labels.map(\.name))
    settled += sent.pairs.filter { !$0.name.hasPrefix("_") && !compared.contains($0.name) }
  }

  /// Browsers end the lines of a text area with CR LF, the registry with LF.
  private static func plain(_ value: String?) -> String {
    (value ?? "").split(omittingEmptySubsequences: false) { $0.isNewline }.joined(separator: "\n")
  }
}
