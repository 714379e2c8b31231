/// The municipal banks: experts, programmes, practices with their scores, working groups; partners get an ИНН and
/// agreements a kind.
enum Schema5 {
  static let sql = partners + experts + programmes + practices + groups

  private static let partners = """
    ALTER TABLE organisation ADD COLUMN inn TEXT NOT NULL DEFAULT '' CHECK (inn NOT GLOB '*[^0-9]*');
    CREATE UNIQUE INDEX organisation_inn ON organisation(municipalityId, inn) WHERE inn <> '';

    ALTER TABLE agreement ADD COLUMN kind TEXT NOT NULL DEFAULT 'partnership' CHECK (kind IN ('partnership', 'support'));
    ALTER TABLE agreement ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

    """

  /// What every bank keeps of an entry: whose it is, how it is called, how far its check has come.
  private static func entry(from moderation: String = "draft") -> String {
    """
      id INTEGER PRIMARY KEY,
      municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE,
      organisationId INTEGER REFERENCES organisation(id) ON DELETE CASCADE,
      title TEXT NOT NULL,
      moderation TEXT NOT NULL DEFAULT '\(moderation)' CHECK (moderation IN ('draft', 'submitted', 'returned',
        'published', 'archived')),
      remark TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1
    """
  }

  private static let owner = "CHECK ((municipalityId IS NULL) <> (organisationId IS NULL))"

  private static func indexes(of table: String) -> String {
    """
    CREATE INDEX \(table)_organisation ON \(table)(organisationId);
    CREATE INDEX \(table)_municipality ON \(table)(municipalityId);

    """
  }

  private static let experts = """
    CREATE TABLE expert (
    \(entry()),
      personId INTEGER REFERENCES person(id) ON DELETE RESTRICT,
      employerId INTEGER REFERENCES organisation(id) ON DELETE SET NULL,
      directions TEXT NOT NULL DEFAULT '',
      employer TEXT NOT NULL DEFAULT '',
      post TEXT NOT NULL DEFAULT '',
      occupation TEXT NOT NULL DEFAULT '',
      format TEXT NOT NULL DEFAULT '' CHECK (format IN ('', 'inPerson', 'remote', 'both')),
      since TEXT NOT NULL DEFAULT '' CHECK (since = '' OR since IS date(since)),
      phone TEXT NOT NULL DEFAULT '',
      email TEXT NOT NULL DEFAULT '',
      \(owner),
      CHECK ((title = '') = (personId IS NOT NULL))
    ) STRICT;
    \(indexes(of: "expert"))CREATE INDEX expert_person ON expert(personId);
    CREATE INDEX expert_employer ON expert(employerId);

    """

  /// Rebuilt: a typical programme belongs to no organisation. Those that schools work by already are published.
  private static let programmes = """
    CREATE TABLE newProgramme (
    \(entry()),
      formCode TEXT NOT NULL REFERENCES mentoringForm(code) ON DELETE RESTRICT,
      sourceId INTEGER REFERENCES programme(id) ON DELETE SET NULL,
      aim TEXT NOT NULL DEFAULT '',
      tasks TEXT NOT NULL DEFAULT '',
      modules TEXT NOT NULL DEFAULT '',
      results TEXT NOT NULL DEFAULT '',
      duration TEXT NOT NULL DEFAULT '',
      \(owner),
      CHECK (title <> ''),
      UNIQUE (organisationId, formCode, title)
    ) STRICT;
    INSERT INTO newProgramme (id, organisationId, formCode, title, moderation)
      SELECT id, organisationId, formCode, title, 'published' FROM programme;
    DROP TABLE programme;
    ALTER TABLE newProgramme RENAME TO programme;
    \(indexes(of: "programme"))CREATE INDEX programme_source ON programme(sourceId);

    CREATE TABLE programmeContest (
      id INTEGER PRIMARY KEY,
      entryId INTEGER NOT NULL REFERENCES programme(id) ON DELETE CASCADE,
      contest TEXT NOT NULL CHECK (contest <> ''),
      year TEXT NOT NULL CHECK (year GLOB '20[0-9][0-9]'),
      result TEXT NOT NULL CHECK (result <> ''),
      UNIQUE (entryId, contest, year)
    ) STRICT;

    """

  private static let practices = """
    CREATE TABLE practice (
    \(entry()),
      formCode TEXT REFERENCES mentoringForm(code) ON DELETE RESTRICT,
      sourceId INTEGER REFERENCES practice(id) ON DELETE SET NULL,
      problem TEXT NOT NULL DEFAULT '',
      solution TEXT NOT NULL DEFAULT '',
      outcome TEXT NOT NULL DEFAULT '',
      author TEXT NOT NULL DEFAULT '',
      materials TEXT NOT NULL DEFAULT '',
      \(owner),
      CHECK (title <> ''),
      UNIQUE (organisationId, title)
    ) STRICT;
    \(indexes(of: "practice"))CREATE INDEX practice_source ON practice(sourceId);

    CREATE TABLE practiceScore (
      practiceId INTEGER NOT NULL REFERENCES practice(id) ON DELETE CASCADE,
      expertId INTEGER NOT NULL REFERENCES expert(id) ON DELETE RESTRICT,
      effectiveness INTEGER NOT NULL CHECK (effectiveness BETWEEN 1 AND 10),
      efficiency INTEGER NOT NULL CHECK (efficiency BETWEEN 1 AND 10),
      uniqueness INTEGER NOT NULL CHECK (uniqueness BETWEEN 1 AND 10),
      replicability INTEGER NOT NULL CHECK (replicability BETWEEN 1 AND 10),
      scalability INTEGER NOT NULL CHECK (scalability BETWEEN 1 AND 10),
      comment TEXT NOT NULL DEFAULT '',
      scoredOn TEXT NOT NULL CHECK (scoredOn IS date(scoredOn)),
      version INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (practiceId, expertId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX practiceScore_expert ON practiceScore(expertId);

    """

  private static let groups = """
    CREATE TABLE workingGroup (
    \(entry(from: "published")),
      orderNumber TEXT NOT NULL DEFAULT '',
      orderedOn TEXT NOT NULL DEFAULT '' CHECK (orderedOn = '' OR orderedOn IS date(orderedOn)),
      purpose TEXT NOT NULL DEFAULT '',
      \(owner),
      CHECK (title <> '')
    ) STRICT;
    \(indexes(of: "workingGroup"))
    CREATE TABLE groupMember (
      id INTEGER PRIMARY KEY,
      entryId INTEGER NOT NULL REFERENCES workingGroup(id) ON DELETE CASCADE,
      name TEXT NOT NULL CHECK (name <> ''),
      post TEXT NOT NULL DEFAULT '',
      part TEXT NOT NULL CHECK (part <> ''),
      UNIQUE (entryId, name)
    ) STRICT;
    """
}
