"""The tables of the portal, as far as its two pages read them. Managed by the portal's own migrations."""

from django.db import models


class Municipality(models.Model):
    name = models.TextField()
    slug = models.TextField()

    class Meta:
        managed = False
        db_table = "municipality"


class Organisation(models.Model):
    municipality = models.ForeignKey(Municipality, models.DO_NOTHING, db_column="municipalityId")
    kind = models.TextField()
    short_name = models.TextField(db_column="shortName")
    slug = models.TextField()
    implements_since = models.DateField(db_column="implementsSince", null=True)

    class Meta:
        managed = False
        db_table = "organisation"


class Person(models.Model):
    surname = models.TextField()
    given = models.TextField()
    patronymic = models.TextField()
    search_key = models.TextField(db_column="searchKey")
    birth_date = models.DateField(db_column="birthDate", null=True)

    class Meta:
        managed = False
        db_table = "person"

    def short_name(self):
        initials = "".join(f" {name[0]}." for name in (self.given, self.patronymic) if name)
        return self.surname + initials


class Stay(models.Model):
    person = models.ForeignKey(Person, models.DO_NOTHING, db_column="personId")
    organisation = models.ForeignKey(Organisation, models.DO_NOTHING, db_column="organisationId")
    role = models.TextField()
    starts = models.DateField()
    ends = models.DateField(null=True)

    class Meta:
        managed = False
        db_table = "stay"


class Placement(models.Model):
    stay = models.OneToOneField(Stay, models.DO_NOTHING, db_column="stayId", primary_key=True)
    since = models.DateField()
    label = models.TextField()

    class Meta:
        managed = False
        db_table = "placement"


class MentorProfile(models.Model):
    person = models.OneToOneField(Person, models.DO_NOTHING, db_column="personId", primary_key=True)

    class Meta:
        managed = False
        db_table = "mentorProfile"


class MenteeProfile(models.Model):
    person = models.OneToOneField(Person, models.DO_NOTHING, db_column="personId", primary_key=True)

    class Meta:
        managed = False
        db_table = "menteeProfile"


class FixingOrder(models.Model):
    issued_on = models.DateField(db_column="issuedOn")

    class Meta:
        managed = False
        db_table = "fixingOrder"


class Pair(models.Model):
    organisation = models.ForeignKey(Organisation, models.DO_NOTHING, db_column="organisationId")
    mentor_stay = models.ForeignKey(Stay, models.DO_NOTHING, db_column="mentorStayId", related_name="led")
    mentee_stay = models.ForeignKey(Stay, models.DO_NOTHING, db_column="menteeStayId", related_name="leading")
    order = models.ForeignKey(FixingOrder, models.DO_NOTHING, db_column="orderId", null=True)
    starts = models.DateField()
    last_day = models.DateField(db_column="lastDay")

    class Meta:
        managed = False
        db_table = "pair"


class Account(models.Model):
    name = models.TextField()
    role = models.TextField()
    municipality = models.ForeignKey(Municipality, models.DO_NOTHING, db_column="municipalityId", null=True)
    disabled_on = models.DateField(db_column="disabledOn", null=True)

    class Meta:
        managed = False
        db_table = "account"


class Session(models.Model):
    token_hash = models.BinaryField(db_column="tokenHash", primary_key=True)
    account = models.ForeignKey(Account, models.DO_NOTHING, db_column="accountId")
    csrf = models.BinaryField()
    created_at = models.IntegerField(db_column="createdAt")
    seen_at = models.IntegerField(db_column="seenAt")

    class Meta:
        managed = False
        db_table = "session"


class Curatorship(models.Model):
    account = models.ForeignKey(Account, models.DO_NOTHING, db_column="accountId")
    organisation = models.ForeignKey(Organisation, models.DO_NOTHING, db_column="organisationId")
    starts = models.DateField()
    ends = models.DateField(null=True)

    class Meta:
        managed = False
        db_table = "curatorship"


class Setting(models.Model):
    key = models.TextField(primary_key=True)
    value = models.TextField()

    class Meta:
        managed = False
        db_table = "setting"


class Contingent(models.Model):
    organisation = models.OneToOneField(Organisation, models.DO_NOTHING, db_column="organisationId", primary_key=True)
    start_year = models.IntegerField(db_column="startYear")
    pupils10to19 = models.IntegerField(null=True)
    as_of = models.DateField(db_column="asOf")
    source = models.TextField()

    class Meta:
        managed = False
        db_table = "contingent"


class Target(models.Model):
    indicator = models.TextField(db_column="indicatorCode")
    municipality = models.ForeignKey(Municipality, models.DO_NOTHING, db_column="municipalityId", null=True)
    organisation = models.ForeignKey(Organisation, models.DO_NOTHING, db_column="organisationId", null=True)
    due = models.DateField()
    percent = models.FloatField()
    source = models.TextField()

    class Meta:
        managed = False
        db_table = "target"
