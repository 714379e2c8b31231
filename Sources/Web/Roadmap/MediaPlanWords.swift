import Mentoring

extension Words {
  static func channel(_ channel: MediaPlanItem.Channel) -> String {
    switch channel {
    case .site: "сайт"
    case .social: "социальные сети"
    case .press: "газета"
    case .broadcast: "радио и телевидение"
    case .print: "листовка, стенд"
    case .other: "другое"
    }
  }

  static func mediaPlanState(_ state: MediaPlanItem.State) -> StatusWord {
    switch state {
    case .late: StatusWord("срок вышел", .bad)
    case .planned: StatusWord("по плану", .work)
    case .published: StatusWord("вышло", .ok)
    }
  }
}
