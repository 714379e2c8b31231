from django.urls import path

from . import district, people

urlpatterns = [
    path("people", people.index),
    path("district", district.show),
]
