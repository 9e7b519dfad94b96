import Foundation

/// Prints the figures that the program promises, each with its bound and a yardstick of the same run.
@main
struct Benchmarks {
  private let workplace: Workplace
  private var figures: [Figure] = []
  private var failures: [String] = []

  @MainActor
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let seconds = arguments.last.flatMap { UInt64($0) } ?? 1
    switch arguments.first {
    case "timer": try BareTimer.run(seconds: seconds)
    case "spin": BareTimer.spin(seconds: seconds)
    case "resume": try Resumption.resume(in: arguments.last ?? "")
    case "decode": try Resumption.decode(in: arguments.last ?? "")
    default: try measure(only: arguments.first)
    }
  }

  /// Measures everything, or only the part whose title begins so.
  private static func measure(only part: String?) throws {
    var benchmarks = Benchmarks(workplace: try Workplace())
    let workplace = benchmarks.workplace
    defer { workplace.remove() }
    let before = load()
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let parts: [(title: String, measure: () throws -> [Figure])] = [
      ("start", { try StartUp(workplace: workplace).figures() }),
      ("checking", { try Checking().figures() }),
      ("tally", { try Tallying().figures() }),
      ("turn", { try TurnCost(workplace: workplace).figures() }),
      ("growth", { try Growth(workplace: workplace).figures() }),
      ("long journals", { try Resumption(workplace: workplace).figures() }),
      ("kills", { try Kills(workplace: workplace).figures() }),
      ("size", { try Size(workplace: workplace).figures() }),
      ("formats", { try FormatCost(workplace: workplace).figures() }),
      ("echo", { try Echo(workplace: workplace).figures() }),
      ("wakes", { try IdleWakes(workplace: workplace).figures() }),
      ("idle minute", { try Lateness(workplace: workplace, load: 0).figures() }),
      ("loaded minute", { try Lateness(workplace: workplace, load: cores).figures() }),
    ]
    for (title, measure) in parts where title.hasPrefix(part ?? "") {
      say("measuring: \(title)")
      benchmarks.add(title, measure)
    }
    print("\(cores) cores, journals on \(workplace.fileSystem)")
    print("load of the machine: \(before) before, \(load()) after\n")
    print(Figure.table(benchmarks.figures), terminator: "")
    for failure in benchmarks.failures { print("could not be measured: \(failure)") }
    if !benchmarks.failures.isEmpty {
      workplace.remove()
      exit(1)
    }
  }

  private mutating func add(_ title: String, _ measure: () throws -> [Figure]) {
    do {
      figures += try measure()
    } catch let error as Unmeasurable {
      failures.append("\(title): \(error.reason)")
    } catch {
      failures.append("\(title): \(error)")
    }
  }

  private static func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// What else the machine does: figures are to be read with it.
  private static func load() -> String {
    let text = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? "unknown"
    return text.split(separator: " ").prefix(3).joined(separator: " ")
  }
}
