import ArgumentParser
import Storage

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Сделать копию базы и сканов в один файл; можно рядом с запущенным порталом.")

  @OptionGroup var place: DataOptions
  @Argument(help: "Файл копии.") var file: String

  func run() throws {
    let (scans, missing) = try Store.backUp(directory: place.data, to: file)
    print("Копия готова: \(file), сканов в ней: \(scans)")
    if missing > 0 { print("Сканов, которых нет в папке: \(missing). Какие именно, скажет nastavnik check.") }
  }
}
