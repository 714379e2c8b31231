/// What the entries of the demo's banks say.
enum DemoBankTexts {
  struct Programme: Sendable {
    let form: String
    let title: String
    /// Aim, tasks, modules, results, duration: in the order of the columns.
    let texts: [String]
  }

  struct Outsider: Sendable {
    let state: String
    let directions: String
    let employer: String
    let post: String
    let worksAtPartner: Bool
  }

  struct Practice: Sendable {
    /// Place of the school in its district.
    let school: Int
    let form: String
    let title: String
    let state: String
    var remark = ""
    let problem: String
    let solution: String
    let outcome: String
    var sheets = 0
  }

  static let programmes = [
    programme(
      DemoForm.teacherPupil, "Типовая программа «Учитель – ученик»", "Помочь ученику справиться с трудным предметом",
      "уверенности и оценок"),
    programme(
      DemoForm.pupilPupil, "Типовая программа «Ученик – ученик»",
      "Помочь младшему освоиться в школе с помощью старшего",
      "участия в делах класса"),
    programme(
      DemoForm.employerPupil, "Типовая программа «Работодатель – ученик»", "Познакомить старшеклассника с профессией",
      "осознанного выбора профессии"),
    programme(
      DemoForm.studentPupil, "Типовая программа «Студент – ученик»", "Показать путь от школы до колледжа",
      "осознанного поступления"),
    programme(
      DemoForm.teacherTeacher, "Типовая программа «Учитель – учитель»", "Помочь молодому педагогу закрепиться в школе",
      "уверенности и качества уроков"),
    programme(
      DemoForm.studentStudent, "Типовая программа «Студент – студент»", "Помочь первокурснику войти в группу",
      "успеваемости первого курса"),
    programme(
      DemoForm.employerStudent, "Типовая программа «Работодатель – студент»",
      "Подготовить студента к работе на предприятии",
      "трудоустройства выпускников"),
  ]

  private static func programme(_ form: String, _ title: String, _ aim: String, _ growth: String) -> Programme {
    Programme(
      form: form, title: title,
      texts: [
        aim + ".", "Узнать запрос наставляемого.\nСоставить план встреч.\nПройти план и оценить, что изменилось.",
        "1. Знакомство и запрос\n2. Пробная встреча\n3. План на полугодие\n4. Регулярные встречи\n5. Итоги и обратная связь",
        "Рост \(growth) не меньше чем у двух третей участников; девять из десяти довольны программой.",
        "Учебный год, не меньше двух встреч в месяц",
      ])
  }

  /// Directions, occupation, format.
  static let experts = [
    ["Наставничество «учитель – учитель», разбор уроков", "2 часа в неделю, по средам", "inPerson"],
    ["Работа с одарёнными детьми, проектная деятельность", "4 часа в месяц", "both"],
    ["Адаптация и трудное поведение, форма «ученик – ученик»", "по договорённости", "remote"],
  ]

  static let outsiders = [
    Outsider(
      state: "published", directions: "Экспертиза программ, обучение кураторов",
      employer: "Институт развития образования", post: "доцент кафедры", worksAtPartner: false),
    Outsider(
      state: "published", directions: "Профессиональные пробы, форма «работодатель – ученик»", employer: "",
      post: "начальник отдела кадров", worksAtPartner: true),
    Outsider(
      state: "submitted", directions: "Психологическая поддержка наставников", employer: "", post: "психолог",
      worksAtPartner: true),
  ]

  static let practices = [
    Practice(
      school: 0, form: DemoForm.pupilPupil, title: "Читаем вместе", state: "published",
      problem: "Каждый третий пятиклассник читал медленнее нормы и не любил читать вслух.",
      solution: "Десятиклассники дважды в неделю по 20 минут читали с младшими в библиотеке, по очереди, без оценок.",
      outcome: "24 пары за полугодие; норму чтения выполняют 81 % пятиклассников против 64 % в сентябре.", sheets: 4),
    Practice(
      school: 1, form: DemoForm.employerPupil, title: "День на заводе", state: "published",
      problem: "Девятиклассники знали о профессиях района только по названиям.",
      solution:
        "Маслозавод взял 12 учеников на шесть дней: каждый прошёл лабораторию, цех и склад со своим наставником.",
      outcome: "12 участников; 7 выбрали профильный колледж, год назад – 2.", sheets: 3),
    Practice(
      school: 2, form: DemoForm.teacherTeacher, title: "Открытая дверь", state: "published",
      problem: "Молодые учителя видели чужие уроки раз в год, на открытом показе.",
      solution:
        "Каждую пятницу наставник и молодой учитель ходят друг к другу на один урок и разбирают его по трём вопросам.",
      outcome: "5 пар, 62 урока; все пятеро остались в школе на второй год.", sheets: 1),
    Practice(
      school: 1, form: DemoForm.pupilPupil, title: "Старший друг пятого класса", state: "submitted",
      problem: "Пятиклассники терялись в первые недели.",
      solution: "За каждым классом закрепили четырёх старшеклассников.",
      outcome: "Жалоб на перегрузку стало вдвое меньше: 9 против 18.", sheets: 1),
    Practice(
      school: 3, form: DemoForm.teacherPupil, title: "Час вопросов", state: "submitted",
      problem: "Ученики боялись спрашивать на уроке.",
      solution: "Учитель-наставник раз в неделю отвечает на любые вопросы.",
      outcome: "31 ученик, средняя оценка выросла с 3,2 до 3,7.", sheets: 1),
    Practice(
      school: 2, form: DemoForm.studentPupil, title: "Робот своими руками", state: "submitted",
      problem: "Кружок робототехники некому было вести.", solution: "Студенты колледжа ведут по паре учеников каждый.",
      outcome: "8 пар, 6 роботов, второе место на районной выставке.", sheets: 1),
    Practice(
      school: 1, form: DemoForm.teacherPupil, title: "Математика без страха", state: "returned",
      remark: "Добавьте, сколько учеников участвовало и что изменилось в числах.",
      problem: "Восьмиклассники боялись контрольных.", solution: "Пары решали задачи перед контрольной вдвоём.",
      outcome: "Стало лучше."),
  ]

  static let municipalMembers = [
    (post: "начальник управления образования", part: "руководитель группы"),
    (post: "методист центра", part: "секретарь, сводит мониторинг"),
    (post: "директор школы", part: "отвечает за формы с учениками"),
    (post: "директор колледжа", part: "отвечает за формы со студентами"),
    (post: "председатель совета ветеранов", part: "работа с партнёрами"),
  ]

  static let schoolMembers = [
    (post: "директор", part: "руководитель группы"),
    (post: "заместитель директора по воспитательной работе", part: "куратор, ведёт пары и отчёты"),
    (post: "педагог-психолог", part: "анкеты и согласия"),
  ]
}
