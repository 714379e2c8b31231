"""Fifty people of the viewer's organisations, each at the latest place, with the pairs that are not over."""

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Prefetch, Q, Subquery
from django.shortcuts import render

from .models import MenteeProfile, MentorProfile, Pair, Person, Placement, Stay

ROLES = {"pupil": "ученик", "student": "студент", "teacher": "педагог", "employee": "работник", "parent": "родитель",
         "volunteer": "доброволец"}


def present(today):
    return Q(ends__isnull=True) | Q(ends__gte=today)


def index(request):
    today = settings.TODAY
    own = request.organisations
    places = Stay.objects.filter(present(today), organisation__in=own)
    people = Person.objects.filter(pk__in=places.values("person")).order_by("search_key", "id")
    page = Paginator(people, 50).get_page(request.GET.get("page"))
    label = Placement.objects.filter(stay=OuterRef("pk"), since__lte=today).order_by("-since").values("label")[:1]
    stays = places.select_related("organisation").annotate(label=Subquery(label)).order_by("starts")
    page.object_list = page.object_list.prefetch_related(Prefetch("stay_set", stays, to_attr="places")).annotate(
        is_mentor=Exists(MentorProfile.objects.filter(person=OuterRef("pk"))),
        is_mentee=Exists(MenteeProfile.objects.filter(person=OuterRef("pk"))))
    found = list(page.object_list)
    add_pairs(found, own, today)
    return render(request, "people/index.html", {
        "page": page, "rows": [row(person) for person in found], "elided": page.paginator.get_elided_page_range(page.number),
        "organisations": own.order_by("short_name"), "shows_organisation": request.session.account.role != "curator"})


def add_pairs(people, own, today):
    """The pairs that are not over: a query a side, however many people; with OR between the sides SQLite reads them all."""
    by_person = {person.pk: person for person in people}
    for person in people:
        person.pairs = []
    seen = Q(organisation__in=own) | Q(mentor_stay__organisation__in=own) | Q(mentee_stay__organisation__in=own)
    for side, other in (("mentee_stay", "mentor_stay"), ("mentor_stay", "mentee_stay")):
        pairs = Pair.objects.filter(seen, **{f"{side}__person__in": list(by_person)}, last_day__gte=today).select_related(
            side, f"{other}__person").order_by("starts", "id")
        for pair in pairs:
            by_person[getattr(pair, side).person_id].pairs.append((pair.pk, getattr(pair, other).person))


def row(person):
    stay = person.places[-1]
    is_learner = stay.role in ("pupil", "student")
    place = ", ".join(filter(None, [ROLES[stay.role], stay.label])) if is_learner or not stay.label else stay.label
    sides = [word for word, holds in (("наставник", person.is_mentor), ("наставляемый", person.is_mentee)) if holds]
    side = "form?mentee" if person.is_mentee or is_learner and not person.is_mentor else "mentee?mentor"
    return {"person": person, "place": place, "organisation": stay.organisation.short_name, "role": ", ".join(sides),
            "stay": stay, "side": side, "pairs": person.pairs if len(person.pairs) <= 2 else [],
            "more": len(person.pairs) if len(person.pairs) > 2 else 0}
