/// Two records of one human being becoming one: which of them gives each fact.
package struct Merge: Sendable, Equatable {
  /// Facts that differ come from the record kept unless the other is named.
  package var fromMerged: Set<Fact>
  /// The last day of the surname that is not chosen; without it that surname was a slip and is not kept.
  package var formerSurnameUntil: CalendarDate?

  package init(fromMerged: Set<Fact> = [], formerSurnameUntil: CalendarDate? = nil) {
    self.fromMerged = fromMerged
    self.formerSurnameUntil = formerSurnameUntil
  }

  package enum Fact: String, Sendable, CaseIterable {
    case surname, given, patronymic, birthDate, sex, workSince
    case competencies, interests, capacity, trainedOn
    case reason, request
  }

  package func choose<Value>(_ fact: Fact, _ kept: Value, _ merged: Value) -> Value {
    fromMerged.contains(fact) ? merged : kept
  }

  package func person(_ kept: Person, _ merged: Person) -> Person {
    let name = PersonName(
      surname: choose(.surname, kept.name.surname, merged.name.surname),
      given: choose(.given, kept.name.given, merged.name.given),
      patronymic: choose(.patronymic, kept.name.patronymic, merged.name.patronymic))
    return Person(
      id: kept.id, name: name, birthDate: choose(.birthDate, kept.birthDate, merged.birthDate),
      sex: choose(.sex, kept.sex, merged.sex), workSince: choose(.workSince, kept.workSince, merged.workSince),
      version: kept.version)
  }

  /// What only one of the two has is taken whole.
  package func profile(_ kept: MentorProfile?, _ merged: MentorProfile?) -> MentorProfile? {
    guard let kept, let merged else { return kept ?? merged }
    return MentorProfile(
      competencies: choose(.competencies, kept.competencies, merged.competencies),
      interests: choose(.interests, kept.interests, merged.interests),
      capacity: choose(.capacity, kept.capacity, merged.capacity),
      trainedOn: choose(.trainedOn, kept.trainedOn, merged.trainedOn))
  }

  package func profile(_ kept: MenteeProfile?, _ merged: MenteeProfile?) -> MenteeProfile? {
    guard let kept, let merged else { return kept ?? merged }
    return MenteeProfile(
      reason: choose(.reason, kept.reason, merged.reason), request: choose(.request, kept.request, merged.request))
  }
}
