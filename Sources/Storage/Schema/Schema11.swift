/// What may happen to a pair: pauses, a mentor in the place of another, orders from the draft to the scan, and the
/// papers of mentoring at work (ТК 351.8).
enum Schema11 {
  static let sql = orders + pairs + pauses + addenda

  /// Rebuilt: an order is there before it is signed, and only then has a number and a date.
  private static let orders = """
    CREATE TABLE newOrder (
      id INTEGER PRIMARY KEY,
      organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE RESTRICT,
      kind TEXT NOT NULL DEFAULT 'fixing' CHECK (kind IN ('fixing', 'replacement', 'completion')),
      number TEXT CHECK (number <> ''),
      issuedOn TEXT CHECK (issuedOn IS date(issuedOn)),
      preparedOn TEXT CHECK (preparedOn IS date(preparedOn)),
      scan TEXT UNIQUE,
      scanFormat TEXT CHECK (scanFormat IN ('pdf', 'jpg', 'png')),
      scanSize INTEGER CHECK (scanSize > 0),
      version INTEGER NOT NULL DEFAULT 1,
      CHECK ((number IS NULL) = (issuedOn IS NULL)),
      CHECK (number IS NOT NULL OR preparedOn IS NOT NULL),
      CHECK ((scan IS NULL) = (scanFormat IS NULL) AND (scan IS NULL) = (scanSize IS NULL)),
      UNIQUE (organisationId, number, issuedOn)
    ) STRICT;
    INSERT INTO newOrder (id, organisationId, number, issuedOn) SELECT id, organisationId, number, issuedOn FROM fixingOrder;
    DROP TABLE fixingOrder;
    ALTER TABLE newOrder RENAME TO fixingOrder;
    CREATE INDEX fixingOrder_number ON fixingOrder(number);
    CREATE INDEX fixingOrder_draft ON fixingOrder(organisationId) WHERE number IS NULL;

    CREATE TABLE documentTemplate (
      id INTEGER PRIMARY KEY,
      municipalityId INTEGER NOT NULL REFERENCES municipality(id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('fixing', 'replacement', 'completion')),
      content BLOB NOT NULL,
      savedOn TEXT NOT NULL CHECK (savedOn IS date(savedOn)),
      UNIQUE (municipalityId, kind)
    ) STRICT;

    """

  private static let pairs = """
    ALTER TABLE pair ADD COLUMN precedingId INTEGER REFERENCES pair(id) ON DELETE SET NULL;
    ALTER TABLE pair ADD COLUMN completionOrderId INTEGER REFERENCES fixingOrder(id) ON DELETE RESTRICT;
    CREATE INDEX pair_preceding ON pair(precedingId) WHERE precedingId IS NOT NULL;
    CREATE INDEX pair_completionOrder ON pair(completionOrderId) WHERE completionOrderId IS NOT NULL;
    ALTER TABLE mentorProfile ADD COLUMN elsewhere INTEGER NOT NULL DEFAULT 0 CHECK (elsewhere IN (0, 1));

    CREATE TRIGGER pair_order_kind AFTER UPDATE OF orderId, completionOrderId ON pair
    WHEN NEW.orderId IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM fixingOrder
        WHERE id = NEW.orderId AND organisationId = NEW.organisationId AND kind <> 'completion')
      OR NEW.completionOrderId IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM fixingOrder
        WHERE id = NEW.completionOrderId AND organisationId = NEW.organisationId AND kind = 'completion')
    BEGIN SELECT raise(ABORT, 'otherOrganisation'); END;

    """

  /// A pair is ended from many places; the triggers keep its pauses inside it wherever that happens.
  private static let pauses = """
    CREATE TABLE pause (
      id INTEGER PRIMARY KEY,
      pairId INTEGER NOT NULL REFERENCES pair(id) ON DELETE CASCADE,
      starts TEXT NOT NULL CHECK (starts IS date(starts)),
      ends TEXT CHECK (ends IS date(ends) AND ends >= starts),
      reason TEXT NOT NULL CHECK (reason IN ('menteeAbsent', 'mentorAbsent', 'organisation', 'other'))
    ) STRICT;
    CREATE INDEX pause_pair ON pause(pairId);
    CREATE INDEX pause_starts ON pause(starts);

    CREATE TRIGGER pause_inside_insert AFTER INSERT ON pause
    WHEN \(outsidePair) BEGIN SELECT raise(ABORT, 'pauseOutsidePair'); END;

    CREATE TRIGGER pause_inside_update AFTER UPDATE OF pairId, starts, ends ON pause
    WHEN \(outsidePair) BEGIN SELECT raise(ABORT, 'pauseOutsidePair'); END;

    CREATE TRIGGER pause_overlap_insert AFTER INSERT ON pause
    WHEN \(overlapping) BEGIN SELECT raise(ABORT, 'overlappingPause'); END;

    CREATE TRIGGER pause_overlap_update AFTER UPDATE OF pairId, starts, ends ON pause
    WHEN \(overlapping) BEGIN SELECT raise(ABORT, 'overlappingPause'); END;

    CREATE TRIGGER pair_keeps_pauses AFTER UPDATE OF starts, ends, closedOn ON pair
    BEGIN
      DELETE FROM pause WHERE pairId = NEW.id AND (starts > NEW.lastDay OR ends < NEW.starts);
      UPDATE pause SET ends = NEW.lastDay
      WHERE pairId = NEW.id AND (ends > NEW.lastDay OR ends IS NULL AND NEW.closedOn IS NOT NULL);
      UPDATE pause SET starts = NEW.starts WHERE pairId = NEW.id AND starts < NEW.starts;
    END;

    """

  private static let outsidePair = """
    EXISTS (
      SELECT 1 FROM pair WHERE id = NEW.pairId
        AND (NEW.starts < starts OR NEW.starts > lastDay OR NEW.ends > lastDay))
    """

  private static let overlapping = """
    EXISTS (
      SELECT 1 FROM pause AS other
      WHERE other.pairId = NEW.pairId AND other.id <> NEW.id
        AND other.starts <= ifnull(NEW.ends, '9999') AND NEW.starts <= ifnull(other.ends, '9999'))
    """

  private static let addenda = """
    CREATE TABLE addendum (
      pairId INTEGER PRIMARY KEY REFERENCES pair(id) ON DELETE CASCADE,
      number TEXT NOT NULL DEFAULT '',
      signedOn TEXT CHECK (signedOn IS date(signedOn)),
      ends TEXT CHECK (ends IS date(ends) AND ends >= signedOn),
      content TEXT NOT NULL DEFAULT '',
      format TEXT NOT NULL DEFAULT '',
      payment TEXT NOT NULL DEFAULT '',
      noticedOn TEXT CHECK (noticedOn IS date(noticedOn)),
      noticedBy TEXT CHECK (noticedBy IN ('employee', 'employer')),
      cancelledOn TEXT CHECK (cancelledOn IS date(cancelledOn) AND cancelledOn >= noticedOn),
      version INTEGER NOT NULL DEFAULT 1,
      CHECK ((number = '') = (signedOn IS NULL)),
      CHECK ((noticedOn IS NULL) = (noticedBy IS NULL) AND (noticedOn IS NULL) = (cancelledOn IS NULL)),
      CHECK (noticedOn IS NULL OR signedOn IS NOT NULL)
    ) STRICT;
    """
}
