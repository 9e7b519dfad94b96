import Dispatch

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Another program that shows a long text and has the terminal meanwhile.
struct PagerProcess {
  /// What has become of it.
  enum State: Equatable {
    case running
    /// Whether it had no chance to put the terminal back.
    case stopped(isUnawares: Bool)
    /// Whether it could be found and run.
    case ended(hasRun: Bool)
  }

  /// The text that it shows.
  let text: String
  private let id: pid_t

  /// Starts a command of the shell with a text as its input; nil where that is not possible.
  ///
  /// It stays in this process group, so that a hang-up reaches both.
  init?(_ command: String, text: String) {
    guard let ends = Self.socketPair(), let id = Self.spawn(command, input: ends.reader) else {
      return nil
    }
    close(ends.reader)
    self.id = id
    self.text = text
    // A pager reads as far as it shows, so whoever writes has to wait.
    DispatchQueue(label: "convene.pager").async { Self.send(text, to: ends.writer) }
  }

  /// Looks at it without waiting.
  func state() -> State {
    var status: Int32 = 0
    let found = waitpid(id, &status, WNOHANG | WUNTRACED)
    if found == 0 { return .running }
    guard found == id else { return .ended(hasRun: true) }
    if status & 0xFF == 0x7F { return .stopped(isUnawares: (status >> 8) & 0xFF == SIGSTOP) }
    // What a shell answers where a command is not there, or is none.
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 0
    return .ended(hasRun: code != 126 && code != 127)
  }

  /// Stops it as Ctrl-Z does, with whatever it has started.
  func stop() { kill(0, SIGTSTP) }

  /// Lets it go on, with whatever it has started.
  func goOn() { kill(0, SIGCONT) }

  /// Asks it to end.
  func end() {
    kill(id, SIGTERM)
    kill(id, SIGCONT)
  }

  // MARK: - Starting

  /// A socket and not a pipe, as writing to one whose reader has gone can be told to raise no signal.
  private static func socketPair() -> (reader: Int32, writer: Int32)? {
    var ends: [Int32] = [-1, -1]
    #if canImport(Darwin)
      let kind = SOCK_STREAM
    #else
      let kind = Int32(SOCK_STREAM.rawValue)
    #endif
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #if canImport(Darwin)
      var isSet: Int32 = 1
      setsockopt(ends[1], SOL_SOCKET, SO_NOSIGPIPE, &isSet, socklen_t(MemoryLayout<Int32>.size))
    #endif
    return (ends[0], ends[1])
  }

  private static func send(_ text: String, to descriptor: Int32) {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { bytes in
        #if canImport(Darwin)
          Darwin.send(descriptor, bytes.baseAddress, bytes.count, flags)
        #else
          Glibc.send(descriptor, bytes.baseAddress, bytes.count, flags)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    close(descriptor)
  }

  /// Every signal does in the child what it does by default, and none is held back.
  private static func spawn(_ command: String, input: Int32) -> pid_t? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [
      SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGHUP, SIGTERM, SIGWINCH, SIGCHLD, SIGPIPE, SIGXFSZ,
    ] {
      sigaddset(&signals, signal)
    }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    // Else less would write the colours out as letters.
    setenv("LESS", "R", 0)
    // What is searched for in a meeting stays in it.
    setenv("LESSHISTFILE", "-", 1)
    let words = ["/bin/sh", "-c", command]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var id: pid_t = 0
    return posix_spawn(&id, "/bin/sh", &actions, &attributes, &arguments, environ) == 0 ? id : nil
  }
}
