extension Consent {
  /// The purposes, in the order of the forms.
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// To keep and use the data at all.
    case processing
    /// Of a representative, that the child takes part.
    case participation
    /// To show data to everybody: a paper of its own (ст. 10.1).
    case dissemination
    /// To show a picture (ГК, ст. 152.1).
    case image
    /// Health and other special categories (ст. 10).
    case special
    /// Of a worker, to be a mentor at work (ТК, ст. 351.8).
    case mentorAtWork

    /// Whether anybody asks such a person for such a paper.
    package func concerns(_ subject: Subject) -> Bool {
      switch self {
      case .processing, .dissemination, .image: true
      case .participation: subject.isMinor
      case .special: subject.role.isLearner
      case .mentorAtWork: subject.role == .teacher && subject.isMentor
      }
    }

    /// Whether such a person must sign it before anything else happens.
    package func isExpected(of subject: Subject) -> Bool {
      self == .processing || self == .participation && subject.isMinor
    }

    /// Whether taking it back ends the participation, and with it the pairs.
    package var endsParticipation: Bool { self == .processing || self == .participation }

    /// Whether taking it back means that data must be destroyed within thirty days (ст. 21 ч. 5).
    package var endsInDestruction: Bool { self == .processing || self == .special }
  }

  /// Of whom a consent is asked.
  package struct Subject: Sendable, Equatable {
    package let role: Stay.Role
    package let isMinor: Bool
    package let isMentor: Bool

    package init(role: Stay.Role, isMinor: Bool, isMentor: Bool) {
      self.role = role
      self.isMinor = isMinor
      self.isMentor = isMentor
    }
  }

  /// What a pair lacks on one of its sides: the consent to processing, given by whoever can give it.
  package enum Lack: Sendable, Equatable {
    case unsigned
    /// The paper of a minor that no representative has signed.
    case unsignedByRepresentative
    case withdrawn
  }
}
