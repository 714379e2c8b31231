import Mentoring
import Testing

@Suite("Titles that a public page repeats")
struct PublicTitleTests {
  @Test(
    "a title that names a participant stays inside",
    arguments: ["Программа Котова Даниила", "Помощь Котову", "Котовы учатся", "КОТОВ и наставник"])
  func named(_ title: String) {
    #expect(PublicTitle(title, participants: ["Котов"]) == nil)
  }

  @Test(
    "other titles are published",
    arguments: ["Шаг к успеху", "Школа молодого педагога", "Дорога в профессию"])
  func free(_ title: String) {
    #expect(PublicTitle(title, participants: ["Котов", "Ростов"])?.text == title)
  }
}
