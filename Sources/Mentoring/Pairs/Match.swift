/// How well a mentor answers a mentee beside what the rules say: only what was found, in words that can be checked.
///
/// It puts people in order and never decides (decision 0112).
package struct Match: Sendable, Equatable {
  package let reasons: [Reason]
  /// Wishes that are not met: they do not forbid anything.
  package let doubts: [Doubt]

  package enum Reason: Sendable, Equatable {
    /// Words of the request that the competencies have too, as the request has them.
    case competence([String])
    case interest([String])
    case subject(String)
    case wantedAge(String)
    case sameOrganisation
    case free
    case load(Int, capacity: Int)
    case trained(CalendarDate)
    /// What the mentor says of his or her time.
    case time(String)
  }

  package enum Doubt: Sendable, Equatable {
    case wantedAge(String)
  }

  /// The higher the better; equal scores leave the order of the list.
  package var score: Int { reasons.map(\.weight).reduce(0, +) - 3 * doubts.count }

  /// What one side says of itself in the base of mentors or of mentees.
  package struct Words: Sendable, Equatable {
    package var competencies: [WordStem]
    package var interests: [WordStem]
    package var request: [WordStem]
    /// Of a teacher's post: «физики» of «учитель физики».
    package var subject: [WordStem]
    package var wantedAge: WantedAge?
    package var time: String

    package init(
      competencies: String = "", interests: String = "", request: String = "", post: String = "",
      wantedAge: String = "",
      time: String = ""
    ) {
      self.competencies = WordStem.all(in: competencies)
      self.interests = WordStem.all(in: interests)
      self.request = WordStem.all(in: request)
      subject = WordStem.all(in: post)
      self.wantedAge = WantedAge(wantedAge)
      self.time = time
    }

    /// What several mentees ask for together.
    package init(merging all: [Words]) {
      competencies = []
      interests = []
      request = all.flatMap(\.request)
      subject = all.flatMap(\.subject)
      wantedAge = nil
      time = ""
    }
  }

  package init(
    mentor: Words, of mentorSide: Eligibility.Side, mentee: Words, of menteeSide: Eligibility.Side,
    during period: Period
  ) {
    var found: [Reason] = []
    var doubts: [Doubt] = []
    let competent = Self.common(mentee.request, mentor.competencies)
    if !competent.isEmpty { found.append(.competence(competent)) }
    if let subject = Self.common(mentee.subject + mentee.request, mentor.subject).first {
      found.append(.subject(subject))
    }
    let interesting = Self.common(mentee.request, mentor.interests).filter { !competent.contains($0) }
    if !interesting.isEmpty { found.append(.interest(interesting)) }
    let age = menteeSide.birthDate?.fullYears(until: period.start)
    if let wish = mentor.wantedAge, let fits = wish.fits(age: age, grade: menteeSide.grade) {
      if fits { found.append(.wantedAge(wish.text)) } else { doubts.append(.wantedAge(wish.text)) }
    }
    let load = mentorSide.load(during: period)
    if load == 0 {
      found.append(.free)
    } else if load < mentorSide.capacity {
      found.append(.load(load, capacity: mentorSide.capacity))
    }
    if let day = mentorSide.trainedOn { found.append(.trained(day)) }
    if mentorSide.organisation == menteeSide.organisation { found.append(.sameOrganisation) }
    if !mentor.time.isEmpty { found.append(.time(mentor.time)) }
    reasons = found
    self.doubts = doubts
  }

  private static func common(_ asked: [WordStem], _ offered: [WordStem]) -> [String] {
    asked.filter { word in offered.contains { $0.meets(word) } }.map(\.word)
  }
}

extension Match.Reason {
  fileprivate var weight: Int {
    switch self {
    case .competence(let words): 8 + min(words.count, 3)
    case .subject: 6
    case .interest: 3
    case .wantedAge: 2
    case .sameOrganisation: 2
    case .free: 2
    case .load: 1
    case .trained: 1
    case .time: 0
    }
  }
}

/// The age of mentees that a mentor wishes for, as far as its words can be read: «10–14 лет», «от 12», «старшие классы».
package struct WantedAge: Sendable, Equatable {
  package let text: String
  private let ages: ClosedRange<Int>?
  private let grades: ClosedRange<Int>?

  /// Nil where the words set no bounds, or none that are understood.
  package init?(_ text: String) {
    let key = SearchKey(text).text
    let numbers = key.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
    var range: ClosedRange<Int>?
    if numbers.count >= 2, numbers[0] <= numbers[1] {
      range = numbers[0]...numbers[1]
    } else if let number = numbers.first {
      range = key.contains("до ") ? 0...number : number...(key.contains("от ") || key.contains("старше") ? 99 : number)
    }
    self.text = text
    if key.contains("класс") {
      ages = nil
      grades =
        range ?? (key.contains("старш") ? 9...11 : key.contains("началь") ? 1...4 : key.contains("средн") ? 5...8 : nil)
      if grades == nil { return nil }
    } else {
      guard let range else { return nil }
      ages = range
      grades = nil
    }
  }

  /// Nil where nothing is known of the mentee.
  func fits(age: Int?, grade: Int?) -> Bool? {
    if let grades { return grade.map(grades.contains) }
    return ages.flatMap { ages in age.map(ages.contains) }
  }
}
