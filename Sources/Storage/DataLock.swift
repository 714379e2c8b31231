import Glibc

/// One process per database: the lock is held as long as the process lives, even if it is killed (design.md 5).
final class DataLock: Sendable {
  private let descriptor: Int32

  init(directory: String) throws {
    descriptor = open(directory + "/lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      if descriptor >= 0 { Glibc.close(descriptor) }
      throw StorageError.inUse(directory)
    }
  }

  deinit { Glibc.close(descriptor) }
}
