/// The public side: what schools write on their pages and what they published of it, news, and offers to be a mentor.
enum Schema21 {
  static let sql = """
    CREATE TABLE publicSection (
      organisationId INTEGER PRIMARY KEY REFERENCES organisation(id) ON DELETE CASCADE,
      about TEXT NOT NULL DEFAULT '',
      invitation TEXT NOT NULL DEFAULT '',
      hosts TEXT NOT NULL DEFAULT '',
      documentMark TEXT NOT NULL DEFAULT '' CHECK (documentMark NOT GLOB '*[^A-Za-z0-9]*'),
      withdrawnOn TEXT CHECK (withdrawnOn IS date(withdrawnOn)),
      version INTEGER NOT NULL DEFAULT 1
    ) STRICT;

    CREATE TABLE sectionEdition (
      id INTEGER PRIMARY KEY,
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number > 0),
      about TEXT NOT NULL,
      invitation TEXT NOT NULL,
      publishedOn TEXT NOT NULL CHECK (publishedOn IS date(publishedOn)),
      accountId INTEGER REFERENCES account(id) ON DELETE SET NULL,
      UNIQUE (organisationId, number)
    ) STRICT;
    CREATE INDEX sectionEdition_account ON sectionEdition(accountId);

    CREATE TABLE newsItem (
      id INTEGER PRIMARY KEY,
      municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE,
      organisationId INTEGER REFERENCES organisation(id) ON DELETE CASCADE,
      title TEXT NOT NULL CHECK (title <> ''),
      text TEXT NOT NULL,
      publishedOn TEXT CHECK (publishedOn IS date(publishedOn)),
      version INTEGER NOT NULL DEFAULT 1,
      CHECK ((municipalityId IS NULL) <> (organisationId IS NULL))
    ) STRICT;
    CREATE INDEX newsItem_organisation ON newsItem(organisationId, publishedOn);
    CREATE INDEX newsItem_municipality ON newsItem(municipalityId, publishedOn);

    CREATE TABLE mentorApplication (
      id INTEGER PRIMARY KEY,
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
      sentOn TEXT NOT NULL CHECK (sentOn IS date(sentOn)),
      surname TEXT NOT NULL,
      given TEXT NOT NULL,
      patronymic TEXT NOT NULL,
      occupation TEXT NOT NULL,
      phone TEXT NOT NULL,
      email TEXT NOT NULL,
      offer TEXT NOT NULL,
      consent TEXT NOT NULL,
      answer TEXT CHECK (answer IN ('accepted', 'declined')),
      answeredOn TEXT CHECK (answeredOn IS date(answeredOn)),
      accountId INTEGER REFERENCES account(id) ON DELETE SET NULL,
      personId INTEGER REFERENCES person(id) ON DELETE SET NULL,
      CHECK ((answer IS NULL) = (answeredOn IS NULL))
    ) STRICT;
    CREATE INDEX mentorApplication_open ON mentorApplication(organisationId, sentOn) WHERE answer IS NULL;
    CREATE INDEX mentorApplication_account ON mentorApplication(accountId);
    CREATE INDEX mentorApplication_person ON mentorApplication(personId);
    """
}
