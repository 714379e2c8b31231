import Foundation
import Glibc
import Mentoring
import Web

/// A password from standard input: never an argument, which every process of the machine can read.
enum Password {
  static func hash(login: String) throws -> String {
    let password = try read()
    switch PasswordRule.problem(in: password, words: [login]) {
    case .tooShort: throw Stop("Пароль короче 8 знаков.")
    case .tooLong: throw Stop("Пароль длиннее 200 знаков.")
    case .guessable: throw Stop("Такой пароль легко угадать: возьмите несколько слов.")
    case nil: return try PasswordHasher().hash(password)
    }
  }

  private static func read() throws -> String {
    let isTerminal = isatty(STDIN_FILENO) == 1
    var terminal = termios()
    if isTerminal {
      FileHandle.standardError.write(Data("Пароль: ".utf8))
      tcgetattr(STDIN_FILENO, &terminal)
      var quiet = terminal
      quiet.c_lflag &= ~tcflag_t(ECHO)
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet)
    }
    defer {
      if isTerminal {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &terminal)
        FileHandle.standardError.write(Data("\n".utf8))
      }
    }
    guard let line = readLine(), !line.isEmpty else { throw Stop("Пароль ожидается на стандартном вводе.") }
    return line
  }
}
