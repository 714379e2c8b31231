import ArgumentParser
import Storage

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Вернуть базу из копии; портал должен быть остановлен.",
    discussion: "Прежняя база остаётся рядом под именем nastavnik.sqlite.previous.")

  @OptionGroup var place: DataOptions
  @Argument(help: "Файл копии.") var file: String

  func run() throws {
    try Store.restore(file, to: place.data)
    print("База восстановлена из \(file)")
  }
}
