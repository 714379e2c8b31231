import Mentoring

/// A district to be filled: its schools, partners, and how well each school does.
struct DemoDistrict: Sendable {
  let name: String
  let slug: String
  let region: String
  let settlement: String
  let schools: [School]
  let partners: [Partner]
  /// Per mille of pupils of 10–19 with a pair today, in the whole district.
  let coverage: Int
  /// The named cast of the tests lives in one district only.
  let hasCast: Bool

  struct School: Sendable {
    let slug: String
    let name: String
    let shortName: String
    /// Classes of one grade, pupils of one class, and the last grade.
    let letters: Int
    let classSize: Int
    let lastGrade: Int
    let teachers: Int
    /// Share of pupils of 10–19 with a pair today, per cent; the first school takes what the district lacks.
    let coverage: Int
    var hasContingent = true
  }

  struct Partner: Sendable {
    let slug: String
    let kind: Organisation.Kind
    let name: String
    let shortName: String
    let posts: [String]
    let employees: Int
  }
}

extension DemoDistrict {
  /// The main demo: Пижанка with the schools of its order, as schools of such a district are.
  static let pizhanka = DemoDistrict(
    name: "Пижанский район", slug: "pizhanskiy", region: "Кировская область", settlement: "пгт Пижанка",
    schools: schools([
      ("pizhanka", "пгт Пижанка"), ("voya", "с. Воя"), ("obukhovo", "с. Обухово"), ("sretenskoe", "с. Сретенское"),
      ("oshary", "д. Ошары"), ("pavlovo", "д. Павлово"), ("bezvodnoe", "д. Безводное"), ("akhmanovo", "с. Ахманово"),
    ]),
    partners: partners(prefix: "", town: "Пижанка", adjective: "Пижанск"), coverage: 615, hasCast: true)

  private static func schools(_ places: [(slug: String, place: String)]) -> [School] {
    zip(places, shapes).map { place, shape in
      let kind = shape.lastGrade == 9 ? "ООШ" : "СОШ"
      let full = shape.lastGrade == 9 ? "основная" : "средняя"
      return School(
        slug: place.slug,
        name: "Муниципальное казённое общеобразовательное учреждение \(full) общеобразовательная школа \(place.place)",
        shortName: "МКОУ \(kind) \(place.place)", letters: shape.letters, classSize: shape.classSize,
        lastGrade: shape.lastGrade, teachers: shape.teachers, coverage: shape.coverage,
        hasContingent: shape.hasContingent)
    }
  }

  private struct Shape {
    let letters, classSize, lastGrade, teachers, coverage: Int
    var hasContingent = true
  }

  private static let shapes = [
    Shape(letters: 2, classSize: 25, lastGrade: 11, teachers: 46, coverage: 73),
    Shape(letters: 1, classSize: 21, lastGrade: 11, teachers: 23, coverage: 63),
    Shape(letters: 1, classSize: 18, lastGrade: 11, teachers: 20, coverage: 76),
    Shape(letters: 1, classSize: 16, lastGrade: 11, teachers: 18, coverage: 67),
    Shape(letters: 1, classSize: 15, lastGrade: 11, teachers: 17, coverage: 47),
    Shape(letters: 1, classSize: 13, lastGrade: 11, teachers: 15, coverage: 34),
    Shape(letters: 1, classSize: 12, lastGrade: 9, teachers: 12, coverage: 42, hasContingent: false),
    Shape(letters: 1, classSize: 10, lastGrade: 9, teachers: 11, coverage: 23),
  ]

  static func partners(prefix: String, town: String, adjective: String) -> [Partner] {
    partnerList.map { slug, kind, name, short, posts, employees in
      let put: (String) -> String = { $0.replacing("{A}", with: adjective).replacing("{T}", with: town) }
      return Partner(
        slug: prefix + slug, kind: kind, name: put(name), shortName: put(short),
        posts: posts.split(separator: ",").map(String.init), employees: employees)
    }
  }

  private static let partnerList: [(String, Organisation.Kind, String, String, String, Int)] = [
    (
      "maslozavod", .enterprise, "Открытое акционерное общество «{A}ий маслозавод»", "{A}ий маслозавод",
      "технолог,мастер цеха,инженер,лаборант,экономист", 9
    ),
    (
      "crb", .enterprise, "Центральная районная больница, {T}", "{A}ая ЦРБ",
      "врач-терапевт,медицинская сестра,фельдшер,лаборант,врач-педиатр", 9
    ),
    ("leskhoz", .enterprise, "Лесничество, {T}", "{A}ий лесхоз", "лесничий,мастер леса,инженер по охране леса", 5),
    (
      "spk-rodina", .enterprise, "Сельскохозяйственный кооператив (колхоз) «Родина»", "СПК «Родина»",
      "агроном,зоотехник,механизатор,бухгалтер", 6
    ),
    (
      "spk-mayak", .enterprise, "Сельскохозяйственный кооператив (колхоз) «Маяк»", "СПК «Маяк»",
      "агроном,ветеринарный врач,инженер-механик", 5
    ),
    (
      "raypo", .enterprise, "{A}ое районное потребительское общество", "{A}ое РайПО",
      "товаровед,заведующая пекарней,технолог,бухгалтер", 5
    ),
    (
      "teploset", .enterprise, "Муниципальное предприятие «Теплосеть», {T}", "МУП «Теплосеть»",
      "инженер,мастер участка,сварщик", 4
    ),
    ("avtodor", .enterprise, "Дорожное управление, {T}", "{A}ое ДУ", "дорожный мастер,механик,инженер", 4),
    (
      "redaktsiya", .enterprise, "Редакция районной газеты, {T}", "Редакция районной газеты",
      "корреспондент,редактор,верстальщик", 4
    ),
    (
      "vetstantsiya", .enterprise, "Районная станция по борьбе с болезнями животных", "Ветстанция",
      "ветеринарный врач,ветеринарный фельдшер", 3
    ),
    (
      "pozharnaya-chast", .authority, "Пожарно-спасательная часть, {T}", "Пожарная часть",
      "начальник караула,пожарный,инструктор", 5
    ),
    (
      "administratsiya", .authority, "Администрация муниципального района, {T}", "Администрация района",
      "ведущий специалист,архитектор,юрист", 5
    ),
    ("dk", .culture, "Районный дом культуры, {T}", "{A}ий ДК", "режиссёр,хормейстер,методист", 5),
    ("biblioteka", .culture, "Центральная библиотека, {T}", "{A}ая библиотека", "библиотекарь,библиограф", 4),
    ("sportshkola", .culture, "Спортивный комплекс, {T}", "Спорткомплекс", "тренер,инструктор по спорту", 4),
    (
      "pekarnya", .entrepreneur, "Индивидуальный предприниматель: пекарня «Каравай»", "ИП, пекарня «Каравай»",
      "пекарь,кондитер", 3
    ),
    (
      "avtoservis", .entrepreneur, "Индивидуальный предприниматель: автосервис «Ключ»", "ИП, автосервис «Ключ»",
      "автомеханик,автоэлектрик", 3
    ),
    ("veterany", .nonprofit, "Районный совет ветеранов, {T}", "Совет ветеранов", "председатель,член совета", 3),
  ]
}
