import HTTP
import HTTPTypes
import Logging
import Mentoring

/// Whatever is thrown becomes a status and words here, and nowhere else.
enum ErrorPages {
  static let step: Middleware = { context, next in
    do {
      return try next(context)
    } catch let failure as Failure {
      return response(context, status(of: failure))
    } catch let refusal as Refusal {
      return response(context, refusal.status)
    } catch {
      context.portal.log.error("failed", metadata: ["number": .string(context.number), "error": "\(error)"])
      return response(context, .internalServerError)
    }
  }

  /// The page of a status, in the frame of whoever asks.
  static func response(_ context: Context, _ status: HTTPResponse.Status) -> Response {
    var context = context
    if context.session == nil { context.session = try? Sessions.current(context) }
    let page = ErrorPage(status, number: context.number, isGuest: context.session == nil)
    // When even the page cannot be made, plain words still can.
    return (try? context.page(page, status: status)) ?? Response.text(page.heading + "\n", status: status)
  }

  private static func status(of failure: Failure) -> HTTPResponse.Status {
    switch failure {
    case .notFound: .notFound
    case .forbidden: .forbidden
    case .stale: .conflict
    case .unavailable: .serviceUnavailable
    case .refused: .unprocessableContent
    }
  }
}

/// 403, 404, 405, 409, 413, 429, 500, 503: what happened and where to go (`ux.md` X).
struct ErrorPage: Page {
  static let template = "error"

  let title: String
  let heading: String
  let text: String
  let advice: String?
  let links: [Link]
  let requestNumber: String

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  init(_ status: HTTPResponse.Status, number: String, isGuest: Bool) {
    let words = Self.words(status)
    title = words.heading
    heading = words.heading
    text = words.text
    advice = status.code >= 500 ? "Если повторится, позвоните в центр и назовите номер запроса." : nil
    links = [
      isGuest
        ? Link(title: "На главную", address: PublicAddress.home)
        : Link(title: "На рабочий стол", address: HomeAddress.index)
    ]
    requestNumber = number
  }

  private static func words(_ status: HTTPResponse.Status) -> (heading: String, text: String) {
    switch status.code {
    case 400: ("Запрос не разобран", "Браузер прислал запрос, который портал не понял. Откройте страницу заново.")
    case 403: ("Нет доступа", "Этот раздел открыт другим ролям. Если он нужен вам, обратитесь в наставнический центр.")
    case 404: ("Страница не найдена", "Такой страницы нет, или запись относится к другой организации.")
    case 405: ("Так сюда нельзя", "Этот адрес не принимает такой запрос. Откройте страницу из меню.")
    case 409: ("Запись уже изменили", "Пока вы работали, запись сохранил кто-то другой. Откройте её заново.")
    case 413: ("Слишком много данных", "Присланное больше, чем принимает эта страница.")
    case 415: ("Не тот вид данных", "Эта страница принимает только данные своей формы.")
    case 422: ("Не получилось выполнить", "Действие не подходит к нынешнему состоянию записи. Откройте её заново.")
    case 429: ("Слишком много попыток", "Подождите немного и повторите.")
    case 503: ("Портал занят", "Сейчас изменить данные нельзя: хранилище занято или заполнено. Повторите через минуту.")
    default: ("Не получилось выполнить", "На портале ошибка. Мы записали её и разберёмся.")
    }
  }

  static let sample = ErrorPage(.internalServerError, number: "A1B2", isGuest: true)
}
