CREATE TRIGGER curatorship_overlap_insert BEFORE INSERT ON curatorship
WHEN EXISTS (
  SELECT 1 FROM curatorship AS other
  WHERE other.accountId = NEW.accountId AND other.organisationId = NEW.organisationId
    AND other.starts <= ifnull(NEW.ends, '9999') AND NEW.starts <= ifnull(other.ends, '9999'))
BEGIN SELECT raise(ABORT, 'alreadyCurator'); END;

CREATE TRIGGER curatorship_overlap_update BEFORE UPDATE OF accountId, organisationId, starts, ends ON curatorship
WHEN EXISTS (
  SELECT 1 FROM curatorship AS other
  WHERE other.id <> NEW.id AND other.accountId = NEW.accountId AND other.organisationId = NEW.organisationId
    AND other.starts <= ifnull(NEW.ends, '9999') AND NEW.starts <= ifnull(other.ends, '9999'))
BEGIN SELECT raise(ABORT, 'alreadyCurator'); END;

CREATE TRIGGER event_immutable BEFORE UPDATE ON event
WHEN NOT (
  NEW.id IS OLD.id AND NEW.at IS OLD.at AND NEW.accountId IS OLD.accountId AND NEW.kind IS OLD.kind
  AND NEW.subject IS OLD.subject AND NEW.organisationId IS OLD.organisationId AND NEW.address IS OLD.address
  AND NEW.before IS NULL AND NEW.after IS NULL
  AND EXISTS (
    SELECT 1
    FROM destruction
    JOIN consent ON consent.id = destruction.consentId AND consent.kind = 'processing'
    WHERE destruction.doneOn IS NOT NULL AND (
      OLD.subject = 'person:' || destruction.personId
      OR OLD.subject IN (SELECT 'person:' || person.id FROM person WHERE person.mergedInto = destruction.personId)
      OR OLD.subject IN (
        SELECT 'transfer:' || transfer.id FROM stay JOIN transfer ON transfer.stayId = stay.id
        WHERE stay.personId = destruction.personId)
      OR OLD.subject IN (
        SELECT 'pair:' || pair.id FROM stay JOIN pair ON pair.mentorStayId = stay.id
        WHERE stay.personId = destruction.personId)
      OR OLD.subject IN (
        SELECT 'pair:' || pair.id FROM stay JOIN pair ON pair.menteeStayId = stay.id
        WHERE stay.personId = destruction.personId))))
BEGIN SELECT raise(ABORT, 'eventIsImmutable'); END;

CREATE TRIGGER event_permanent BEFORE DELETE ON event
BEGIN SELECT raise(ABORT, 'eventIsPermanent'); END;

CREATE TRIGGER formerSurname_words_delete AFTER DELETE ON formerSurname
BEGIN
  DELETE FROM nameWord WHERE personId = OLD.personId;
  INSERT OR IGNORE INTO nameWord
  SELECT word.value, person.id FROM person, json_each(iif(person.searchKey = '', '[]', '["' || replace(person.searchKey, ' ', '","') || '"]')) AS word
  WHERE person.id = OLD.personId;
  INSERT OR IGNORE INTO nameWord
  SELECT word.value, former.personId FROM formerSurname AS former, json_each(iif(former.searchKey = '', '[]', '["' || replace(former.searchKey, ' ', '","') || '"]')) AS word
  WHERE former.personId = OLD.personId;
END;

CREATE TRIGGER formerSurname_words_insert AFTER INSERT ON formerSurname
BEGIN
  INSERT OR IGNORE INTO nameWord SELECT value, NEW.personId FROM json_each(iif(NEW.searchKey = '', '[]', '["' || replace(NEW.searchKey, ' ', '","') || '"]'));
END;

CREATE TRIGGER formerSurname_words_update AFTER UPDATE OF searchKey, personId ON formerSurname
BEGIN
  DELETE FROM nameWord WHERE personId = OLD.personId;
  INSERT OR IGNORE INTO nameWord
  SELECT word.value, person.id FROM person, json_each(iif(person.searchKey = '', '[]', '["' || replace(person.searchKey, ' ', '","') || '"]')) AS word
  WHERE person.id = OLD.personId;
  INSERT OR IGNORE INTO nameWord
  SELECT word.value, former.personId FROM formerSurname AS former, json_each(iif(former.searchKey = '', '[]', '["' || replace(former.searchKey, ' ', '","') || '"]')) AS word
  WHERE former.personId = OLD.personId;
  DELETE FROM nameWord WHERE personId = NEW.personId;
  INSERT OR IGNORE INTO nameWord
  SELECT word.value, person.id FROM person, json_each(iif(person.searchKey = '', '[]', '["' || replace(person.searchKey, ' ', '","') || '"]')) AS word
  WHERE person.id = NEW.personId;
  INSERT OR IGNORE INTO nameWord
  SELECT word.value, former.personId FROM formerSurname AS former, json_each(iif(former.searchKey = '', '[]', '["' || replace(former.searchKey, ' ', '","') || '"]')) AS word
  WHERE former.personId = NEW.personId;
END;

CREATE TRIGGER meeting_inside_insert AFTER INSERT ON meeting
WHEN NOT EXISTS (SELECT 1 FROM pair AS own
    JOIN fixingOrder AS fixing ON fixing.id = own.orderId
    WHERE own.id = NEW.pairId AND own.organisationId = NEW.organisationId
      AND NEW.heldOn BETWEEN max(own.starts, fixing.issuedOn) AND own.lastDay)
BEGIN SELECT raise(ABORT, 'meetingOutsidePair'); END;

CREATE TRIGGER meeting_inside_update AFTER UPDATE OF pairId, organisationId, heldOn ON meeting
WHEN NOT EXISTS (SELECT 1 FROM pair AS own
    JOIN fixingOrder AS fixing ON fixing.id = own.orderId
    WHERE own.id = NEW.pairId AND own.organisationId = NEW.organisationId
      AND NEW.heldOn BETWEEN max(own.starts, fixing.issuedOn) AND own.lastDay)
BEGIN SELECT raise(ABORT, 'meetingOutsidePair'); END;

CREATE TRIGGER order_precedes_meetings AFTER UPDATE OF issuedOn ON fixingOrder
WHEN EXISTS (
  SELECT 1 FROM pair JOIN meeting ON meeting.pairId = pair.id
  WHERE pair.orderId = NEW.id AND meeting.heldOn < NEW.issuedOn)
BEGIN SELECT raise(ABORT, 'meetingsLeftOutside'); END;

CREATE TRIGGER pair_encloses_meetings AFTER UPDATE OF organisationId, starts, ends, orderId, closedOn ON pair
WHEN EXISTS (
  SELECT 1 FROM meeting WHERE meeting.pairId = NEW.id AND NOT EXISTS (SELECT 1 FROM pair AS own
    JOIN fixingOrder AS fixing ON fixing.id = own.orderId
    WHERE own.id = meeting.pairId AND own.organisationId = meeting.organisationId
      AND meeting.heldOn BETWEEN max(own.starts, fixing.issuedOn) AND own.lastDay))
BEGIN SELECT raise(ABORT, 'meetingsLeftOutside'); END;

CREATE TRIGGER pair_inside_insert AFTER INSERT ON pair
WHEN EXISTS (
  SELECT 1 FROM stay WHERE id IN (NEW.mentorStayId, NEW.menteeStayId)
    AND (NEW.starts < starts OR NEW.lastDay > ifnull(ends, '9999')))
BEGIN SELECT raise(ABORT, 'pairOutsideStay'); END;

CREATE TRIGGER pair_inside_update AFTER UPDATE OF mentorStayId, menteeStayId, starts, ends, closedOn ON pair
WHEN EXISTS (
  SELECT 1 FROM stay WHERE id IN (NEW.mentorStayId, NEW.menteeStayId)
    AND (NEW.starts < starts OR NEW.lastDay > ifnull(ends, '9999')))
BEGIN SELECT raise(ABORT, 'pairOutsideStay'); END;

CREATE TRIGGER pair_keeps_pauses AFTER UPDATE OF starts, ends, closedOn ON pair
BEGIN
  DELETE FROM pause WHERE pairId = NEW.id AND (starts > NEW.lastDay OR ends < NEW.starts);
  UPDATE pause SET ends = NEW.lastDay
  WHERE pairId = NEW.id AND (ends > NEW.lastDay OR ends IS NULL AND NEW.closedOn IS NOT NULL);
  UPDATE pause SET starts = NEW.starts WHERE pairId = NEW.id AND starts < NEW.starts;
END;

CREATE TRIGGER pair_order_kind AFTER UPDATE OF orderId, completionOrderId ON pair
WHEN NEW.orderId IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM fixingOrder
    WHERE id = NEW.orderId AND organisationId = NEW.organisationId AND kind <> 'completion')
  OR NEW.completionOrderId IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM fixingOrder
    WHERE id = NEW.completionOrderId AND organisationId = NEW.organisationId AND kind = 'completion')
BEGIN SELECT raise(ABORT, 'otherOrganisation'); END;

CREATE TRIGGER pair_overlap_insert AFTER INSERT ON pair
WHEN EXISTS (
  SELECT 1 FROM stay AS own
  JOIN stay AS theirs ON theirs.personId = own.personId
  JOIN pair AS other ON other.menteeStayId = theirs.id
  WHERE own.id = NEW.menteeStayId AND other.id <> NEW.id AND other.formCode = NEW.formCode
    AND other.starts <= NEW.lastDay AND NEW.starts <= other.lastDay)
BEGIN SELECT raise(ABORT, 'overlappingPair'); END;

CREATE TRIGGER pair_overlap_update AFTER UPDATE OF menteeStayId, formCode, starts, ends, closedOn ON pair
WHEN EXISTS (
  SELECT 1 FROM stay AS own
  JOIN stay AS theirs ON theirs.personId = own.personId
  JOIN pair AS other ON other.menteeStayId = theirs.id
  WHERE own.id = NEW.menteeStayId AND other.id <> NEW.id AND other.formCode = NEW.formCode
    AND other.starts <= NEW.lastDay AND NEW.starts <= other.lastDay)
BEGIN SELECT raise(ABORT, 'overlappingPair'); END;

CREATE TRIGGER pause_inside_insert AFTER INSERT ON pause
WHEN EXISTS (
  SELECT 1 FROM pair WHERE id = NEW.pairId
    AND (NEW.starts < starts OR NEW.starts > lastDay OR NEW.ends > lastDay)) BEGIN SELECT raise(ABORT, 'pauseOutsidePair'); END;

CREATE TRIGGER pause_inside_update AFTER UPDATE OF pairId, starts, ends ON pause
WHEN EXISTS (
  SELECT 1 FROM pair WHERE id = NEW.pairId
    AND (NEW.starts < starts OR NEW.starts > lastDay OR NEW.ends > lastDay)) BEGIN SELECT raise(ABORT, 'pauseOutsidePair'); END;

CREATE TRIGGER pause_overlap_insert AFTER INSERT ON pause
WHEN EXISTS (
  SELECT 1 FROM pause AS other
  WHERE other.pairId = NEW.pairId AND other.id <> NEW.id
    AND other.starts <= ifnull(NEW.ends, '9999') AND NEW.starts <= ifnull(other.ends, '9999')) BEGIN SELECT raise(ABORT, 'overlappingPause'); END;

CREATE TRIGGER pause_overlap_update AFTER UPDATE OF pairId, starts, ends ON pause
WHEN EXISTS (
  SELECT 1 FROM pause AS other
  WHERE other.pairId = NEW.pairId AND other.id <> NEW.id
    AND other.starts <= ifnull(NEW.ends, '9999') AND NEW.starts <= ifnull(other.ends, '9999')) BEGIN SELECT raise(ABORT, 'overlappingPause'); END;

CREATE TRIGGER person_words_insert AFTER INSERT ON person
BEGIN
  INSERT OR IGNORE INTO nameWord SELECT value, NEW.id FROM json_each(iif(NEW.searchKey = '', '[]', '["' || replace(NEW.searchKey, ' ', '","') || '"]'));
END;

CREATE TRIGGER person_words_update AFTER UPDATE OF searchKey ON person
BEGIN
  DELETE FROM nameWord WHERE personId = NEW.id;
  INSERT OR IGNORE INTO nameWord
  SELECT word.value, person.id FROM person, json_each(iif(person.searchKey = '', '[]', '["' || replace(person.searchKey, ' ', '","') || '"]')) AS word
  WHERE person.id = NEW.id;
  INSERT OR IGNORE INTO nameWord
  SELECT word.value, former.personId FROM formerSurname AS former, json_each(iif(former.searchKey = '', '[]', '["' || replace(former.searchKey, ' ', '","') || '"]')) AS word
  WHERE former.personId = NEW.id;
END;

CREATE TRIGGER reportLine_accepted_delete BEFORE DELETE ON reportLine
WHEN EXISTS (SELECT 1 FROM report WHERE id = OLD.reportId AND state = 'accepted')
BEGIN SELECT raise(ABORT, 'acceptedReportIsImmutable'); END;

CREATE TRIGGER reportLine_accepted_insert BEFORE INSERT ON reportLine
WHEN EXISTS (SELECT 1 FROM report WHERE id = NEW.reportId AND state = 'accepted')
BEGIN SELECT raise(ABORT, 'acceptedReportIsImmutable'); END;

CREATE TRIGGER reportLine_accepted_update BEFORE UPDATE ON reportLine
WHEN EXISTS (SELECT 1 FROM report WHERE id = OLD.reportId AND state = 'accepted')
BEGIN SELECT raise(ABORT, 'acceptedReportIsImmutable'); END;

CREATE TRIGGER report_accepted_stays BEFORE UPDATE ON report WHEN OLD.state = 'accepted'
BEGIN SELECT raise(ABORT, 'acceptedReportIsImmutable'); END;

CREATE TRIGGER stay_encloses_pairs AFTER UPDATE OF starts, ends ON stay
WHEN EXISTS (
  SELECT 1 FROM pair WHERE mentorStayId = NEW.id
    AND (starts < NEW.starts OR lastDay > ifnull(NEW.ends, '9999')))
  OR EXISTS (
  SELECT 1 FROM pair WHERE menteeStayId = NEW.id
    AND (starts < NEW.starts OR lastDay > ifnull(NEW.ends, '9999')))
BEGIN SELECT raise(ABORT, 'pairOutsideStay'); END;

CREATE TRIGGER stay_overlap_insert BEFORE INSERT ON stay
WHEN EXISTS (
  SELECT 1 FROM stay AS other
  WHERE other.personId = NEW.personId AND +other.organisationId = NEW.organisationId AND +other.role = NEW.role
    AND other.starts <= ifnull(NEW.ends, '9999') AND NEW.starts <= ifnull(other.ends, '9999'))
BEGIN SELECT raise(ABORT, 'overlappingStay'); END;

CREATE TRIGGER stay_overlap_update BEFORE UPDATE OF personId, organisationId, role, starts, ends ON stay
WHEN EXISTS (
  SELECT 1 FROM stay AS other
  WHERE other.id <> NEW.id AND other.personId = NEW.personId AND +other.organisationId = NEW.organisationId
    AND +other.role = NEW.role
    AND other.starts <= ifnull(NEW.ends, '9999') AND NEW.starts <= ifnull(other.ends, '9999'))
BEGIN SELECT raise(ABORT, 'overlappingStay'); END;

CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  login TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (login <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  post TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL CHECK (role IN ('administrator', 'coordinator', 'ruo', 'curator')),
  municipalityId INTEGER REFERENCES municipality(id) ON DELETE RESTRICT,
  passwordHash TEXT NOT NULL,
  disabledOn TEXT CHECK (disabledOn IS date(disabledOn))
, version INTEGER NOT NULL DEFAULT 1, signedInAt INTEGER, course TEXT NOT NULL DEFAULT '', courseHours INTEGER CHECK (courseHours BETWEEN 1 AND 2000), trainedOn TEXT CHECK (trainedOn IS date(trainedOn)), certificate TEXT NOT NULL DEFAULT '') STRICT;

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

CREATE TABLE agreement (
  id INTEGER PRIMARY KEY,
  organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
  partnerId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE RESTRICT,
  number TEXT NOT NULL CHECK (number <> ''),
  signedOn TEXT NOT NULL CHECK (signedOn IS date(signedOn)),
  ends TEXT CHECK (ends IS date(ends) AND ends >= signedOn), kind TEXT NOT NULL DEFAULT 'partnership' CHECK (kind IN ('partnership', 'support')), version INTEGER NOT NULL DEFAULT 1,
  CHECK (organisationId <> partnerId),
  UNIQUE (organisationId, partnerId, number)
) STRICT;

CREATE TABLE answer (
  respondentId INTEGER NOT NULL REFERENCES respondent(id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  value INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (respondentId, place, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE attainment (
  id INTEGER PRIMARY KEY,
  personId INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('training', 'interview', 'award', 'contest')),
  title TEXT NOT NULL CHECK (title <> ''),
  day TEXT NOT NULL CHECK (day IS date(day)),
  level TEXT CHECK (level IN ('organisation', 'municipal', 'regional', 'national')),
  result TEXT NOT NULL DEFAULT '',
  hours INTEGER CHECK (hours BETWEEN 1 AND 2000),
  number TEXT NOT NULL DEFAULT '',
  UNIQUE (personId, kind, title, day)
) STRICT;

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

CREATE TABLE centreQuestion (
  id INTEGER PRIMARY KEY,
  organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('wholeClass', 'alike', 'longDay', 'manyPairs', 'lastWeek')),
  about TEXT NOT NULL CHECK (about IS date(about)),
  label TEXT NOT NULL DEFAULT '',
  personId INTEGER REFERENCES person(id) ON DELETE CASCADE,
  amount INTEGER NOT NULL CHECK (amount > 0),
  askedOn TEXT NOT NULL CHECK (askedOn IS date(askedOn)),
  askedBy INTEGER REFERENCES account(id) ON DELETE SET NULL,
  answer TEXT NOT NULL DEFAULT '',
  answeredOn TEXT CHECK (answeredOn IS date(answeredOn) AND answeredOn >= askedOn),
  answeredBy INTEGER REFERENCES account(id) ON DELETE SET NULL,
  CHECK (answer = '' OR answeredOn IS NOT NULL)
) STRICT;

CREATE TABLE consent (
  id INTEGER PRIMARY KEY,
  personId INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('processing', 'participation', 'dissemination', 'image', 'special',
    'mentorAtWork')),
  printedOn TEXT CHECK (printedOn IS date(printedOn)),
  signedOn TEXT CHECK (signedOn IS date(signedOn)),
  signer TEXT CHECK (signer IN ('person', 'representative')),
  representativeId INTEGER REFERENCES representative(id) ON DELETE SET NULL,
  items TEXT NOT NULL DEFAULT '',
  ends TEXT CHECK (ends IS date(ends) AND ends >= signedOn),
  place TEXT NOT NULL DEFAULT '',
  scan TEXT UNIQUE,
  scanFormat TEXT CHECK (scanFormat IN ('pdf', 'jpg', 'png')),
  scanSize INTEGER CHECK (scanSize > 0),
  withdrawnOn TEXT CHECK (withdrawnOn IS date(withdrawnOn) AND withdrawnOn >= signedOn),
  withdrawalReason TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((signedOn IS NULL) = (signer IS NULL)),
  CHECK (signedOn IS NOT NULL OR printedOn IS NOT NULL),
  CHECK (withdrawnOn IS NULL OR signedOn IS NOT NULL),
  CHECK ((scan IS NULL) = (scanFormat IS NULL) AND (scan IS NULL) = (scanSize IS NULL))
) STRICT;

CREATE TABLE contact (
  personId INTEGER PRIMARY KEY REFERENCES person(id) ON DELETE CASCADE,
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE contingent (
  organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
  startYear INTEGER NOT NULL CHECK (startYear BETWEEN 2000 AND 2100),
  pupils INTEGER CHECK (pupils >= 0),
  pupils10to19 INTEGER CHECK (pupils10to19 >= 0 AND pupils10to19 <= pupils),
  pupils15to19 INTEGER CHECK (pupils15to19 >= 0 AND pupils15to19 <= pupils10to19),
  teachers INTEGER CHECK (teachers >= 0),
  teachersUnder35 INTEGER CHECK (teachersUnder35 >= 0 AND teachersUnder35 <= teachers),
  novices INTEGER CHECK (novices >= 0 AND novices <= teachers),
  asOf TEXT NOT NULL CHECK (asOf IS date(asOf)),
  source TEXT NOT NULL CHECK (source <> ''),
  version INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (organisationId, startYear)
) STRICT, WITHOUT ROWID;

CREATE TABLE curatorship (
  id INTEGER PRIMARY KEY,
  accountId INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
  orderNumber TEXT NOT NULL DEFAULT '',
  starts TEXT NOT NULL CHECK (starts IS date(starts)),
  ends TEXT CHECK (ends IS date(ends) AND ends >= starts)
, orderedOn TEXT CHECK (orderedOn IS date(orderedOn)), predecessorId INTEGER REFERENCES curatorship(id) ON DELETE SET NULL) STRICT;

CREATE TABLE deadline (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('monitoring', 'regional')),
  month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31),
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL CHECK (validFrom IS date(validFrom))
) STRICT;

CREATE TABLE definition (
  indicatorCode TEXT NOT NULL REFERENCES indicator(code) ON DELETE CASCADE,
  validFrom TEXT NOT NULL CHECK (validFrom IS date(validFrom)),
  name TEXT NOT NULL CHECK (name <> ''),
  act TEXT NOT NULL CHECK (act <> ''),
  clause TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL CHECK (subject IN ('people', 'organisations')),
  sides TEXT NOT NULL CHECK (sides IN ('mentor', 'mentee', 'mentor,mentee')),
  roles TEXT NOT NULL CHECK (roles <> ''),
  tracks TEXT NOT NULL CHECK (tracks IN ('learners', 'teachers', 'learners,teachers')),
  forms TEXT NOT NULL DEFAULT '',
  kinds TEXT NOT NULL CHECK (kinds <> ''),
  ageFrom INTEGER,
  ageTo INTEGER CHECK (ageTo >= ageFrom),
  yearFrom INTEGER,
  yearTo INTEGER CHECK (yearTo >= yearFrom),
  moment TEXT NOT NULL CHECK (moment IN ('onDate', 'withinYear')),
  needsOrder INTEGER NOT NULL CHECK (needsOrder IN (0, 1)),
  denominator TEXT NOT NULL CHECK (denominator <> ''),
  unit TEXT NOT NULL CHECK (unit IN ('percent', 'number')),
  places INTEGER NOT NULL CHECK (places BETWEEN 0 AND 2),
  neverBelowParent INTEGER NOT NULL CHECK (neverBelowParent IN (0, 1)),
  PRIMARY KEY (indicatorCode, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE destruction (
  id INTEGER PRIMARY KEY,
  personId INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
  consentId INTEGER NOT NULL UNIQUE REFERENCES consent(id) ON DELETE RESTRICT,
  organisationId INTEGER REFERENCES organisation(id) ON DELETE RESTRICT,
  openedOn TEXT NOT NULL CHECK (openedOn IS date(openedOn)),
  due TEXT NOT NULL CHECK (due IS date(due) AND due >= openedOn),
  holdGround TEXT NOT NULL DEFAULT '',
  holdUntil TEXT CHECK (holdUntil IS date(holdUntil) AND holdUntil >= openedOn),
  doneOn TEXT CHECK (doneOn IS date(doneOn) AND doneOn >= openedOn),
  accountId INTEGER REFERENCES account(id) ON DELETE RESTRICT,
  categories TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((holdGround = '') = (holdUntil IS NULL))
) STRICT;

CREATE TABLE distinctPeople (
  firstId INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  secondId INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  PRIMARY KEY (firstId, secondId),
  CHECK (firstId < secondId)
) STRICT, WITHOUT ROWID;

CREATE TABLE documentKind (
  code TEXT PRIMARY KEY CHECK (code <> ''),
  level TEXT NOT NULL CHECK (level IN ('region', 'district', 'school')),
  position INTEGER NOT NULL UNIQUE,
  title TEXT NOT NULL CHECK (title <> ''),
  source TEXT NOT NULL DEFAULT '',
  due TEXT CHECK (due IS date(due)),
  CHECK (due IS NULL OR level = 'school' AND source <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE documentTemplate (
  id INTEGER PRIMARY KEY,
  municipalityId INTEGER NOT NULL REFERENCES municipality(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('fixing', 'replacement', 'completion')),
  content BLOB NOT NULL,
  savedOn TEXT NOT NULL CHECK (savedOn IS date(savedOn)),
  UNIQUE (municipalityId, kind)
) STRICT;

CREATE TABLE documentTerm (
  municipalityId INTEGER NOT NULL REFERENCES municipality(id) ON DELETE CASCADE,
  kindCode TEXT NOT NULL REFERENCES documentKind(code) ON DELETE CASCADE,
  due TEXT NOT NULL CHECK (due IS date(due)),
  PRIMARY KEY (municipalityId, kindCode)
) STRICT, WITHOUT ROWID;

CREATE TABLE enterpriseCount (
  municipalityId INTEGER NOT NULL REFERENCES municipality(id) ON DELETE CASCADE,
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  enterprises INTEGER NOT NULL CHECK (enterprises >= 0),
  asOf TEXT NOT NULL CHECK (asOf IS date(asOf)),
  source TEXT NOT NULL CHECK (source <> ''),
  version INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (municipalityId, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  accountId INTEGER REFERENCES account(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  organisationId INTEGER,
  before TEXT,
  after TEXT,
  address TEXT NOT NULL
) STRICT;

CREATE TABLE eventAttendance (
  eventId INTEGER NOT NULL REFERENCES mentoringEvent(id) ON DELETE CASCADE,
  organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE RESTRICT,
  people INTEGER NOT NULL CHECK (people > 0),
  PRIMARY KEY (eventId, organisationId)
) STRICT, WITHOUT ROWID;

CREATE TABLE expert (
  id INTEGER PRIMARY KEY,
  municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE,
  organisationId INTEGER REFERENCES organisation(id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  moderation TEXT NOT NULL DEFAULT 'draft' CHECK (moderation IN ('draft', 'submitted', 'returned',
    'published', 'archived')),
  remark TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
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
  CHECK ((municipalityId IS NULL) <> (organisationId IS NULL)),
  CHECK ((title = '') = (personId IS NOT NULL))
) STRICT;

CREATE TABLE "fixingOrder" (
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

CREATE TABLE formerSurname (
  id INTEGER PRIMARY KEY,
  personId INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  surname TEXT NOT NULL CHECK (surname <> ''),
  searchKey TEXT NOT NULL,
  until TEXT NOT NULL CHECK (until IS date(until))
) STRICT;

CREATE TABLE groupMember (
  id INTEGER PRIMARY KEY,
  entryId INTEGER NOT NULL REFERENCES workingGroup(id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  post TEXT NOT NULL DEFAULT '',
  part TEXT NOT NULL CHECK (part <> ''),
  UNIQUE (entryId, name)
) STRICT;

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  accountId INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
  createdAt INTEGER NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('columns', 'checked', 'loaded', 'withdrawn')),
  sheets TEXT NOT NULL,
  "plan" TEXT NOT NULL,
  lastEventId INTEGER
) STRICT;

CREATE TABLE importColumn (
  organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
  heading TEXT NOT NULL,
  field TEXT NOT NULL,
  PRIMARY KEY (organisationId, heading)
) STRICT, WITHOUT ROWID;

CREATE TABLE importRow (
  importId INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE,
  sheet INTEGER NOT NULL,
  number INTEGER NOT NULL,
  cells TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('new', 'changed', 'same', 'similar', 'refused')),
  note TEXT NOT NULL DEFAULT '',
  decision TEXT,
  personId INTEGER REFERENCES person(id) ON DELETE SET NULL,
  done TEXT,
  PRIMARY KEY (importId, sheet, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (
  code TEXT PRIMARY KEY,
  position INTEGER NOT NULL, apart INTEGER NOT NULL DEFAULT 0 CHECK (apart IN (0, 1)), version INTEGER NOT NULL DEFAULT 1, municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE) STRICT, WITHOUT ROWID;

CREATE TABLE invitation (
  accountId INTEGER PRIMARY KEY REFERENCES account(id) ON DELETE CASCADE,
  tokenHash BLOB NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('first', 'reset')),
  issuedBy INTEGER REFERENCES account(id) ON DELETE SET NULL,
  expiresAt INTEGER NOT NULL,
  usedAt INTEGER,
  askedAt INTEGER,
  CHECK (usedAt IS NULL OR askedAt IS NULL)
) STRICT;

CREATE TABLE lockException (
  campaignId INTEGER NOT NULL REFERENCES campaign(id) ON DELETE CASCADE,
  organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
  until TEXT NOT NULL CHECK (until IS date(until)),
  reason TEXT NOT NULL CHECK (reason <> ''),
  accountId INTEGER REFERENCES account(id) ON DELETE SET NULL,
  PRIMARY KEY (campaignId, organisationId)
) STRICT, WITHOUT ROWID;

CREATE TABLE measure (
  id INTEGER PRIMARY KEY,
  formCode TEXT NOT NULL REFERENCES mentoringForm(code) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  unit TEXT NOT NULL,
  better TEXT NOT NULL CHECK (better IN ('more', 'less')),
  UNIQUE (formCode, position)
) STRICT;

CREATE TABLE measuredValue (
  pairId INTEGER NOT NULL REFERENCES measurement(pairId) ON DELETE CASCADE,
  measureId INTEGER NOT NULL REFERENCES measure(id) ON DELETE RESTRICT,
  entry REAL CHECK (entry >= 0),
  exit REAL CHECK (exit >= 0),
  PRIMARY KEY (pairId, measureId)
) STRICT, WITHOUT ROWID;

CREATE TABLE measurement (
  pairId INTEGER PRIMARY KEY REFERENCES pair(id) ON DELETE CASCADE,
  entryOn TEXT CHECK (entryOn IS date(entryOn)),
  exitOn TEXT CHECK (exitOn IS date(exitOn) AND exitOn >= entryOn),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

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

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  pairId INTEGER NOT NULL REFERENCES pair(id) ON DELETE CASCADE,
  organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('organisational', 'trial', 'planning', 'regular', 'final', 'group')),
  heldOn TEXT NOT NULL CHECK (heldOn IS date(heldOn) AND heldOn <= recordedOn),
  recordedOn TEXT NOT NULL CHECK (recordedOn IS date(recordedOn)),
  state TEXT NOT NULL DEFAULT 'held' CHECK (state IN ('held', 'moved', 'missed')),
  minutes INTEGER CHECK (minutes BETWEEN 5 AND 600),
  isOnline INTEGER NOT NULL DEFAULT 0 CHECK (isOnline IN (0, 1)),
  place TEXT NOT NULL DEFAULT '',
  topic TEXT NOT NULL DEFAULT '',
  result TEXT NOT NULL DEFAULT '',
  nextStep TEXT NOT NULL DEFAULT '',
  groupId INTEGER REFERENCES meeting(id) ON DELETE SET NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE meetingKind (
  code TEXT NOT NULL CHECK (code IN ('organisational', 'trial', 'planning', 'regular', 'final', 'group')),
  validFrom TEXT NOT NULL CHECK (validFrom IS date(validFrom)),
  name TEXT NOT NULL CHECK (name <> ''),
  dueDays INTEGER CHECK (dueDays BETWEEN 1 AND 365),
  source TEXT NOT NULL,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE meetingRule (
  validFrom TEXT PRIMARY KEY CHECK (validFrom IS date(validFrom)),
  gapDays INTEGER NOT NULL CHECK (gapDays BETWEEN 1 AND 100),
  dayHours INTEGER NOT NULL CHECK (dayHours BETWEEN 1 AND 24),
  mentorPairs INTEGER NOT NULL CHECK (mentorPairs BETWEEN 1 AND 100)
) STRICT, WITHOUT ROWID;

CREATE TABLE menteeProfile (
  personId INTEGER PRIMARY KEY REFERENCES person(id) ON DELETE CASCADE,
  reason TEXT NOT NULL CHECK (reason IN ('grades', 'adaptation', 'gifted', 'career', 'project', 'communication',
    'profession', 'other')),
  request TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
, enteredOn TEXT CHECK (enteredOn IS date(enteredOn)), results TEXT NOT NULL DEFAULT '', caseAddress TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE mentorLink (
  personId INTEGER PRIMARY KEY REFERENCES person(id) ON DELETE CASCADE,
  tokenHash TEXT NOT NULL UNIQUE CHECK (tokenHash <> ''),
  issuedBy INTEGER REFERENCES account(id) ON DELETE SET NULL,
  issuedAt INTEGER NOT NULL,
  expiresAt INTEGER NOT NULL CHECK (expiresAt > issuedAt)
) STRICT;

CREATE TABLE mentorProfile (
  personId INTEGER PRIMARY KEY REFERENCES person(id) ON DELETE CASCADE,
  competencies TEXT NOT NULL DEFAULT '',
  interests TEXT NOT NULL DEFAULT '',
  capacity INTEGER NOT NULL DEFAULT 3 CHECK (capacity BETWEEN 1 AND 50),
  trainedOn TEXT CHECK (trainedOn IS date(trainedOn)),
  version INTEGER NOT NULL DEFAULT 1
, achievements TEXT NOT NULL DEFAULT '', wantedAge TEXT NOT NULL DEFAULT '', time TEXT NOT NULL DEFAULT '', enteredOn TEXT CHECK (enteredOn IS date(enteredOn)), interviewedOn TEXT CHECK (interviewedOn IS date(interviewedOn)), results TEXT NOT NULL DEFAULT '', caseAddress TEXT NOT NULL DEFAULT '', elsewhere INTEGER NOT NULL DEFAULT 0 CHECK (elsewhere IN (0, 1))) STRICT;

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

CREATE TABLE mentoringForm (
  code TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL UNIQUE,
  track TEXT NOT NULL CHECK (track IN ('learners', 'teachers')),
  mentorRole TEXT NOT NULL,
  menteeRole TEXT NOT NULL,
  menteeAgeFrom INTEGER,
  menteeAgeTo INTEGER CHECK (menteeAgeTo >= menteeAgeFrom),
  menteeGradeFrom INTEGER,
  noviceYears INTEGER,
  mentorYears INTEGER,
  sameOrganisation INTEGER NOT NULL CHECK (sameOrganisation IN (0, 1)),
  source TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE movement (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind <> ''),
  at INTEGER NOT NULL,
  accountId INTEGER REFERENCES account(id) ON DELETE SET NULL,
  memory TEXT NOT NULL
) STRICT;

CREATE TABLE movementPerson (
  personId INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  movementId INTEGER NOT NULL REFERENCES movement(id) ON DELETE CASCADE,
  PRIMARY KEY (personId, movementId)
) STRICT, WITHOUT ROWID;

CREATE TABLE municipality (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
  region TEXT NOT NULL
, version INTEGER NOT NULL DEFAULT 1) STRICT;

CREATE TABLE nameWord (
  word TEXT NOT NULL CHECK (word <> ''),
  personId INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  PRIMARY KEY (word, personId)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE operatorDetails (
  organisationId INTEGER PRIMARY KEY REFERENCES organisation(id) ON DELETE CASCADE,
  ogrn TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY,
  municipalityId INTEGER NOT NULL REFERENCES municipality(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('school', 'supplementary', 'kindergarten', 'college', 'university',
    'enterprise', 'nonprofit', 'culture', 'authority', 'entrepreneur')),
  name TEXT NOT NULL CHECK (name <> ''),
  shortName TEXT NOT NULL CHECK (shortName <> ''),
  slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
  head TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  site TEXT NOT NULL DEFAULT '',
  implementsSince TEXT CHECK (implementsSince IS date(implementsSince)),
  implementationOrder TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
, inn TEXT NOT NULL DEFAULT '' CHECK (inn NOT GLOB '*[^0-9]*'), closedOn TEXT CHECK (closedOn IS date(closedOn)), closingOrder TEXT NOT NULL DEFAULT '', successorId INTEGER REFERENCES organisation(id) ON DELETE SET NULL) STRICT;

CREATE TABLE pair (
  id INTEGER PRIMARY KEY,
  organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE RESTRICT,
  formCode TEXT NOT NULL REFERENCES mentoringForm(code) ON DELETE RESTRICT,
  mentorStayId INTEGER NOT NULL REFERENCES stay(id) ON DELETE RESTRICT,
  menteeStayId INTEGER NOT NULL REFERENCES stay(id) ON DELETE RESTRICT,
  groupId INTEGER REFERENCES pair(id) ON DELETE SET NULL,
  programmeId INTEGER REFERENCES programme(id) ON DELETE SET NULL,
  roleModelId INTEGER REFERENCES roleModel(id) ON DELETE SET NULL,
  starts TEXT NOT NULL CHECK (starts IS date(starts)),
  ends TEXT NOT NULL CHECK (ends IS date(ends) AND ends >= starts),
  explanation TEXT NOT NULL DEFAULT '',
  orderId INTEGER REFERENCES fixingOrder(id) ON DELETE RESTRICT,
  closedOn TEXT CHECK (closedOn IS date(closedOn) AND closedOn >= starts),
  closeReason TEXT CHECK (closeReason IN ('completed', 'menteeLeft', 'mentorLeft', 'menteeRefused',
    'mentorRefused', 'mentorReplaced', 'goalReachedEarly', 'other')),
  closeNote TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  lastDay TEXT NOT NULL GENERATED ALWAYS AS (min(ends, ifnull(closedOn, ends))) STORED, precedingId INTEGER REFERENCES pair(id) ON DELETE SET NULL, completionOrderId INTEGER REFERENCES fixingOrder(id) ON DELETE RESTRICT,
  CHECK ((closedOn IS NULL) = (closeReason IS NULL)),
  CHECK (mentorStayId <> menteeStayId)
) STRICT;

CREATE TABLE pause (
  id INTEGER PRIMARY KEY,
  pairId INTEGER NOT NULL REFERENCES pair(id) ON DELETE CASCADE,
  starts TEXT NOT NULL CHECK (starts IS date(starts)),
  ends TEXT CHECK (ends IS date(ends) AND ends >= starts),
  reason TEXT NOT NULL CHECK (reason IN ('menteeAbsent', 'mentorAbsent', 'organisation', 'other'))
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  surname TEXT NOT NULL CHECK (surname <> ''),
  given TEXT NOT NULL CHECK (given <> ''),
  patronymic TEXT NOT NULL DEFAULT '',
  searchKey TEXT NOT NULL,
  birthDate TEXT CHECK (birthDate IS date(birthDate)),
  sex TEXT CHECK (sex IN ('male', 'female')),
  workSince TEXT CHECK (workSince IS date(workSince)),
  version INTEGER NOT NULL DEFAULT 1
, mergedInto INTEGER REFERENCES person(id) ON DELETE CASCADE) STRICT;

CREATE TABLE placement (
  stayId INTEGER NOT NULL REFERENCES stay(id) ON DELETE CASCADE,
  since TEXT NOT NULL CHECK (since IS date(since)),
  label TEXT NOT NULL CHECK (label <> ''),
  PRIMARY KEY (stayId, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE practice (
  id INTEGER PRIMARY KEY,
  municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE,
  organisationId INTEGER REFERENCES organisation(id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  moderation TEXT NOT NULL DEFAULT 'draft' CHECK (moderation IN ('draft', 'submitted', 'returned',
    'published', 'archived')),
  remark TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  formCode TEXT REFERENCES mentoringForm(code) ON DELETE RESTRICT,
  sourceId INTEGER REFERENCES practice(id) ON DELETE SET NULL,
  problem TEXT NOT NULL DEFAULT '',
  solution TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '',
  author TEXT NOT NULL DEFAULT '',
  materials TEXT NOT NULL DEFAULT '',
  CHECK ((municipalityId IS NULL) <> (organisationId IS NULL)),
  CHECK (title <> ''),
  UNIQUE (organisationId, title)
) STRICT;

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

CREATE TABLE "programme" (
  id INTEGER PRIMARY KEY,
  municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE,
  organisationId INTEGER REFERENCES organisation(id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  moderation TEXT NOT NULL DEFAULT 'draft' CHECK (moderation IN ('draft', 'submitted', 'returned',
    'published', 'archived')),
  remark TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  formCode TEXT NOT NULL REFERENCES mentoringForm(code) ON DELETE RESTRICT,
  sourceId INTEGER REFERENCES programme(id) ON DELETE SET NULL,
  aim TEXT NOT NULL DEFAULT '',
  tasks TEXT NOT NULL DEFAULT '',
  modules TEXT NOT NULL DEFAULT '',
  results TEXT NOT NULL DEFAULT '',
  duration TEXT NOT NULL DEFAULT '',
  CHECK ((municipalityId IS NULL) <> (organisationId IS NULL)),
  CHECK (title <> ''),
  UNIQUE (organisationId, formCode, title)
) STRICT;

CREATE TABLE programmeContest (
  id INTEGER PRIMARY KEY,
  entryId INTEGER NOT NULL REFERENCES programme(id) ON DELETE CASCADE,
  contest TEXT NOT NULL CHECK (contest <> ''),
  year TEXT NOT NULL CHECK (year GLOB '20[0-9][0-9]'),
  result TEXT NOT NULL CHECK (result <> ''),
  UNIQUE (entryId, contest, year)
) STRICT;

CREATE TABLE question (
  versionId INTEGER NOT NULL REFERENCES questionnaireVersion(id) ON DELETE CASCADE,
  place INTEGER NOT NULL CHECK (place >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('scale10', 'scale5', 'yesNo', 'choice', 'several', 'text')),
  text TEXT NOT NULL CHECK (text <> ''),
  options TEXT NOT NULL,
  isRequired INTEGER NOT NULL CHECK (isRequired IN (0, 1)),
  marks TEXT NOT NULL,
  measure TEXT NOT NULL,
  PRIMARY KEY (versionId, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE questionnaire (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('entry', 'exit', 'preference', 'curator')),
  side TEXT NOT NULL CHECK (side IN ('mentee', 'mentor', 'curator')),
  formCode TEXT REFERENCES mentoringForm(code) ON DELETE RESTRICT,
  CHECK ((formCode IS NOT NULL) = (kind IN ('entry', 'exit')))
) STRICT;

CREATE TABLE questionnaireVersion (
  id INTEGER PRIMARY KEY,
  questionnaireId INTEGER NOT NULL REFERENCES questionnaire(id) ON DELETE CASCADE,
  municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  validFrom TEXT NOT NULL CHECK (validFrom IS date(validFrom)),
  title TEXT NOT NULL CHECK (title <> ''),
  introduction TEXT NOT NULL,
  accountId INTEGER REFERENCES account(id) ON DELETE SET NULL,
  UNIQUE (questionnaireId, number)
) STRICT;

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

CREATE TABLE reportConfirmation (
  reportId INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,
  finding TEXT NOT NULL CHECK (finding <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  PRIMARY KEY (reportId, finding)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE representative (
  id INTEGER PRIMARY KEY,
  personId INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  relation TEXT NOT NULL CHECK (relation IN ('mother', 'father', 'guardian', 'other')),
  phone TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE respondent (
  id INTEGER PRIMARY KEY,
  surveyId INTEGER NOT NULL REFERENCES survey(id) ON DELETE CASCADE,
  personId INTEGER REFERENCES person(id) ON DELETE CASCADE,
  side TEXT NOT NULL CHECK (side IN ('mentee', 'mentor', 'curator')),
  formCode TEXT REFERENCES mentoringForm(code) ON DELETE RESTRICT,
  versionId INTEGER NOT NULL REFERENCES questionnaireVersion(id) ON DELETE RESTRICT,
  code TEXT NOT NULL UNIQUE CHECK (length(code) = 8),
  answeredOn TEXT CHECK (answeredOn IS date(answeredOn)),
  way TEXT CHECK (way IN ('code', 'paper')),
  enteredBy INTEGER REFERENCES account(id) ON DELETE SET NULL,
  satisfied INTEGER CHECK (satisfied IN (0, 1)),
  score INTEGER,
  CHECK ((personId IS NULL) = (side = 'curator')),
  CHECK ((answeredOn IS NULL) = (way IS NULL))
) STRICT;

CREATE TABLE roadmapTask (
  id INTEGER PRIMARY KEY,
  municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE,
  organisationId INTEGER REFERENCES organisation(id) ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (title <> ''),
  source TEXT NOT NULL,
  term TEXT NOT NULL CHECK (term <> ''),
  due TEXT CHECK (due IS date(due)),
  doneOn TEXT CHECK (doneOn IS date(doneOn)),
  evidence TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((municipalityId IS NULL) <> (organisationId IS NULL))
) STRICT;

CREATE TABLE roleModel (
  id INTEGER PRIMARY KEY,
  formCode TEXT NOT NULL REFERENCES mentoringForm(code) ON DELETE CASCADE,
  name TEXT NOT NULL,
  UNIQUE (formCode, name)
) STRICT;

CREATE TABLE safetyFlag (
  respondentId INTEGER PRIMARY KEY REFERENCES respondent(id) ON DELETE CASCADE,
  raisedOn TEXT NOT NULL CHECK (raisedOn IS date(raisedOn)),
  handledOn TEXT CHECK (handledOn IS date(handledOn)),
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE session (
  tokenHash BLOB PRIMARY KEY,
  accountId INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  csrf BLOB NOT NULL,
  createdAt INTEGER NOT NULL,
  seenAt INTEGER NOT NULL,
  address TEXT NOT NULL
, device TEXT NOT NULL DEFAULT '', endedAt INTEGER) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE specialCategory (
  personId INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  category TEXT NOT NULL CHECK (category IN ('health', 'gifted', 'hardship', 'lowIncome', 'remote', 'orphan')),
  PRIMARY KEY (personId, category)
) STRICT, WITHOUT ROWID;

CREATE TABLE stay (
  id INTEGER PRIMARY KEY,
  personId INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
  organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE RESTRICT,
  role TEXT NOT NULL CHECK (role IN ('pupil', 'student', 'teacher', 'employee', 'parent', 'volunteer')),
  starts TEXT NOT NULL CHECK (starts IS date(starts)),
  ends TEXT CHECK (ends IS date(ends) AND ends >= starts),
  leaveReason TEXT CHECK (leaveReason IN ('graduated', 'transferred', 'resigned', 'retired', 'other')), version INTEGER NOT NULL DEFAULT 1,
  CHECK (leaveReason IS NULL OR ends IS NOT NULL)
) STRICT;

CREATE TABLE survey (
  id INTEGER PRIMARY KEY,
  organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('entry', 'exit', 'preference', 'curator')),
  opens TEXT NOT NULL CHECK (opens IS date(opens)),
  closes TEXT NOT NULL CHECK (closes IS date(closes) AND closes >= opens),
  closedOn TEXT CHECK (closedOn IS date(closedOn)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  indicatorCode TEXT NOT NULL REFERENCES indicator(code) ON DELETE CASCADE,
  municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE,
  organisationId INTEGER REFERENCES organisation(id) ON DELETE CASCADE,
  due TEXT NOT NULL CHECK (due IS date(due)),
  percent REAL NOT NULL CHECK (percent BETWEEN 0 AND 100),
  source TEXT NOT NULL,
  CHECK (municipalityId IS NULL OR organisationId IS NULL)
) STRICT;

CREATE TABLE throttle (
  key TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  lastAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE transfer (
  id INTEGER PRIMARY KEY,
  stayId INTEGER NOT NULL REFERENCES stay(id) ON DELETE CASCADE,
  organisationId INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('pupil', 'student', 'teacher', 'employee', 'parent', 'volunteer')),
  label TEXT NOT NULL DEFAULT '',
  typedName TEXT NOT NULL CHECK (typedName <> ''),
  wishedFor TEXT NOT NULL CHECK (wishedFor IS date(wishedFor)),
  request TEXT NOT NULL DEFAULT '',
  askedAt INTEGER NOT NULL,
  askedBy INTEGER REFERENCES account(id) ON DELETE SET NULL,
  answer TEXT CHECK (answer IN ('agreed', 'refused', 'withdrawn')),
  answeredAt INTEGER,
  answeredBy INTEGER REFERENCES account(id) ON DELETE SET NULL,
  movesOn TEXT CHECK (movesOn IS date(movesOn)),
  reply TEXT NOT NULL DEFAULT '',
  CHECK ((answer IS NULL) = (answeredAt IS NULL)),
  CHECK ((answer IS 'agreed') = (movesOn IS NOT NULL))
) STRICT;

CREATE TABLE vacation (
  id INTEGER PRIMARY KEY,
  municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  starts TEXT NOT NULL CHECK (starts IS date(starts)),
  ends TEXT NOT NULL CHECK (ends IS date(ends) AND ends >= starts),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE workingGroup (
  id INTEGER PRIMARY KEY,
  municipalityId INTEGER REFERENCES municipality(id) ON DELETE CASCADE,
  organisationId INTEGER REFERENCES organisation(id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  moderation TEXT NOT NULL DEFAULT 'published' CHECK (moderation IN ('draft', 'submitted', 'returned',
    'published', 'archived')),
  remark TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  orderNumber TEXT NOT NULL DEFAULT '',
  orderedOn TEXT NOT NULL DEFAULT '' CHECK (orderedOn = '' OR orderedOn IS date(orderedOn)),
  purpose TEXT NOT NULL DEFAULT '',
  CHECK ((municipalityId IS NULL) <> (organisationId IS NULL)),
  CHECK (title <> '')
) STRICT;

CREATE INDEX agreement_partner ON agreement(partnerId);

CREATE UNIQUE INDEX centreQuestion_once ON centreQuestion(organisationId, kind, about, label, ifnull(personId, 0));

CREATE INDEX centreQuestion_person ON centreQuestion(personId) WHERE personId IS NOT NULL;

CREATE UNIQUE INDEX consent_blank ON consent(personId, kind) WHERE signedOn IS NULL;

CREATE INDEX consent_person ON consent(personId, kind);

CREATE INDEX consent_representative ON consent(representativeId);

CREATE INDEX curatorship_account ON curatorship(accountId);

CREATE INDEX curatorship_organisation ON curatorship(organisationId);

CREATE INDEX curatorship_predecessor ON curatorship(predecessorId);

CREATE INDEX destruction_account ON destruction(accountId);

CREATE INDEX destruction_organisation ON destruction(organisationId);

CREATE INDEX destruction_person ON destruction(personId);

CREATE INDEX distinctPeople_second ON distinctPeople(secondId);

CREATE INDEX documentTerm_kind ON documentTerm(kindCode);

CREATE INDEX eventAttendance_organisation ON eventAttendance(organisationId);

CREATE INDEX event_account ON event(accountId, id);

CREATE INDEX event_kind ON event(kind, id);

CREATE INDEX event_organisation ON event(organisationId, id);

CREATE INDEX event_subject ON event(subject, id);

CREATE INDEX expert_employer ON expert(employerId);

CREATE INDEX expert_municipality ON expert(municipalityId);

CREATE INDEX expert_organisation ON expert(organisationId);

CREATE INDEX expert_person ON expert(personId);

CREATE INDEX fixingOrder_draft ON fixingOrder(organisationId) WHERE number IS NULL;

CREATE INDEX fixingOrder_number ON fixingOrder(number);

CREATE INDEX formerSurname_person ON formerSurname(personId);

CREATE INDEX formerSurname_searchKey ON formerSurname(searchKey);

CREATE INDEX importRow_outcome ON importRow(importId, outcome, number);

CREATE INDEX importRow_person ON importRow(personId);

CREATE INDEX import_account ON import(accountId);

CREATE INDEX import_organisation ON import(organisationId);

CREATE INDEX indicator_municipality ON indicator(municipalityId);

CREATE INDEX lockException_account ON lockException(accountId);

CREATE INDEX lockException_organisation ON lockException(organisationId);

CREATE INDEX measuredValue_measure ON measuredValue(measureId);

CREATE INDEX mediaPlanItem_event ON mediaPlanItem(eventId);

CREATE INDEX mediaPlanItem_municipality ON mediaPlanItem(municipalityId, plannedOn);

CREATE INDEX mediaPlanItem_organisation ON mediaPlanItem(organisationId, plannedOn);

CREATE INDEX meeting_group ON meeting(groupId) WHERE groupId IS NOT NULL;

CREATE INDEX meeting_organisation ON meeting(organisationId, heldOn, state, minutes, pairId);

CREATE INDEX meeting_pair ON meeting(pairId, state, heldOn);

CREATE INDEX mentoringEvent_municipality ON mentoringEvent(municipalityId, heldOn);

CREATE INDEX mentoringEvent_organisation ON mentoringEvent(organisationId, heldOn);

CREATE INDEX movementPerson_movement ON movementPerson(movementId);

CREATE INDEX movement_account ON movement(accountId, at);

CREATE INDEX movement_at ON movement(at);

CREATE INDEX nameWord_person ON nameWord(personId);

CREATE INDEX officialDocument_basis ON officialDocument(basisId);

CREATE INDEX officialDocument_kind ON officialDocument(kindCode);

CREATE INDEX officialDocument_municipality ON officialDocument(municipalityId, kindCode);

CREATE INDEX officialDocument_organisation ON officialDocument(organisationId, kindCode);

CREATE UNIQUE INDEX organisation_inn ON organisation(municipalityId, inn) WHERE inn <> '';

CREATE INDEX organisation_municipality ON organisation(municipalityId, kind);

CREATE INDEX organisation_successor ON organisation(successorId) WHERE successorId IS NOT NULL;

CREATE INDEX pair_completionOrder ON pair(completionOrderId) WHERE completionOrderId IS NOT NULL;

CREATE INDEX pair_group ON pair(groupId);

CREATE INDEX pair_mentee ON pair(menteeStayId);

CREATE INDEX pair_mentor ON pair(mentorStayId);

CREATE INDEX pair_order ON pair(orderId);

CREATE INDEX pair_organisation ON pair(organisationId);

CREATE INDEX pair_preceding ON pair(precedingId) WHERE precedingId IS NOT NULL;

CREATE INDEX pair_programme ON pair(programmeId);

CREATE INDEX pause_pair ON pause(pairId);

CREATE INDEX pause_starts ON pause(starts);

CREATE INDEX person_birthAndGiven ON person(birthDate, substr(searchKey, instr(searchKey, ' ') + 1))
  WHERE birthDate IS NOT NULL;

CREATE INDEX person_birthAndName ON person(birthDate, searchKey) WHERE birthDate IS NOT NULL;

CREATE INDEX person_birthDate ON person(birthDate);

CREATE INDEX person_mergedInto ON person(mergedInto) WHERE mergedInto IS NOT NULL;

CREATE INDEX person_searchKey ON person(searchKey);

CREATE INDEX practiceScore_expert ON practiceScore(expertId);

CREATE INDEX practice_municipality ON practice(municipalityId);

CREATE INDEX practice_organisation ON practice(organisationId);

CREATE INDEX practice_source ON practice(sourceId);

CREATE INDEX programme_municipality ON programme(municipalityId);

CREATE INDEX programme_organisation ON programme(organisationId);

CREATE INDEX programme_source ON programme(sourceId);

CREATE INDEX questionnaireVersion_account ON questionnaireVersion(accountId);

CREATE INDEX questionnaireVersion_municipality ON questionnaireVersion(municipalityId);

CREATE UNIQUE INDEX questionnaire_use ON questionnaire(kind, side, ifnull(formCode, ''));

CREATE INDEX report_campaign ON report(campaignId, state);

CREATE INDEX representative_person ON representative(personId);

CREATE INDEX respondent_enteredBy ON respondent(enteredBy);

CREATE UNIQUE INDEX respondent_once ON respondent(surveyId, personId, side, ifnull(formCode, ''));

CREATE INDEX respondent_person ON respondent(personId);

CREATE INDEX respondent_version ON respondent(versionId);

CREATE INDEX roadmapTask_municipality ON roadmapTask(municipalityId);

CREATE INDEX roadmapTask_open ON roadmapTask(due, organisationId, municipalityId) WHERE doneOn IS NULL;

CREATE INDEX roadmapTask_organisation ON roadmapTask(organisationId);

CREATE INDEX roadmapTask_title ON roadmapTask(title);

CREATE INDEX session_account ON session(accountId);

CREATE INDEX stay_organisation ON stay(organisationId, role);

CREATE INDEX stay_person ON stay(personId, organisationId, ends);

CREATE INDEX survey_organisation ON survey(organisationId, closes);

CREATE UNIQUE INDEX target_level
  ON target(indicatorCode, ifnull(municipalityId, 0), ifnull(organisationId, 0), due);

CREATE INDEX transfer_organisation ON transfer(organisationId);

CREATE UNIQUE INDEX transfer_pending ON transfer(stayId, organisationId) WHERE answer IS NULL;

CREATE INDEX transfer_stay ON transfer(stayId);

CREATE INDEX vacation_municipality ON vacation(municipalityId, starts);

CREATE INDEX workingGroup_municipality ON workingGroup(municipalityId);

CREATE INDEX workingGroup_organisation ON workingGroup(organisationId);
