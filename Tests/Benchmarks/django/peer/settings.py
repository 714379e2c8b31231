"""The two measured pages of the portal as Django has them, on the portal's own database. It only reads."""

import os
import datetime
from pathlib import Path

BASE = Path(__file__).resolve().parent.parent
TODAY = datetime.date.fromisoformat(os.environ["NASTAVNIK_TODAY"])

SECRET_KEY = "nothing is signed here"
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "peer.urls"
WSGI_APPLICATION = "peer.wsgi.application"
INSTALLED_APPS = ["peer"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "peer.sessions.Sessions",
    "django.middleware.common.CommonMiddleware",
]
TEMPLATES = [{
    "BACKEND": "django.template.backends.django.DjangoTemplates",
    "DIRS": [BASE / "templates"],
    "OPTIONS": {"context_processors": ["peer.frame.frame"]},
}]
DATABASES = {"default": {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": os.path.join(os.environ["NASTAVNIK_DATA"], "nastavnik.sqlite"),
    "CONN_MAX_AGE": None,
}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = False
USE_I18N = False
LANGUAGE_CODE = "ru"
