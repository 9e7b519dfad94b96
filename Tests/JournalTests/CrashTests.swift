import DiskSupport
import FolderSupport
import Foundation
import Journal
import Testing

/// What other processes do to a journal, and what is left of one that is killed.
@Suite(.temporaryFolder) struct CrashTests {
  /// Making a journal is 5 calls and each of the three turns is 2: killed before each, and after all.
  private static let moments = 0...11

  @Test(arguments: moments, [false, true])
  func `Killed between any two steps, nothing acknowledged is missing and nothing invented`(
    moment: Int, halfway: Bool
  ) async throws {
    let path = TemporaryFolder.path + "/s.jsonl"
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, moment = moment as Int, halfway = halfway as Bool] in
      let faults = Faults(halfway ? .killHalfway : .kill, at: moment..<moment + 1)
      let writer = try JournalWriter.create(at: path, header: Sample.header, calls: faults.calls)
      for number in 0..<3 {
        try writer.append(Sample.turn(number))
        try write([UInt8](repeating: 0x2B, count: number + 1), to: path + ".acknowledged")
      }
      kill(getpid(), SIGKILL)
    }
    let acknowledged = (try? bytes(at: path + ".acknowledged").count) ?? 0
    do throws(JournalError) {
      let resumed = try JournalWriter.resume(at: path)
      let turns = Sample.turnCount(resumed.contents.records)
      #expect(turns == acknowledged || turns == acknowledged + 1)
      try resumed.writer.append(Sample.turn(turns ?? 0))
    } catch {
      // Killed before there was a header: nothing had been acknowledged.
      #expect(moment < 2)
      #expect(acknowledged == 0)
      return
    }
    #expect(try JournalReader.read(path).torn == nil)
  }

  @Test func `A second process is refused and told the first`() async throws {
    let path = TemporaryFolder.path + "/s.jsonl"
    let writer = try JournalWriter.create(at: path, header: Sample.header)
    await #expect(processExitsWith: .success) { [path = path as String] in
      do throws(JournalError) {
        _ = try JournalWriter.resume(at: path)
        exit(1)
      } catch {
        exit(error == .inUse(path: path, process: getppid()) ? 0 : 2)
      }
    }
    try writer.append(Sample.turn(0))
  }

  @Test func `The file's size limit gives an error and leaves the file whole`() async throws {
    let path = TemporaryFolder.path + "/s.jsonl"
    await #expect(processExitsWith: .success) { [path = path as String] in
      signal(SIGXFSZ, SIG_DFL)
      unblock(SIGXFSZ)
      let writer = try JournalWriter.create(at: path, header: Sample.header)
      limitFileSize(to: 4096)
      var turns = 0
      var refusal: JournalError?
      while refusal == nil {
        do throws(JournalError) {
          try writer.append(Sample.turn(turns))
          turns += 1
        } catch {
          refusal = error
        }
      }
      guard case .full = refusal else { exit(1) }
      guard try JournalReader.read(path).records == Sample.records(ofTurns: turns) else { exit(2) }
      guard try JournalReader.read(path).torn == nil else { exit(3) }
      // Only a write that begins at the limit is refused with a number, and a signal.
      limitFileSize(to: try UInt(bytes(at: path).count))
      do throws(JournalError) {
        try writer.append(Sample.turn(turns))
        exit(4)
      } catch {
        guard error == .full(path: path, code: EFBIG) else { exit(6) }
      }
      limitFileSize(to: 1 << 30)
      try writer.append(Sample.turn(turns))
      let whole = try JournalReader.read(path).records == Sample.records(ofTurns: turns + 1)
      exit(whole ? 0 : 5)
    }
  }
}

/// Lets this thread get a signal as the main thread does; those of tests have most of them blocked.
private func unblock(_ number: Int32) {
  var signals = sigset_t()
  sigemptyset(&signals)
  sigaddset(&signals, number)
  pthread_sigmask(SIG_UNBLOCK, &signals, nil)
}

/// Lowers or raises the soft limit only, so that it can be raised again.
private func limitFileSize(to byteCount: UInt) {
  var limit = rlimit()
  #if canImport(Darwin)
    getrlimit(RLIMIT_FSIZE, &limit)
    limit.rlim_cur = rlim_t(byteCount)
    setrlimit(RLIMIT_FSIZE, &limit)
  #else
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    limit.rlim_cur = rlim_t(byteCount)
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
  #endif
}
