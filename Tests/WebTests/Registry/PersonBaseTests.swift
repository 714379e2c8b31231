import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("The bases on the screen and in files")
struct PersonBaseTests {
  private let portal: TestPortal
  private let curator: Visitor

  init() throws {
    portal = try TestPortal()
    curator = try portal.visitor(.curator)
  }

  @Test("mentors with the columns of the standard table and a filter in the address")
  func mentors() throws {
    let page = try curator.get("/banks/mentors?subject=%D0%BC%D0%B0%D1%82%D0%B5%D0%BC&trained=1")
    for words in ["Основные компетенции", "Важные достижения", "Ресурс времени", "Иванова А. П.", "Скачать XLSX"] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(page.contains("Компетенции: матем") && page.contains("обучен"))
    #expect(try curator.get("/banks/mentees?reason=career&class=8").contains("Котов Д. С."))
  }

  @Test("the district office sees codes for children, no contacts and no requests")
  func ruo() throws {
    let ruo = try portal.visitor(.ruo)
    for address in ["/banks/mentees?class=8", "/banks/mentees.csv?class=8", "/banks/mentors?category=pupil"] {
      let page = try ruo.get(address)
      #expect(page.status == .ok)
      #expect(page.contains("Обучающийся №"), "\(address)")
      for name in [
        DemoCast.mentee.name.short, DemoCast.seniorPupil.name.short, "подойдёт ли мне техника", "mail.example",
      ] {
        #expect(!page.contains(name), "\(address): \(name)")
      }
    }
  }

  @Test("the bank «Учитель – наставник» takes teachers only away, with the same columns")
  func teachers() throws {
    #expect(try curator.get("/banks/teacher-mentors").location == "/banks/mentors?category=teacher")
    let file = try curator.get("/banks/teacher-mentors.csv")
    #expect(file.fields[.contentDisposition]?.contains("uchitel-nastavnik") == true)
    #expect(file.contains("Иванова Анна Петровна") && file.contains("Желаемый возраст наставляемых"))
    #expect(!file.contains(DemoCast.seniorPupil.name.full))
    #expect(try curator.get("/banks/mentors.csv").contains(DemoCast.seniorPupil.name.full))
  }

  @Test("a child's contacts are in no file")
  func contacts() throws {
    let card = try portal.store.personCard(portal.store.id(.mentee), in: .everything, on: TestPortal.today)
    let phone = try #require(card.papers.representatives.first).phone
    for address in ["/banks/mentees", "/banks/mentees.csv", "/people.csv"] {
      #expect(try !curator.get(address).contains(phone), "\(address)")
    }
  }

  @Test("counts by category have no names, and small ones hide")
  func categories() throws {
    let page = try portal.visitor(.centre).get("/banks/mentees")
    #expect(page.contains("Наставляемые с особыми категориями"))
    #expect(page.contains("сирота или остался без попечения родителей"))
    #expect(try !curator.get("/banks/mentees").contains("сирота или остался"))
  }

  @Test("the profile takes the new columns, and refuses what they cannot be")
  func profile() throws {
    let person = "/people/\(try portal.store.id(.experiencedTeacher))"
    let wrong = try curator.submit(
      person + "/mentor-profile/edit",
      ["enteredOn": "22.11.2027", "interviewedOn": "31.02.2026", "caseAddress": "javascript:alert(1)"])
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.contains("Дата позже сегодняшней") && wrong.contains("Проверьте адрес"))
    let right = try curator.submit(
      person + "/mentor-profile/edit",
      ["achievements": "Призёр конкурса", "wantedAge": "10–14", "time": "по субботам", "caseAddress": "voya.example/k"])
    #expect(right.location == person)
    #expect(try curator.get(person).contains("Призёр конкурса"))
    let base = try curator.get("/banks/mentors?q=%D0%B8%D0%B2%D0%B0%D0%BD%D0%BE%D0%B2%D0%B0")
    #expect(base.body.contains("https://voya.example/k"))
  }
}
