import Glibc
import Templates

struct Row: Encodable {
  let number: String
  let mentor: String
  let mentee: String
  let school: String
  let form: String
  let begins: String
  let status: String
  let address: String
}

struct Page: Encodable {
  let title: String
  let rows: [Row]
}

func page(rows: Int) -> Page {
  Page(
    title: "Пары & планы",
    rows: (1...rows).map { number in
      Row(
        number: "\(number)", mentor: "Иванова Мария Петровна", mentee: "Смирнов Пётр",
        school: "МОУ <СОШ № \(number % 17)>", form: "учитель – учитель", begins: "01.09.2026",
        status: "действует", address: "/pairs/\(number)?from=list&page=2")
    })
}

// A command a line: "print ROWS" answers with the page, "time ROWS TIMES" with microseconds a page.
let library = try TemplateLibrary(directory: CommandLine.arguments[1])
while let line = readLine() {
  let words = line.split(separator: " ")
  let page = page(rows: Int(words[1]) ?? 0)
  if words[0] == "print" {
    let bytes = try library.render("table", page)
    print(String(decoding: bytes, as: UTF8.self).replacing("\n", with: " "))
  } else {
    let clock = ContinuousClock()
    let times = Int(words[2]) ?? 1
    let spent = try clock.measure {
      for _ in 0..<times { _ = try library.render("table", page) }
    }
    print(spent / .microseconds(times))
  }
  fflush(nil)
}
