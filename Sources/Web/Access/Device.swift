import HTTP

/// What a browser says of itself, in words that its owner recognises: «Firefox, Windows». The whole line is not kept.
enum Device {
  static func words(_ agent: String) -> String {
    let named = [browsers, systems].compactMap { list in list.first { agent.contains($0.mark) }?.name }
    return named.joined(separator: ", ")
  }

  /// The first mark that is found counts: most browsers also call themselves Chrome, and Chrome calls itself Safari.
  private static let browsers: [(mark: String, name: String)] = [
    ("YaBrowser", "Яндекс Браузер"), ("Edg", "Edge"), ("OPR", "Opera"), ("Chromium", "Chromium"), ("Chrome", "Chrome"),
    ("Firefox", "Firefox"), ("Safari", "Safari"),
  ]

  private static let systems: [(mark: String, name: String)] = [
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"),
    ("Linux", "Linux"),
  ]
}
