import ArgumentParser
import Storage

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Сделать копию базы в файл; можно рядом с запущенным порталом.")

  @OptionGroup var place: DataOptions
  @Argument(help: "Файл копии.") var file: String

  func run() throws {
    try Store.backUp(directory: place.data, to: file)
    print("Копия готова: \(file)")
  }
}
