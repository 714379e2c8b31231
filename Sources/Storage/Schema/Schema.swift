internal import GRDB

/// The migrations in order. A released one is never edited.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: Schema1.sql)
      try Defaults.insert(into: db)
    }
    migrator.registerMigration("2-enterprises") { db in try db.execute(sql: Schema2.sql) }
    migrator.registerMigration("3-imports") { db in try db.execute(sql: Schema3.sql) }
    migrator.registerMigration("4-movement") { db in try db.execute(sql: Schema4.sql) }
    migrator.registerMigration("5-banks") { db in try db.execute(sql: Schema5.sql) }
    migrator.registerMigration("6-consents") { db in try db.execute(sql: Schema6.sql) }
    migrator.registerMigration("7-curators") { db in try db.execute(sql: Schema7.sql) }
    migrator.registerMigration("8-names") { db in try db.execute(sql: Schema8.sql) }
    migrator.registerMigration("9-speed") { db in try db.execute(sql: Schema9.sql) }
    migrator.registerMigration("10-closures") { db in try db.execute(sql: Schema10.sql) }
    migrator.registerMigration("11-changes") { db in try db.execute(sql: Schema11.sql) }
    migrator.registerMigration("12-meetings") { db in try db.execute(sql: Schema12.sql) }
    migrator.registerMigration("13-surveys") { db in try db.execute(sql: Schema13.sql) }
    migrator.registerMigration("14-indicators", migrate: Schema14.migrate)
    migrator.registerMigration("15-monitoring") { db in try db.execute(sql: Schema15.sql) }
    migrator.registerMigration("16-keys") { db in try db.execute(sql: Schema16.sql) }
    migrator.registerMigration("17-roadmaps") { db in try db.execute(sql: Schema17.sql) }
    migrator.registerMigration("18-documents") { db in try db.execute(sql: Schema18.sql) }
    migrator.registerMigration("19-notes") { db in try db.execute(sql: Schema19.sql) }
    migrator.registerMigration("20-quality") { db in try db.execute(sql: Schema20.sql) }
    migrator.registerMigration("21-publication") { db in try db.execute(sql: Schema21.sql) }
    return migrator
  }

  static func migrate(_ database: any DatabaseWriter) throws {
    let migrator = Self.migrator
    if try database.read(migrator.hasBeenSuperseded) { throw StorageError.newerSchema }
    try migrator.migrate(database)
  }
}
