.DEFAULT_GOAL := help
.PHONY: help run test check format browser-test conformance fuzz soak asan tsan bench snapshots clean

help: ## эти цели
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

run: ## поставить недостающее, собрать, создать учебный район и открыть его
	@exec .ci/start

test: ## пройти все тесты
	@.ci/libraries
	swift test

check: ## ворота: формат, сборка без предупреждений, все тесты
	@.ci/check

format: ## привести код к одному виду
	swift format --in-place --recursive --parallel Package.swift Sources Tests

browser-test: ## главная работа в настоящем браузере
	@.ci/browser-test

conformance: ## те же байты разбору запросов и h11: разногласий быть не должно
	@Tests/Wire/run conformance

fuzz: ## минута случайных байтов для всего, что сервер разбирает
	@Tests/Wire/run fuzz

soak: ## 10 000 соединений, медленные и пропадающие клиенты
	@Tests/Wire/run soak

asan: ## тесты сервера под контролем памяти
	@Tests/Wire/run asan

tsan: ## тесты сервера под контролем гонок
	@Tests/Wire/run tsan

bench: ## скорость рядом с nginx, Hummingbird, Django и Jinja2
	@Tests/Benchmarks/run

snapshots: ## записать снимки страниц и схемы заново
	NASTAVNIK_SNAPSHOTS=record swift test --filter 'PageSnapshotTests|AccessTests|SchemaTests'

clean: ## убрать собранное; база остаётся
	swift package clean
