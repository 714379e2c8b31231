/// Papers of schools and centres with the acts they follow from (Пижанка, п. 11.1–11.9), events with those who came, and
/// the media plan.
enum Schema18 {
  static let sql = kinds + documents + events + mediaPlan

  /// The catalogue is data: a kind with a day is obligatory, the day is the order's unless the centre set another.
  private static let kinds = """
    CREATE TABLE documentKind (
      code TEXT PRIMARY KEY CHECK (code <> ''),
      level TEXT NOT NULL CHECK (level IN ('region', 'district', 'school')),
      position INTEGER NOT NULL UNIQUE,
      title TEXT NOT NULL CHECK (title <> ''),
      source TEXT NOT NULL DEFAULT '',
      due TEXT CHECK (due IS date(due)),
      CHECK (due IS NULL OR level = 'school' AND source <> '')
    ) STRICT, WITHOUT ROWID;
    INSERT INTO documentKind (code, level, position, title, source, due) VALUES
      ('regionAct', 'region', 1, 'Акт региона', '', NULL),
      ('districtOrder', 'district', 2, 'Приказ района', '', NULL),
      ('guidance', 'district', 3, 'Методический материал', 'Пижанка, п. 10.4', NULL),
      ('note', 'district', 4, 'Аналитическая справка', 'Пижанка, п. 11.8', NULL),
      ('districtOther', 'district', 5, 'Другой документ центра', '', NULL),
      ('group', 'school', 11, 'Приказ о рабочей группе', 'Пижанка, п. 11.1', '2021-01-20'),
      ('curator', 'school', 12, 'Приказ о назначении куратора', 'Пижанка, п. 11.3', '2021-01-20'),
      ('council', 'school', 13, 'Протокол педагогического совета', 'Пижанка, п. 11.2', '2021-01-27'),
      ('implementation', 'school', 14, 'Приказ о внедрении', 'Пижанка, п. 11.4', '2021-02-01'),
      ('roadmap', 'school', 15, 'Дорожная карта', 'Пижанка, п. 11.4', '2021-02-01'),
      ('position', 'school', 16, 'Положение о наставничестве', 'Пижанка, п. 11.4', '2021-02-01'),
      ('mediaPlan', 'school', 17, 'Медиаплан', 'Пижанка, п. 11.4', '2021-02-01'),
      ('monitoring', 'school', 18, 'Программа мониторинга', 'Пижанка, п. 11.4', '2021-02-01'),
      ('targets', 'school', 19, 'Показатели эффективности', 'Пижанка, п. 11.5', '2021-02-01'),
      ('agreed', 'school', 20, 'Согласование дорожной карты с центром', 'Пижанка, п. 11.6', '2021-02-03'),
      ('site', 'school', 21, 'Раздел «Наставничество» на сайте', 'Пижанка, п. 11.8', '2021-02-03'),
      ('agreements', 'school', 22, 'Соглашения с партнёрами', 'Пижанка, п. 11.9', '2021-02-15'),
      ('schoolOther', 'school', 23, 'Другой документ организации', '', NULL);

    CREATE TABLE documentTerm (
      municipalityId INTEGER NOT NULL REFERENCES municipality(id) ON DELETE CASCADE,
      kindCode TEXT NOT NULL REFERENCES documentKind(code) ON DELETE CASCADE,
      due TEXT NOT NULL CHECK (due IS date(due)),
      PRIMARY KEY (municipalityId, kindCode)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX documentTerm_kind ON documentTerm(kindCode);

    """

  /// The file lies among the scans. A document that another replaces stays; nothing replaces two at once.
  private static let documents = """
    CREATE TABLE officialDocument (
      id INTEGER PRIMARY KEY,
      municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE,
      organisationId INTEGER REFERENCES organisation(id) ON DELETE CASCADE,
      kindCode TEXT NOT NULL REFERENCES documentKind(code) ON DELETE RESTRICT,
      title TEXT NOT NULL DEFAULT '',
      number TEXT NOT NULL DEFAULT '',
      issuedOn TEXT NOT NULL CHECK (issuedOn IS date(issuedOn)),
      signer TEXT NOT NULL DEFAULT '',
      link TEXT NOT NULL DEFAULT '',
      basisId INTEGER REFERENCES officialDocument(id) ON DELETE SET NULL,
      replacesId INTEGER UNIQUE REFERENCES officialDocument(id) ON DELETE SET NULL,
      isPublished INTEGER NOT NULL DEFAULT 0 CHECK (isPublished IN (0, 1)),
      scan TEXT UNIQUE,
      scanFormat TEXT CHECK (scanFormat IN ('pdf', 'jpg', 'png', 'docx', 'xlsx', 'odt')),
      scanSize INTEGER CHECK (scanSize > 0),
      version INTEGER NOT NULL DEFAULT 1,
      CHECK ((municipalityId IS NULL) <> (organisationId IS NULL)),
      CHECK ((scan IS NULL) = (scanFormat IS NULL) AND (scan IS NULL) = (scanSize IS NULL)),
      CHECK (basisId <> id AND replacesId <> id)
    ) STRICT;
    CREATE INDEX officialDocument_organisation ON officialDocument(organisationId, kindCode);
    CREATE INDEX officialDocument_municipality ON officialDocument(municipalityId, kindCode);
    CREATE INDEX officialDocument_basis ON officialDocument(basisId);
    CREATE INDEX officialDocument_kind ON officialDocument(kindCode);

    """

  private static let events = """
    CREATE TABLE mentoringEvent (
      id INTEGER PRIMARY KEY,
      municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE,
      organisationId INTEGER REFERENCES organisation(id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('seminar', 'webinar', 'coordination', 'contest', 'ceremony', 'other')),
      title TEXT NOT NULL CHECK (title <> ''),
      heldOn TEXT NOT NULL CHECK (heldOn IS date(heldOn)),
      endsOn TEXT CHECK (endsOn IS date(endsOn) AND endsOn >= heldOn),
      place TEXT NOT NULL DEFAULT '',
      link TEXT NOT NULL DEFAULT '',
      about TEXT NOT NULL DEFAULT '',
      materials TEXT NOT NULL DEFAULT '',
      guests INTEGER CHECK (guests >= 0),
      isCancelled INTEGER NOT NULL DEFAULT 0 CHECK (isCancelled IN (0, 1)),
      isPublished INTEGER NOT NULL DEFAULT 0 CHECK (isPublished IN (0, 1)),
      version INTEGER NOT NULL DEFAULT 1,
      CHECK ((municipalityId IS NULL) <> (organisationId IS NULL))
    ) STRICT;
    CREATE INDEX mentoringEvent_organisation ON mentoringEvent(organisationId, heldOn);
    CREATE INDEX mentoringEvent_municipality ON mentoringEvent(municipalityId, heldOn);

    CREATE TABLE eventAttendance (
      eventId INTEGER NOT NULL REFERENCES mentoringEvent(id) ON DELETE CASCADE,
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE RESTRICT,
      people INTEGER NOT NULL CHECK (people > 0),
      PRIMARY KEY (eventId, organisationId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX eventAttendance_organisation ON eventAttendance(organisationId);

    """

  private static let mediaPlan = """
    CREATE TABLE mediaPlanItem (
      id INTEGER PRIMARY KEY,
      municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE,
      organisationId INTEGER REFERENCES organisation(id) ON DELETE CASCADE,
      topic TEXT NOT NULL CHECK (topic <> ''),
      channel TEXT NOT NULL CHECK (channel IN ('site', 'social', 'press', 'broadcast', 'print', 'other')),
      plannedOn TEXT NOT NULL CHECK (plannedOn IS date(plannedOn)),
      responsible TEXT NOT NULL DEFAULT '',
      eventId INTEGER REFERENCES mentoringEvent(id) ON DELETE SET NULL,
      publishedOn TEXT CHECK (publishedOn IS date(publishedOn)),
      link TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1,
      CHECK ((municipalityId IS NULL) <> (organisationId IS NULL)),
      CHECK (publishedOn IS NOT NULL OR link = '')
    ) STRICT;
    CREATE INDEX mediaPlanItem_organisation ON mediaPlanItem(organisationId, plannedOn);
    CREATE INDEX mediaPlanItem_municipality ON mediaPlanItem(municipalityId, plannedOn);
    CREATE INDEX mediaPlanItem_event ON mediaPlanItem(eventId);
    """
}
