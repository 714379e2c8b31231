import Mentoring

/// The main menu: at most six words a role (`ux.md` 1.3).
enum Menu {
  /// - Parameter narrowed: keeps the address of a list to the organisation that the viewer has chosen.
  static func items(
    for account: Account?, at path: String, narrowed: (String) -> String
  ) -> [Frame.MenuItem] {
    entries(for: account).map { title, address in
      Frame.MenuItem(
        title: title, address: narrowed(address), isCurrent: path == address || path.hasPrefix(address + "/"))
    }
  }

  private static func entries(for account: Account?) -> [(String, String)] {
    switch account?.role {
    case nil:
      [
        ("Показатели", PublicAddress.indicators), ("Организации", PublicAddress.schools),
        ("Практики", PublicAddress.practices), ("Программы", PublicAddress.programmes),
        ("Партнёры", PublicAddress.partners), ("Центр", PublicAddress.centre),
      ]
    case .curator:
      [
        ("Рабочий стол", HomeAddress.index), ("Участники", PersonAddress.index), ("Пары", PairAddress.index),
        (account?.hasSeveralOrganisations == true ? "Мои организации" : "Моя организация", OrganisationAddress.index),
        ("Мониторинг", MonitoringAddress.index),
        ("Дорожная карта", RoadmapAddress.index),
      ]
    case .coordinator, .ruo, .administrator:
      // The first page stands behind the name of the portal.
      [
        ("Сводка", DistrictAddress.show),
        ("Организации", OrganisationAddress.index),
        ("Участники", PersonAddress.index), ("Мониторинг", MonitoringAddress.index),
        ("Дорожная карта", RoadmapAddress.index), ("Банки", BankAddress.all),
      ]
    }
  }
}
