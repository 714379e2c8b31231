"""The dashboard of a municipality: its figure against the plan, the way here, and its schools by their distance to the plan.

Counted are persons: pupils of 10–19 on the date, at a school of the municipality on it, with a pair in force on it that
was fixed by an order before it. Per cent of the contingents of the school year.
"""

import datetime

from django.conf import settings
from django.db.models import Count, Exists, F, OuterRef, Q
from django.shortcuts import get_object_or_404, render

from . import chart
from .models import Contingent, Municipality, Organisation, Pair, Stay, Target


def show(request):
    today = settings.TODAY
    account = request.session.account
    municipalities = Municipality.objects.filter(pk=account.municipality_id) if account.municipality_id \
        else Municipality.objects.order_by("name")
    place = get_object_or_404(municipalities, slug=request.GET["municipality"]) if "municipality" in request.GET \
        else municipalities.first()
    schools = list(Organisation.objects.filter(municipality=place, kind="school", implements_since__isnull=False))
    days = monitoring_days(today) + [today]
    plan = list(Target.objects.filter(
        Q(municipality=place) | Q(municipality__isnull=True, organisation__isnull=True), indicator="coverage").order_by(
        "municipality_id", "due"))
    heads = {year: contingents(place, year) for year in {school_year(day) for day in days}}
    history = [point(place, day, heads[school_year(day)], plan) for day in days]
    history = [each for each in history if each["counted"] and each["percent"] is not None]
    now = by_school(place, today)
    before = by_school(place, days[-2])
    rows = [line(school, now, before, heads[school_year(today)], heads[school_year(days[-2])], step(plan, today).percent)
            for school in schools]
    rows.sort(key=lambda row: -row["gap"] if row["gap"] is not None else 1000)
    for number, row in enumerate(rows, 1):
        row["rank"] = number
    whole = history[-1]
    return render(request, "district/show.html", {
        "place": place, "municipalities": municipalities, "rows": rows, "whole": whole, "history": history,
        "plan": step(plan, today), "previous": history[-2] if len(history) > 1 else None,
        "missed": sum(now[school.pk]["fitting"] - now[school.pk]["counted"] + now[school.pk]["outside"] for school in schools),
        "behind": sum(1 for row in rows if row["gap"] is not None and row["gap"] < -10),
        "charts": [chart.staircase(history, plan, today, width, height) for width, height in ((640, 300), (360, 260))]})


def monitoring_days(today):
    days = [datetime.date(year, month, 20) for year in range(today.year - 4, today.year + 1) for month in (5, 12)]
    return [day for day in days if day < today]


def school_year(day):
    return day.year if day.month >= 9 else day.year - 1


def aged(day):
    """Ten to nineteen full years on the day."""
    return Q(person__birth_date__lte=day.replace(year=day.year - 10), person__birth_date__gt=day.replace(year=day.year - 20))


def present(place, day):
    fixed = Pair.objects.filter(
        mentee_stay__person=OuterRef("person"), mentee_stay__role="pupil", starts__lte=day, last_day__gte=day,
        order__issued_on__lte=day)
    return Stay.objects.filter(
        Q(ends__isnull=True) | Q(ends__gte=day), organisation__municipality=place, organisation__kind="school", role="pupil",
        starts__lte=day).annotate(fixed=Exists(fixed))


def by_school(place, day):
    counts = present(place, day).values("organisation").annotate(
        counted=Count("person", aged(day) & Q(fixed=True), distinct=True), fitting=Count("person", aged(day), distinct=True),
        outside=Count("person", ~aged(day) & Q(fixed=True), distinct=True))
    return {each["organisation"]: each for each in counts}


def contingents(place, year):
    return {each.organisation_id: each for each in Contingent.objects.filter(
        organisation__municipality=place, organisation__kind="school", start_year=year, pupils10to19__isnull=False)}


def step(plan, day):
    """The step in force: the next one due, else the last."""
    own = [each for each in plan if each.municipality_id] or plan
    return next((each for each in own if each.due >= day), own[-1])


def point(place, day, heads, plan):
    counted = present(place, day).filter(aged(day), fixed=True, organisation__in=heads).aggregate(
        counted=Count("person", distinct=True))["counted"]
    total = sum(each.pupils10to19 for each in heads.values())
    percent = counted * 100 / total if total else None
    return {"day": day, "counted": counted, "heads": total, "percent": percent, "plan": step(plan, day).percent,
            "gap": percent - step(plan, day).percent if percent is not None else None,
            "as_of": min((each.as_of for each in heads.values()), default=None),
            "need": max(0, -(-total * step(plan, day).percent // 100) - counted)}


def line(school, now, before, heads, heads_before, plan):
    def percent(counts, contingents):
        known = contingents.get(school.pk)
        return counts[school.pk]["counted"] * 100 / known.pupils10to19 if known and school.pk in counts else None

    value, previous = percent(now, heads), percent(before, heads_before)
    gap = value - plan if value is not None else None
    counts = now[school.pk]
    return {"school": school, "percent": value, "gap": gap, "missed": counts["fitting"] - counts["counted"] + counts["outside"],
            "change": value - previous if value is not None and previous is not None else None,
            "bar": chart.bar(value, plan, previous),
            "standing": "ok" if gap is not None and gap >= 0 else "warn" if gap is not None and gap >= -10 else "bad"}
