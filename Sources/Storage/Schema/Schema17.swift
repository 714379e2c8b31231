/// Roadmaps as documents with a period and a state of agreement, what a measure wants and by what one sees it done
/// (mission C1–C4, C7).
enum Schema17 {
  static let sql = """
    CREATE TABLE roadmap (
      id INTEGER PRIMARY KEY,
      municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE,
      organisationId INTEGER REFERENCES organisation(id) ON DELETE CASCADE,
      title TEXT NOT NULL CHECK (title <> ''),
      starts TEXT NOT NULL CHECK (starts IS date(starts)),
      ends TEXT NOT NULL CHECK (ends IS date(ends) AND ends >= starts),
      template TEXT NOT NULL DEFAULT '',
      edition INTEGER NOT NULL DEFAULT 1 CHECK (edition >= 1),
      state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'sent', 'returned', 'agreed')),
      sentOn TEXT CHECK (sentOn IS date(sentOn)),
      agreedOn TEXT CHECK (agreedOn IS date(agreedOn)),
      agreedBy TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1,
      CHECK ((municipalityId IS NULL) <> (organisationId IS NULL)),
      CHECK ((state = 'agreed') = (agreedOn IS NOT NULL)),
      CHECK (state <> 'sent' OR sentOn IS NOT NULL)
    ) STRICT;
    CREATE INDEX roadmap_organisation ON roadmap(organisationId, starts);
    CREATE INDEX roadmap_municipality ON roadmap(municipalityId, starts);

    ALTER TABLE roadmapTask ADD COLUMN roadmapId INTEGER REFERENCES roadmap(id) ON DELETE CASCADE;
    ALTER TABLE roadmapTask ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE roadmapTask ADD COLUMN theme TEXT NOT NULL DEFAULT '';
    ALTER TABLE roadmapTask ADD COLUMN stage INTEGER CHECK (stage BETWEEN 1 AND 7);
    ALTER TABLE roadmapTask ADD COLUMN rule TEXT NOT NULL DEFAULT 'не указан';
    ALTER TABLE roadmapTask ADD COLUMN starts TEXT CHECK (starts IS date(starts));
    ALTER TABLE roadmapTask ADD COLUMN executor TEXT NOT NULL DEFAULT '';
    ALTER TABLE roadmapTask ADD COLUMN participants TEXT NOT NULL DEFAULT '';
    ALTER TABLE roadmapTask ADD COLUMN result TEXT NOT NULL DEFAULT '';
    ALTER TABLE roadmapTask ADD COLUMN paper TEXT NOT NULL DEFAULT '';
    ALTER TABLE roadmapTask ADD COLUMN proof TEXT NOT NULL DEFAULT '';
    ALTER TABLE roadmapTask ADD COLUMN subject TEXT NOT NULL DEFAULT '';
    ALTER TABLE roadmapTask ADD COLUMN begunOn TEXT CHECK (begunOn IS date(begunOn));
    ALTER TABLE roadmapTask ADD COLUMN waiver TEXT NOT NULL DEFAULT '';

    UPDATE roadmapTask SET rule = CASE
      WHEN due IS NOT NULL THEN 'до ' || strftime('%d.%m.%Y', due)
      WHEN term IN ('постоянно', 'по запросу') THEN term
      ELSE 'не указан' END;

    INSERT INTO roadmap (municipalityId, organisationId, title, starts, ends)
    SELECT municipalityId, organisationId, 'Дорожная карта', ifnull(min(due), '2020-12-03'), ifnull(max(due), '2021-12-31')
    FROM roadmapTask
    GROUP BY municipalityId, organisationId;

    UPDATE roadmapTask SET position = id, roadmapId = (
      SELECT roadmap.id FROM roadmap
      WHERE roadmap.municipalityId IS roadmapTask.municipalityId
        AND roadmap.organisationId IS roadmapTask.organisationId);

    CREATE INDEX roadmapTask_roadmap ON roadmapTask(roadmapId, position);
    DROP INDEX roadmapTask_open;
    CREATE INDEX roadmapTask_open ON roadmapTask(due, organisationId, municipalityId)
      WHERE doneOn IS NULL AND waiver = '';

    CREATE TABLE roadmapEdition (
      roadmapId INTEGER NOT NULL REFERENCES roadmap(id) ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number >= 1),
      sentOn TEXT CHECK (sentOn IS date(sentOn)),
      agreedOn TEXT NOT NULL CHECK (agreedOn IS date(agreedOn)),
      agreedBy TEXT NOT NULL,
      PRIMARY KEY (roadmapId, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE roadmapEditionTask (
      roadmapId INTEGER NOT NULL,
      number INTEGER NOT NULL,
      position INTEGER NOT NULL,
      theme TEXT NOT NULL,
      title TEXT NOT NULL,
      source TEXT NOT NULL,
      term TEXT NOT NULL,
      executor TEXT NOT NULL,
      result TEXT NOT NULL,
      PRIMARY KEY (roadmapId, number, position),
      FOREIGN KEY (roadmapId, number) REFERENCES roadmapEdition(roadmapId, number) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE roadmapRemark (
      id INTEGER PRIMARY KEY,
      roadmapId INTEGER NOT NULL REFERENCES roadmap(id) ON DELETE CASCADE,
      taskId INTEGER REFERENCES roadmapTask(id) ON DELETE SET NULL,
      about TEXT NOT NULL DEFAULT '',
      text TEXT NOT NULL CHECK (text <> ''),
      madeOn TEXT NOT NULL CHECK (madeOn IS date(madeOn)),
      author TEXT NOT NULL,
      closedOn TEXT CHECK (closedOn IS date(closedOn))
    ) STRICT;
    CREATE INDEX roadmapRemark_roadmap ON roadmapRemark(roadmapId, closedOn);
    CREATE INDEX roadmapRemark_task ON roadmapRemark(taskId);

    CREATE TABLE taskEvidence (
      id INTEGER PRIMARY KEY,
      taskId INTEGER NOT NULL REFERENCES roadmapTask(id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind <> ''),
      label TEXT NOT NULL CHECK (label <> ''),
      target TEXT NOT NULL DEFAULT '',
      scan TEXT UNIQUE,
      scanFormat TEXT,
      scanSize INTEGER,
      addedOn TEXT NOT NULL CHECK (addedOn IS date(addedOn)),
      CHECK ((kind = 'file') = (scan IS NOT NULL)),
      CHECK ((scan IS NULL) = (scanFormat IS NULL) AND (scan IS NULL) = (scanSize IS NULL))
    ) STRICT;
    CREATE INDEX taskEvidence_task ON taskEvidence(taskId);

    CREATE TABLE calendarFeed (
      accountId INTEGER PRIMARY KEY REFERENCES account(id) ON DELETE CASCADE,
      tokenHash TEXT NOT NULL UNIQUE CHECK (tokenHash <> ''),
      issuedAt INTEGER NOT NULL
    ) STRICT;
    """
}
