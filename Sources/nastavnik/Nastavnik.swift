import ArgumentParser

@main struct Nastavnik: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nastavnik",
    abstract: "Портал муниципального центра наставничества.",
    discussion: "За каждым параметром стоит переменная окружения NASTAVNIK_…: --data это NASTAVNIK_DATA.",
    subcommands: [
      Serve.self, Seed.self, User.self, CoverageFigures.self, Check.self, Backup.self, Restore.self, Pages.self,
    ])
}
