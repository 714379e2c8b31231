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
