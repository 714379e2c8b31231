/// Every word of every name, present and former, by which people are found among hundreds of thousands (`ux.md` 53).
enum Schema8 {
  static let sql =
    """
    CREATE TABLE nameWord (
      word TEXT NOT NULL CHECK (word <> ''),
      personId INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
      PRIMARY KEY (word, personId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX nameWord_person ON nameWord(personId);
    CREATE INDEX fixingOrder_number ON fixingOrder(number);

    CREATE TRIGGER person_words_insert AFTER INSERT ON person
    BEGIN
      INSERT OR IGNORE INTO nameWord SELECT value, NEW.id FROM json_each(\(words("NEW.searchKey")));
    END;

    CREATE TRIGGER person_words_update AFTER UPDATE OF searchKey ON person
    BEGIN
      \(renewal("NEW.id"))
    END;

    CREATE TRIGGER formerSurname_words_insert AFTER INSERT ON formerSurname
    BEGIN
      INSERT OR IGNORE INTO nameWord SELECT value, NEW.personId FROM json_each(\(words("NEW.searchKey")));
    END;

    CREATE TRIGGER formerSurname_words_update AFTER UPDATE OF searchKey, personId ON formerSurname
    BEGIN
      \(renewal("OLD.personId"))
      \(renewal("NEW.personId"))
    END;

    CREATE TRIGGER formerSurname_words_delete AFTER DELETE ON formerSurname
    BEGIN
      \(renewal("OLD.personId"))
    END;

    INSERT OR IGNORE INTO nameWord
    SELECT word.value, person.id FROM person, json_each(\(words("person.searchKey"))) AS word;
    INSERT OR IGNORE INTO nameWord
    SELECT word.value, former.personId FROM formerSurname AS former, json_each(\(words("former.searchKey"))) AS word;
    """

  /// The words of a key as a JSON list: a key has letters, digits, hyphens, apostrophes and single spaces.
  private static func words(_ key: String) -> String {
    "iif(\(key) = '', '[]', '[\"' || replace(\(key), ' ', '\",\"') || '\"]')"
  }

  private static func renewal(_ person: String) -> String {
    """
    DELETE FROM nameWord WHERE personId = \(person);
      INSERT OR IGNORE INTO nameWord
      SELECT word.value, person.id FROM person, json_each(\(words("person.searchKey"))) AS word
      WHERE person.id = \(person);
      INSERT OR IGNORE INTO nameWord
      SELECT word.value, former.personId FROM formerSurname AS former, json_each(\(words("former.searchKey"))) AS word
      WHERE former.personId = \(person);
    """
  }
}
