import Mentoring

// A region around the demo: the centre of it, and districts as they are between towns and villages.
extension DemoDistrict {
  static let region: [DemoDistrict] = [pizhanka, centre] + districts

  /// A city district of thirty schools: 12,000 pupils and 8,000 pairs.
  private static let centre = DemoDistrict(
    name: "Город Киров", slug: "kirov", region: "Кировская область", settlement: "г. Киров",
    schools: (1...30).map { number in
      School(
        slug: "kirov-\(number)",
        name: "Муниципальное бюджетное общеобразовательное учреждение средняя общеобразовательная школа № \(number)"
          + " города Кирова",
        shortName: "МБОУ СОШ № \(number)", letters: 2, classSize: 21, lastGrade: 11, teachers: 26,
        coverage: share(number))
    },
    partners: partners(prefix: "kirov-", town: "Киров", adjective: "Кировск"), coverage: 490, hasCast: false)

  private static let districts: [DemoDistrict] = places.enumerated().map { number, place in
    let town = place.town.split(separator: " ").last.map(String.init) ?? place.town
    let slug = Russian.slug(place.name)
    return DemoDistrict(
      name: place.name + " район", slug: slug, region: "Кировская область", settlement: place.town,
      schools: (0..<20).map { school($0, slug: slug, town: place.town, district: number) },
      partners: Array(
        partners(prefix: slug + "-", town: town, adjective: String(place.name.dropLast(2))).prefix(number < 6 ? 6 : 5)),
      // Between 31 and 57 per cent, no two alike.
      coverage: 306 + (number * 17 % 38) * 7 + number % 7, hasCast: false)
  }

  /// Eight schools of the town, eight of large villages, four small ones.
  private static func school(_ number: Int, slug: String, town: String, district: Int) -> School {
    let village = villages[(district * 11 + number) % villages.count]
    let place = number < 8 ? "№ \(number + 1) \(town)" : village
    let shape = number < 8 ? (3, 27, 52) : number < 16 ? (2, 26, 33) : (1, 16, 16)
    return School(
      slug: slug + "-" + (number < 8 ? "\(number + 1)" : Russian.slug(String(village.dropFirst(3)))),
      name: "Муниципальное казённое общеобразовательное учреждение средняя общеобразовательная школа \(place)",
      shortName: "МКОУ СОШ \(place)", letters: shape.0, classSize: shape.1, lastGrade: 11, teachers: shape.2,
      coverage: share(number))
  }

  /// Around the share of the district, the sum of any ten neighbours the same.
  private static func share(_ number: Int) -> Int { 61 + [0, 12, -12, 5, -5, 21, -21, 9, -9, 0][number % 10] }

  private static let places: [(name: String, town: String)] = [
    ("Арбажский", "пгт Арбаж"), ("Афанасьевский", "пгт Афанасьево"), ("Белохолуницкий", "г. Белая Холуница"),
    ("Богородский", "пгт Богородское"), ("Верхнекамский", "г. Кирс"), ("Верхошижемский", "пгт Верхошижемье"),
    ("Вятскополянский", "г. Вятские Поляны"), ("Даровской", "пгт Даровской"), ("Зуевский", "г. Зуевка"),
    ("Кикнурский", "пгт Кикнур"), ("Кильмезский", "пгт Кильмезь"), ("Кирово-Чепецкий", "г. Кирово-Чепецк"),
    ("Котельничский", "г. Котельнич"), ("Кумёнский", "пгт Кумёны"), ("Лебяжский", "пгт Лебяжье"),
    ("Лузский", "г. Луза"), ("Малмыжский", "г. Малмыж"), ("Мурашинский", "г. Мураши"), ("Нагорский", "пгт Нагорск"),
    ("Немский", "пгт Нема"), ("Нолинский", "г. Нолинск"), ("Омутнинский", "г. Омутнинск"),
    ("Опаринский", "пгт Опарино"), ("Оричевский", "пгт Оричи"), ("Орловский", "г. Орлов"),
    ("Подосиновский", "пгт Подосиновец"), ("Санчурский", "пгт Санчурск"), ("Свечинский", "пгт Свеча"),
    ("Слободской", "г. Слободской"), ("Советский", "г. Советск"), ("Сунский", "пгт Суна"), ("Тужинский", "пгт Тужа"),
    ("Унинский", "пгт Уни"), ("Уржумский", "г. Уржум"), ("Фалёнский", "пгт Фалёнки"), ("Шабалинский", "пгт Ленинское"),
    ("Юрьянский", "пгт Юрья"), ("Яранский", "г. Яранск"),
  ]

  private static let villages = [
    "с. Александровское", "с. Архангельское", "д. Берёзовка", "с. Благовещенское", "д. Боровая", "с. Васильевское",
    "с. Верхнее", "д. Высокая", "с. Григорьевское", "д. Дубровка", "с. Егорьевское", "д. Заречье", "с. Ивановское",
    "с. Ильинское", "д. Каменка", "с. Козьмодемьянское", "с. Красное", "д. Кленовица", "с. Лесное", "д. Луговая",
    "с. Михайловское", "д. Моховица", "с. Нижнее", "с. Никольское", "д. Озёрная", "с. Покровское", "д. Полевая",
    "с. Преображенское", "с. Рождественское", "д. Родники", "с. Сергиевское", "с. Спасское", "д. Сосновка",
    "с. Троицкое", "с. Успенское", "д. Ключи", "с. Христофоровское", "д. Черёмушки", "с. Юрьевское", "д. Ясная",
  ]
}
