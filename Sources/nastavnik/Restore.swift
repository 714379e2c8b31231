import ArgumentParser
import Storage

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Вернуть базу и сканы из копии; портал должен быть остановлен.",
    discussion: """
      Прежняя база остаётся рядом под именем nastavnik.sqlite.previous, её сканы – в папке scans.
      Копия прежней версии портала, без сканов, тоже годится.
      """)

  @OptionGroup var place: DataOptions
  @Argument(help: "Файл копии.") var file: String

  func run() throws {
    let scans = try Store.restore(file, to: place.data)
    print("База восстановлена из \(file), сканов из копии: \(scans)")
  }
}
