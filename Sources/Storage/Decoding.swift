internal import GRDB
import Mentoring

// Keys and dates go into statements and come out of rows as what they are.

extension Identifier: DatabaseValueConvertible {
  var databaseValue: DatabaseValue { rawValue.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Identifier? {
    Int64.fromDatabaseValue(value).map(Identifier.init(rawValue:))
  }
}

extension CalendarDate: DatabaseValueConvertible {
  var databaseValue: DatabaseValue { iso.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> CalendarDate? {
    String.fromDatabaseValue(value).flatMap(CalendarDate.init(iso:))
  }
}

extension Collection {
  /// Keys for `IN`, however many: a statement takes only so many arguments, and a file has all the rows of a list.
  func listed<Owner>() -> SQL where Element == Identifier<Owner> {
    "(SELECT value FROM json_each(\("[" + map(\.description).joined(separator: ",") + "]")))"
  }
}
