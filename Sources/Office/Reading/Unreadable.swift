/// Why a brought file is not read. The words say what to do with the file.
package enum Unreadable: String, Error, Sendable, CaseIterable {
  case empty, tooLarge, tooLargeUnpacked, tooManyEntries, tooManyRows, tooManyColumns
  case password, oldExcel, binaryExcel, openDocument, otherDocument, notATable
  case damaged, declaresEntities

  package var message: String {
    switch self {
    case .empty: "В файле нет ни одной заполненной строки. Проверьте, тот ли это файл"
    case .tooLarge: "Файл больше 5 МБ. Разделите список на несколько файлов"
    case .tooLargeUnpacked:
      "Внутри файла слишком много данных. Скопируйте нужные столбцы в новую книгу Excel и загрузите её"
    case .tooManyEntries: "Книга устроена слишком сложно. Скопируйте нужный лист в новую книгу Excel и загрузите её"
    case .tooManyRows: "В таблице больше 20 000 строк. Разделите список на несколько файлов"
    case .tooManyColumns: "В таблице больше 200 столбцов. Оставьте только нужные столбцы"
    case .password:
      "Файл защищён паролем. Откройте его в Excel, снимите пароль (Файл → Сведения → Защита книги) и сохраните"
    case .oldExcel:
      "Это книга старого Excel (.xls). Откройте её, выберите «Сохранить как» → «Книга Excel (.xlsx)» и загрузите новую"
    case .binaryExcel: "Это двоичная книга (.xlsb). Выберите «Сохранить как» → «Книга Excel (.xlsx)» и загрузите новую"
    case .openDocument: "Это таблица OpenDocument (.ods). Выберите «Сохранить как» → «Excel 2007–365 (.xlsx)»"
    case .otherDocument: "Это не таблица. Загрузите книгу Excel (.xlsx) или файл CSV, или вставьте таблицу из Excel"
    case .notATable: "Файл не похож ни на книгу Excel (.xlsx), ни на CSV. Проверьте, тот ли это файл"
    case .damaged: "Файл повреждён или скопирован не до конца. Откройте его в Excel, сохраните и загрузите снова"
    case .declaresEntities: "В файле есть недопустимые объявления. Откройте его в Excel, сохраните и загрузите снова"
    }
  }
}
