import Mentoring
import Testing

@Suite struct PersonalTracesTests {
  @Test(
    "what looks like a name or a private contact is found",
    arguments: [
      ("Помогли Ивановой Анне Петровне за месяц.", "Ивановой Анне Петровне"),
      ("Котов Д. С. читал вслух", "Котов Д С"), ("А. П. Иванова помогла", "А П Иванова"),
      ("Наша ученица 7А Маша выиграла", "Маша"), ("наставляемый Котов Даниил заговорил", "Котов Даниил"),
      ("Звоните: 8 (912) 345-67-89", "8 (912) 345-67-89"), ("пишите на mama@example.ru", "mama@example.ru"),
      ("Даниил Ильич помог", "Даниил Ильич"),
    ])
  func found(text: String, trace: String) {
    #expect(PersonalTraces.find(in: text) == [trace])
  }

  @Test(
    "what is none is let pass",
    arguments: [
      "12 пар, 40 книг, 2025/26 учебный год", "Ученики 7А класса читали вслух", "Школа с. Воя и пгт Пижанка",
      "Дети стали спокойнее. Учителя заметили это в мае", "С 15 до 42 баллов из 50; 2024 2025 2026",
      "Заседание МО 12.11.2026, приказ № 12-од", "",
    ])
  func passed(text: String) {
    #expect(PersonalTraces.find(in: text).isEmpty)
  }
}
