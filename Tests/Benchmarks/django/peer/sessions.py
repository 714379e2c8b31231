"""Who asks: the session of the portal's own cookie, checked as the portal does."""

import hashlib
import time

from django.conf import settings
from django.db.models import Q
from django.http import HttpResponseRedirect

from .models import Organisation, Session


class Sessions:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.session = self.session(request.COOKIES.get("nastavnik", ""))
        if request.session is None:
            return HttpResponseRedirect("/sign-in")
        request.organisations = self.scope(request.session.account)
        return self.get_response(request)

    def session(self, token):
        try:
            digest = hashlib.blake2b(bytes.fromhex(token), digest_size=32).digest()
        except ValueError:
            return None
        session = Session.objects.select_related("account").filter(
            token_hash=digest, account__disabled_on__isnull=True).first()
        now = time.time()
        if session is None or now - session.created_at > 12 * 3600:
            return None
        idle = 3600 if session.account.role == "curator" else 1800
        return session if now - session.seen_at < idle else None

    def scope(self, account):
        today = settings.TODAY
        if account.role == "curator":
            return Organisation.objects.filter(
                Q(curatorship__ends__isnull=True) | Q(curatorship__ends__gte=today),
                curatorship__account=account, curatorship__starts__lte=today)
        if account.municipality_id:
            return Organisation.objects.filter(municipality=account.municipality_id)
        return Organisation.objects.all()
