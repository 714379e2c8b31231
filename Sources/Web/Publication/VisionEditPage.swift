/// «Версия для слабовидящих»: settings that the server applies, without a script (`ux.md` P6).
struct VisionEditPage: Page {
  static let template = "publication/vision"

  let title = "Версия для слабовидящих"
  let errors: ErrorSummary?
  let action = VisionAddress.edit
  let choices: [Choice]
  let isOn: Bool

  init(_ form: VisionForm, isOn: Bool) {
    let input = form.input
    errors = ErrorSummary(input)
    choices = [
      Choice(
        input, "scheme", "Цвета",
        options: [
          ("usual", "обычные", nil), ("black", "чёрным по белому", nil), ("white", "белым по чёрному", nil),
          ("blue", "тёмно-синим по голубому", nil), ("brown", "коричневым по бежевому", nil),
          ("green", "зелёным по тёмно-коричневому", nil),
        ]),
      Choice(
        input, "size", "Размер",
        options: Vision.Size.allCases.map { ($0.rawValue, "\($0.rawValue)\u{A0}%", nil) }),
      Choice(
        input, "spacing", "Расстояние между буквами и строками",
        options: [("usual", "обычное", nil), ("wide", "увеличенное", nil), ("widest", "большое", nil)]),
      Choice(input, "letters", "Буквы", options: [("plain", "без засечек", nil), ("serif", "с засечками", nil)]),
      Choice(
        input, "pictures", "Картинки и диаграммы",
        options: [("shown", "показывать", nil), ("hidden", "скрыть: те же числа стоят в таблицах", nil)]),
    ]
    self.isOn = isOn
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    choices = [.sample]
    isOn = true
  }

  static let sample = VisionEditPage(errors: .sample)
}
