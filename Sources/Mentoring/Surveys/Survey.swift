/// A questionnaire put to some people of an organisation until a day.
package struct Survey: Sendable, Equatable {
  package typealias ID = Identifier<Survey>

  package let id: ID
  package let organisation: Organisation.ID
  package let kind: Questionnaire.Kind
  package let opens: CalendarDate
  package let closes: CalendarDate
  /// The day on which it was closed before its term.
  package let closedOn: CalendarDate?
  package let version: Int

  package init(
    id: ID, organisation: Organisation.ID, kind: Questionnaire.Kind, opens: CalendarDate, closes: CalendarDate,
    closedOn: CalendarDate?, version: Int
  ) {
    self.id = id
    self.organisation = organisation
    self.kind = kind
    self.opens = opens
    self.closes = closes
    self.closedOn = closedOn
    self.version = version
  }

  /// Where a survey stands. Never stored.
  package enum State: String, Sendable, CaseIterable { case upcoming, open, closed }

  package func state(on date: CalendarDate) -> State {
    if closedOn != nil || closes < date { return .closed }
    return opens > date ? .upcoming : .open
  }

  /// Answers of a later day are kept apart (`ux.md` K12).
  package var lastDay: CalendarDate { closedOn.map { min($0, closes) } ?? closes }
}

/// Somebody who is asked: a person on one side, in one form.
package struct Asked: Sendable, Hashable {
  package let person: Person.ID
  package let side: Questionnaire.Side
  package let form: MentoringForm.Code?

  package init(person: Person.ID, side: Questionnaire.Side, form: MentoringForm.Code?) {
    self.person = person
    self.side = side
    self.form = form
  }

  /// «mentee:teacher-pupil:412» of a form.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let side = Questionnaire.Side(rawValue: parts[0]), let person = Person.ID(parts[2])
    else { return nil }
    self.init(
      person: person, side: side, form: parts[1].isEmpty ? nil : MentoringForm.Code(rawValue: parts[1]))
  }

  package var text: String { "\(side.rawValue):\(form?.rawValue ?? ""):\(person)" }
}

/// A survey about to be opened.
package struct NewSurvey: Sendable {
  package let organisation: Organisation.ID
  package let kind: Questionnaire.Kind
  package let opens: CalendarDate
  package let closes: CalendarDate
  package let asked: [Asked]

  package init(
    organisation: Organisation.ID, kind: Questionnaire.Kind, opens: CalendarDate, closes: CalendarDate, asked: [Asked]
  ) {
    self.organisation = organisation
    self.kind = kind
    self.opens = opens
    self.closes = closes
    self.asked = asked
  }
}

/// The slip of paper that lets one person answer once: «ABCD-2345».
package struct SurveyCode: Sendable, Hashable {
  /// Eight signs of thirty-two: forty bits, and none that can be taken for another.
  package let text: String

  private static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
  private static let length = 8
  /// Cyrillic letters that look the same: on a phone the keyboard is Russian.
  private static let lookalikes: [Character: Character] = [
    "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "Р": "P", "С": "C", "Т": "T", "У": "Y", "Х": "X",
  ]

  package static func random(using generator: inout some RandomNumberGenerator) -> SurveyCode {
    SurveyCode(plain: String((0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }))
  }

  private init(plain: String) { text = plain }

  /// Whatever somebody typed: small letters, spaces and dashes do not matter.
  package init?(_ typed: String) {
    let signs = typed.prefix(64).uppercased().filter { !$0.isWhitespace && !"-–—−_.".contains($0) }
      .map { Self.lookalikes[$0] ?? $0 }
    guard signs.count == Self.length, signs.allSatisfy(Self.alphabet.contains) else { return nil }
    text = String(signs)
  }

  /// «ABCD-2345», as it is printed.
  package var shown: String { "\(text.prefix(4))-\(text.suffix(4))" }
}
