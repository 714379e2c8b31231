import ArgumentParser
import Mentoring
import Storage
import Web

struct Seed: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Заполнить пустую базу учебными данными.")

  @OptionGroup var place: DataOptions
  @OptionGroup var files: ResourceOptions
  @OptionGroup var day: ClockOptions

  @Flag(help: "Один район или целый регион: 40 муниципалитетов, 420 000 обучающихся; несколько минут.")
  var size: Size

  @Flag(help: "Ничего не делать, если база уже не пуста.")
  var ifEmpty = false

  enum Size: EnumerableFlag { case demo, region }

  static let password = "nastavnik-demo"
  static let accountWords = "Учебные входы: admin, centre, ruo, curator – пароль \(password)"

  func run() throws {
    let store = try Store.open(directory: place.data)
    guard try store.isEmpty() else {
      if ifEmpty { return }
      throw Stop("База в папке \(place.data) не пуста: учебные данные добавляются только в пустую.")
    }
    let hash = try PasswordHasher().hash(Self.password)
    let today = try day.clock().today
    let questionnaires = try PortalResources.questionnaires(in: files.resources + "/questionnaires")
    let roadmaps = try PortalResources.roadmaps(in: files.resources + "/roadmaps")
    switch size {
    case .demo:
      try Demo.fill(
        store, today: today, passwordHash: hash, questionnaires: questionnaires, roadmaps: roadmaps)
    case .region:
      try Demo.fillRegion(
        store, today: today, passwordHash: hash, questionnaires: questionnaires, roadmaps: roadmaps
      ) {
        print("Муниципалитетов: \($0) из 40")
      }
    }
    try store.close()
    print("Учебные данные готовы: папка \(place.data). \(Self.accountWords)")
  }
}
