/// Monitoring: campaigns that the centre opens, reports of schools with their lines, and leave to hand in after the lock.
enum Schema15 {
  static let sql = """
    CREATE TABLE campaign (
      id INTEGER PRIMARY KEY,
      municipalityId INTEGER NOT NULL REFERENCES municipality(id) ON DELETE CASCADE,
      period TEXT NOT NULL CHECK (period GLOB '20[0-9][0-9]-*'),
      opensOn TEXT NOT NULL CHECK (opensOn IS date(opensOn)),
      asOf TEXT NOT NULL CHECK (asOf IS date(asOf)),
      due TEXT NOT NULL CHECK (due IS date(due) AND due >= asOf AND due >= opensOn),
      locksOn TEXT NOT NULL CHECK (locksOn IS date(locksOn) AND locksOn >= due),
      jump INTEGER NOT NULL CHECK (jump BETWEEN 1 AND 1000),
      handedInOn TEXT CHECK (handedInOn IS date(handedInOn)),
      handInNote TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1,
      UNIQUE (municipalityId, period)
    ) STRICT;

    CREATE TABLE lockException (
      campaignId INTEGER NOT NULL REFERENCES campaign(id) ON DELETE CASCADE,
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
      until TEXT NOT NULL CHECK (until IS date(until)),
      reason TEXT NOT NULL CHECK (reason <> ''),
      accountId INTEGER REFERENCES account(id) ON DELETE SET NULL,
      PRIMARY KEY (campaignId, organisationId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX lockException_organisation ON lockException(organisationId);
    CREATE INDEX lockException_account ON lockException(accountId);

    CREATE TABLE report (
      id INTEGER PRIMARY KEY,
      campaignId INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE RESTRICT,
      edition INTEGER NOT NULL CHECK (edition >= 1),
      state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'sent', 'returned', 'accepted')),
      isNil INTEGER NOT NULL DEFAULT 0 CHECK (isNil IN (0, 1)),
      signer TEXT NOT NULL DEFAULT '',
      signerPost TEXT NOT NULL DEFAULT '',
      signedOn TEXT CHECK (signedOn IS date(signedOn)),
      sentOn TEXT CHECK (sentOn IS date(sentOn)),
      acceptedOn TEXT CHECK (acceptedOn IS date(acceptedOn)),
      version INTEGER NOT NULL DEFAULT 1,
      UNIQUE (organisationId, campaignId, edition),
      CHECK (state NOT IN ('sent', 'accepted') OR (sentOn IS NOT NULL AND signedOn IS NOT NULL AND signer <> '')),
      CHECK ((state = 'accepted') = (acceptedOn IS NOT NULL))
    ) STRICT;
    CREATE INDEX report_campaign ON report(campaignId, state);

    CREATE TABLE reportLine (
      reportId INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,
      code TEXT NOT NULL CHECK (code <> ''),
      value TEXT NOT NULL DEFAULT '',
      note TEXT NOT NULL DEFAULT '',
      remark TEXT NOT NULL DEFAULT '',
      counted TEXT,
      keys TEXT NOT NULL DEFAULT '[]',
      PRIMARY KEY (reportId, code)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reportSection (
      reportId INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,
      section TEXT NOT NULL CHECK (section <> ''),
      progress TEXT NOT NULL CHECK (progress IN ('draft', 'done')),
      version INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (reportId, section)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reportConfirmation (
      reportId INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,
      finding TEXT NOT NULL CHECK (finding <> ''),
      reason TEXT NOT NULL CHECK (reason <> ''),
      PRIMARY KEY (reportId, finding)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER report_accepted_stays BEFORE UPDATE ON report WHEN OLD.state = 'accepted'
    BEGIN SELECT raise(ABORT, 'acceptedReportIsImmutable'); END;
    CREATE TRIGGER reportLine_accepted_insert BEFORE INSERT ON reportLine
    WHEN EXISTS (SELECT 1 FROM report WHERE id = NEW.reportId AND state = 'accepted')
    BEGIN SELECT raise(ABORT, 'acceptedReportIsImmutable'); END;
    CREATE TRIGGER reportLine_accepted_update BEFORE UPDATE ON reportLine
    WHEN EXISTS (SELECT 1 FROM report WHERE id = OLD.reportId AND state = 'accepted')
    BEGIN SELECT raise(ABORT, 'acceptedReportIsImmutable'); END;
    CREATE TRIGGER reportLine_accepted_delete BEFORE DELETE ON reportLine
    WHEN EXISTS (SELECT 1 FROM report WHERE id = OLD.reportId AND state = 'accepted')
    BEGIN SELECT raise(ABORT, 'acceptedReportIsImmutable'); END;
    """
}
