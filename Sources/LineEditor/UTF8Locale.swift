#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The locale in which readline counts letters.
enum UTF8Locale {
  /// Takes the user's locale, or one with UTF-8 where the user's has none.
  ///
  /// In any other, readline edits bytes and cuts letters in half. Readline reads the environment again at every
  /// line, so the choice is put there too.
  static func establish() {
    setlocale(LC_CTYPE, "")
    guard !isUTF8 else { return }
    for name in ["C.UTF-8", "en_US.UTF-8", "UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      guard isUTF8 else { continue }
      let overridesAll = getenv("LC_ALL").map { $0.pointee != 0 } ?? false
      setenv(overridesAll ? "LC_ALL" : "LC_CTYPE", name, 1)
      return
    }
  }

  static var isUTF8: Bool {
    guard let codeset = nl_langinfo(nl_item(CODESET)) else { return false }
    return String(cString: codeset) == "UTF-8"
  }
}
