import ArgumentParser
import Foundation
import Mentoring
import Storage
import Web

struct User: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Учётные записи.", subcommands: [UserAdd.self, UserList.self, UserReset.self, UserDisable.self])
}

struct UserAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Добавить учётную запись. Пароль читается со стандартного ввода.")

  @OptionGroup var place: DataOptions
  @Argument(help: "Имя пользователя.") var login: String
  @Option(help: "Роль: administrator, coordinator, ruo, curator.") var role: Role
  @Option(help: "Как человека зовут: «Иванова Анна Петровна».") var name: String
  @Option(help: "Должность.") var post = ""
  @Option(help: "Краткое имя района; без него видны все районы.") var municipality: String?
  @Option(help: "Краткое имя организации куратора; можно несколько раз.") var organisation: [String] = []

  func run() throws {
    let store = try open(place)
    if role == .curator && organisation.isEmpty {
      throw ValidationError("Куратору нужна организация: --organisation краткое-имя")
    }
    let account = NewAccount(
      login: login,
      details: AccountDetails(
        name: name, contacts: AccountDetails.Contacts(post: post), role: role,
        municipality: try municipality.map { try store.municipality($0) }),
      organisations: try organisation.map { try store.organisation($0) },
      passwordHash: try Password.hash(login: login))
    do {
      try store.addAccount(account, by: .local(Clock()))
    } catch Failure.refused(.loginTaken, _) {
      throw Stop("Имя пользователя «\(login)» уже занято.")
    }
    try store.close()
  }
}

struct UserList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Показать учётные записи.")

  @OptionGroup var place: DataOptions

  func run() throws {
    let store = try Store.openForReading(directory: place.data)
    var table = TextTable(["имя", "роль", "человек", "организации", ""])
    for account in try store.accounts() {
      table.append([
        account.login, account.role.rawValue, account.name, account.organisations,
        account.isDisabled ? "отключена" : "",
      ])
    }
    print(table.text)
  }
}

struct UserReset: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: "Задать новый пароль, прочитав его со стандартного ввода; сеансы завершатся.")

  @OptionGroup var place: DataOptions
  @Argument(help: "Имя пользователя.") var login: String

  func run() throws {
    let store = try open(place)
    let hash = try Password.hash(login: login)
    try knownLogin(login) { try store.resetPassword(hash, login: login, by: .local(Clock())) }
    try store.close()
  }
}

struct UserDisable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable", abstract: "Отключить учётную запись; её сеансы завершатся.")

  @OptionGroup var place: DataOptions
  @Argument(help: "Имя пользователя.") var login: String

  func run() throws {
    let store = try open(place)
    try knownLogin(login) { try store.disableAccount(login: login, by: .local(Clock())) }
    try store.close()
  }
}

/// The portal that runs on the folder holds it; what is wanted can be done in it.
private func open(_ place: DataOptions) throws -> Store {
  do {
    return try Store.open(directory: place.data)
  } catch StorageError.inUse {
    throw Stop(
      "Портал работает и держит базу открытой. Сделайте это на странице /admin/users (войдите администратором) "
        + "или остановите портал и повторите.")
  }
}

extension Role: ExpressibleByArgument {}

private func knownLogin(_ login: String, _ body: () throws -> Void) throws {
  do {
    try body()
  } catch Failure.notFound {
    throw Stop("Учётной записи «\(login)» нет. Список: nastavnik user list")
  }
}
