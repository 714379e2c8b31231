/// Analytic notes of a campaign: the author's paragraphs, and from the signature on the figures as they were signed.
enum Schema19 {
  static let sql = """
    CREATE TABLE analyticNote (
      id INTEGER PRIMARY KEY,
      campaignId INTEGER NOT NULL REFERENCES campaign(id) ON DELETE CASCADE,
      title TEXT NOT NULL CHECK (title <> ''),
      signer TEXT NOT NULL DEFAULT '',
      signerPost TEXT NOT NULL DEFAULT '',
      signedOn TEXT CHECK (signedOn IS date(signedOn)),
      figures TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1,
      CHECK ((signedOn IS NULL) = (figures = '') AND (signedOn IS NULL) = (signer = ''))
    ) STRICT;
    CREATE INDEX analyticNote_campaign ON analyticNote(campaignId);

    CREATE TABLE noteParagraph (
      noteId INTEGER NOT NULL REFERENCES analyticNote(id) ON DELETE CASCADE,
      section TEXT NOT NULL CHECK (section <> ''),
      text TEXT NOT NULL,
      version INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (noteId, section)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER analyticNote_signed_update BEFORE UPDATE ON analyticNote WHEN OLD.signedOn IS NOT NULL
    BEGIN SELECT raise(ABORT, 'signedNoteIsImmutable'); END;
    CREATE TRIGGER noteParagraph_signed_insert BEFORE INSERT ON noteParagraph
    WHEN EXISTS (SELECT 1 FROM analyticNote WHERE id = NEW.noteId AND signedOn IS NOT NULL)
    BEGIN SELECT raise(ABORT, 'signedNoteIsImmutable'); END;
    CREATE TRIGGER noteParagraph_signed_update BEFORE UPDATE ON noteParagraph
    WHEN EXISTS (SELECT 1 FROM analyticNote WHERE id = OLD.noteId AND signedOn IS NOT NULL)
    BEGIN SELECT raise(ABORT, 'signedNoteIsImmutable'); END;
    """
}
