import ArgumentParser
import Storage
import Web

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Проверить базу, сканы и шаблоны: целостность, ссылки, версию схемы.",
    discussion: "Код завершения 0, когда всё в порядке, и 1, когда нет. Работает и рядом с запущенным порталом.")

  @OptionGroup var place: DataOptions
  @OptionGroup var files: ResourceOptions

  func run() throws {
    var isSound = true
    for (subject, problems) in [("база", try Store.problems(directory: place.data)), ("шаблоны", templateProblems)] {
      print("\(subject): \(problems.isEmpty ? "в порядке" : "\n" + problems.map { "  " + $0 }.joined(separator: "\n"))")
      if !problems.isEmpty { isSound = false }
    }
    if !isSound { throw ExitCode.failure }
  }

  private var templateProblems: [String] {
    do {
      try PageCatalogue.check(TemplateSource(directory: files.resources + "/templates"))
      return []
    } catch {
      return ["\(error)"]
    }
  }
}
