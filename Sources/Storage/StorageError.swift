internal import GRDB
import Glibc
import Mentoring

/// Why the registry cannot be opened or changed, in words for the operator.
package enum StorageError: Error, CustomStringConvertible {
  case inUse(String)
  case absent(String)
  case noFolder(String)
  case newerSchema
  case olderSchema
  case notDurable
  case silentChange
  case changeWithinPage
  case damaged([String])
  case unknownSlug(String)
  case disk(String, Int32)

  package var description: String {
    switch self {
    case .inUse(let directory):
      "Папка данных \(directory) уже открыта другим процессом nastavnik: остановите его."
    case .absent(let path): "Файла \(path) нет."
    case .noFolder(let path): "Папку \(path) не создать: проверьте путь и права."
    case .newerSchema:
      "База создана более новой версией портала: обновите программу. База не изменена."
    case .olderSchema:
      "База создана прежней версией портала: запустите nastavnik serve, он её обновит."
    case .notDurable: "SQLite не включил synchronous=FULL: записи могли бы пропасть при отключении питания."
    case .changeWithinPage: "Страница не меняет базу: её маршрут – getNoting."
    case .silentChange: "Изменение без события в журнале отменено."
    case .damaged(let lines): "База повреждена: " + lines.joined(separator: "; ")
    case .unknownSlug(let slug): "Краткого имени «\(slug)» в базе нет."
    case .disk(let path, let code): "\(path): \(String(cString: strerror(code)))"
    }
  }

  /// Turns what SQLite says into what the portal says; constraint names travel in the message (see `Schema1`).
  static func translating<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_FULL, .SQLITE_BUSY, .SQLITE_IOERR, .SQLITE_READONLY: throw Failure.unavailable
      case .SQLITE_CONSTRAINT:
        if let refusal = refusal(error) { throw Failure.refused(refusal) }
        throw error
      default: throw error
      }
    }
  }

  /// What opening finds out about the file.
  static func translatingDamage<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError where [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode) {
      throw StorageError.damaged([error.message ?? "\(error)"])
    }
  }

  private static func refusal(_ error: DatabaseError) -> Failure.Refusal? {
    let message = error.message ?? ""
    if let named = Failure.Refusal(rawValue: message) { return named }
    if message.contains("organisation.slug") { return .slugTaken }
    if message.contains("account.login") { return .loginTaken }
    if message.contains("organisation.inn") { return .taxpayerNumberTaken }
    return error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE
      || error.extendedResultCode == .SQLITE_CONSTRAINT_PRIMARYKEY ? .alreadyExists : nil
  }
}
