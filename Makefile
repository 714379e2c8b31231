.DEFAULT_GOAL := help
.PHONY: help run test check format browser-test bench snapshots clean

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

bench: ## скорость шаблонов рядом с Jinja2
	@Tests/Benchmarks/templates/run

snapshots: ## записать снимки страниц и схемы заново
	NASTAVNIK_SNAPSHOTS=record swift test --filter 'PageSnapshotTests|AccessTests|SchemaTests'

clean: ## убрать собранное; база остаётся
	swift package clean
