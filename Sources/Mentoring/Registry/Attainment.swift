/// What somebody has gone through or been honoured with: training, interview, award, contest (mission B9, B10).
package struct Attainment: Sendable, Equatable {
  package typealias ID = Identifier<Attainment>

  package var kind: Kind
  /// The programme of a training, who held an interview, what an award or a contest is called.
  package var title: String
  package var day: CalendarDate
  /// Of an award or a contest.
  package var level: Level?
  /// What an interview came to, which place was taken.
  package var result: String
  package var hours: Int?
  /// Of the certificate or diploma.
  package var number: String

  package init(
    kind: Kind, title: String, day: CalendarDate, level: Level? = nil, result: String = "", hours: Int? = nil,
    number: String = ""
  ) {
    self.kind = kind
    self.title = title
    self.day = day
    self.level = level
    self.result = result
    self.hours = hours
    self.number = number
  }

  package enum Kind: String, Sendable, CaseIterable { case training, interview, award, contest }

  package enum Level: String, Sendable, CaseIterable { case organisation, municipal, regional, national }
}

extension Attainment.Kind {
  package var hasLevel: Bool { self == .award || self == .contest }
  package var hasResult: Bool { self == .interview || self == .contest }
  package var hasHours: Bool { self == .training }
  package var hasNumber: Bool { self == .training || self == .award }
}
