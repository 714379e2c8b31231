/// Quality of programmes: the borders of levels, what schools say of theirs; requests of the centre.
enum Schema20 {
  static let sql = quality + requests

  private static let quality = """
    CREATE TABLE levelScale (
      id INTEGER PRIMARY KEY,
      municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE,
      validFrom TEXT NOT NULL CHECK (validFrom IS date(validFrom)),
      optimal INTEGER NOT NULL CHECK (optimal > acceptable),
      acceptable INTEGER NOT NULL CHECK (acceptable > 0),
      source TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX levelScale_day ON levelScale(ifnull(municipalityId, 0), validFrom);
    CREATE INDEX levelScale_municipality ON levelScale(municipalityId);

    INSERT INTO levelScale (validFrom, optimal, acceptable, source)
    VALUES ('2020-01-01', 15, 9, 'Р-145, приложение 2, раздел 2.4');

    CREATE TABLE swot (
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
      startYear INTEGER NOT NULL,
      strengths TEXT NOT NULL,
      weaknesses TEXT NOT NULL,
      opportunities TEXT NOT NULL,
      threats TEXT NOT NULL,
      plan TEXT NOT NULL,
      savedOn TEXT NOT NULL CHECK (savedOn IS date(savedOn)),
      savedBy INTEGER REFERENCES account(id) ON DELETE SET NULL,
      version INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (organisationId, startYear)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX swot_savedBy ON swot(savedBy);

    """

  /// A line says where its answer comes from, so that the portal answers first and asks for the rest. `counted` is what
  /// the registry said when the request was sent, `period` the report that said it; nothing where it has no answer.
  private static let requests = """
    CREATE TABLE dataRequest (
      id INTEGER PRIMARY KEY,
      municipalityId INTEGER NOT NULL REFERENCES municipality(id) ON DELETE CASCADE,
      title TEXT NOT NULL CHECK (title <> ''),
      explanation TEXT NOT NULL,
      asOf TEXT NOT NULL CHECK (asOf IS date(asOf)),
      due TEXT NOT NULL CHECK (due IS date(due) AND due >= sentOn),
      sentOn TEXT NOT NULL CHECK (sentOn IS date(sentOn)),
      sentBy INTEGER REFERENCES account(id) ON DELETE SET NULL,
      closedOn TEXT CHECK (closedOn IS date(closedOn)),
      version INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX dataRequest_municipality ON dataRequest(municipalityId, closedOn, due);
    CREATE INDEX dataRequest_sentBy ON dataRequest(sentBy);

    CREATE TABLE dataRequestLine (
      requestId INTEGER NOT NULL REFERENCES dataRequest(id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      title TEXT NOT NULL CHECK (title <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('number', 'share', 'mark', 'date', 'text')),
      source TEXT CHECK (source <> ''),
      PRIMARY KEY (requestId, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE dataRequestReply (
      requestId INTEGER NOT NULL REFERENCES dataRequest(id) ON DELETE CASCADE,
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
      state TEXT NOT NULL CHECK (state IN ('asked', 'answered', 'returned')),
      answeredOn TEXT CHECK (answeredOn IS date(answeredOn)),
      answeredBy INTEGER REFERENCES account(id) ON DELETE SET NULL,
      remark TEXT NOT NULL DEFAULT '',
      note TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (requestId, organisationId),
      CHECK ((state = 'asked') = (answeredOn IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX dataRequestReply_organisation ON dataRequestReply(organisationId, state);
    CREATE INDEX dataRequestReply_answeredBy ON dataRequestReply(answeredBy);

    CREATE TABLE dataRequestAnswer (
      requestId INTEGER NOT NULL,
      organisationId INTEGER NOT NULL,
      position INTEGER NOT NULL,
      value TEXT NOT NULL,
      counted TEXT,
      period TEXT,
      PRIMARY KEY (requestId, organisationId, position),
      FOREIGN KEY (requestId, organisationId) REFERENCES dataRequestReply(requestId, organisationId) ON DELETE CASCADE,
      FOREIGN KEY (requestId, position) REFERENCES dataRequestLine(requestId, position) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX dataRequestAnswer_line ON dataRequestAnswer(requestId, position);
    """
}
