internal import GRDB
import Mentoring

// Keys and dates go into statements and come out of rows as what they are.

extension Identifier: DatabaseValueConvertible, StatementColumnConvertible {
  var databaseValue: DatabaseValue { rawValue.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Identifier? {
    Int64.fromDatabaseValue(value).map(Identifier.init(rawValue:))
  }

  /// The fast way past `DatabaseValue`: half a million rows go by when a region is read.
  init?(sqliteStatement: SQLiteStatement, index: CInt) {
    self.init(rawValue: Int64(sqliteStatement: sqliteStatement, index: index))
  }
}

extension CalendarDate: DatabaseValueConvertible, StatementColumnConvertible {
  var databaseValue: DatabaseValue { iso.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> CalendarDate? {
    String.fromDatabaseValue(value).flatMap(CalendarDate.init(iso:))
  }

  init?(sqliteStatement: SQLiteStatement, index: CInt) {
    self.init(iso: String(sqliteStatement: sqliteStatement, index: index))
  }
}

extension Collection {
  /// Keys for `IN`, however many: a statement takes only so many arguments, and a file has all the rows of a list.
  func listed<Owner>() -> SQL where Element == Identifier<Owner> {
    "(SELECT value FROM json_each(\("[" + map(\.description).joined(separator: ",") + "]")))"
  }
}
