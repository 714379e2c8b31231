import Mentoring
import Storage

extension Words {
  static func eventKind(_ kind: MentoringEvent.Kind) -> String {
    switch kind {
    case .seminar: "семинар"
    case .webinar: "вебинар"
    case .coordination: "координационное совещание"
    case .contest: "конкурс"
    case .ceremony: "церемония"
    case .other: "другое"
    }
  }

  static func eventState(_ state: MentoringEvent.State) -> StatusWord {
    switch state {
    case .planned: StatusWord("предстоит", .work)
    case .held: StatusWord("проведено", .ok)
    case .cancelled: StatusWord("отменено", .idle)
    }
  }

  /// «27.01.2026», «27.01.2026–29.01.2026».
  static func eventDays(_ terms: MentoringEvent.Terms) -> String {
    Russian.date(terms.heldOn) + (terms.endsOn.map { "–" + Russian.date($0) } ?? "")
  }
}
