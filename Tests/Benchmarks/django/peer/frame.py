"""What stands around every page: the words of the centre, the menu, the tokens of forms."""

import secrets

from django.conf import settings

from .models import Setting

MENU = [("Главная", "/home"), ("Участники", "/people"), ("Пары", "/pairs"), ("Охват", "/coverage"), ("Сводка", "/district"),
        ("Организации", "/organisations"), ("Дорожная карта", "/roadmap")]
ROLES = {"administrator": "администратор", "coordinator": "координатор центра", "ruo": "сотрудник РУО", "curator": "куратор"}
STYLES = ["00-layers.126b08d5", "10-tokens.15acc37c", "20-base.7533e6ef", "30-layout.b22af020", "35-content.791b8a17",
          "40-button.f6a8256c", "40-choice.b532a472", "40-combo.fb38de8a", "40-document.b83ffe62", "40-field.fbbdbb6a",
          "40-figure.96ba101a", "40-filter.6e9d3e4d", "40-message.da12e711", "40-status.db869058", "40-summary.4321cf25",
          "40-table.a675dd68", "40-tasks.e3cfcb9e", "40-timeline.5c0d2a11", "50-charts.01c6a1de", "60-print.5f0f7b7b"]


def frame(request):
    words = dict(Setting.objects.values_list("key", "value"))
    account = request.session.account
    return {
        "words": words, "account": account, "role_name": ROLES[account.role], "today": settings.TODAY, "styles": STYLES,
        "menu": [{"title": title, "address": address, "current": request.path.startswith(address)} for title, address in MENU],
        "csrf": request.session.csrf.hex(), "form_key": secrets.token_hex(32),
    }
