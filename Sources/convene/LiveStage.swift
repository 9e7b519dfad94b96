import ArgumentParser
import Facilitator
import Foundation
import LineEditor
import Settings
import TextLayout

/// Puts the parts of a live session together: input, output, clock and conductor.
@MainActor
struct LiveStage {
  private let conductor: Conductor
  private let editor: LineEditor?
  private let terminal: TerminalConsole?
  private let console: any Console

  /// Puts the parts together.
  ///
  /// - Parameters:
  ///   - options: What was asked on the command line.
  ///   - pace: The pace of a session that is taken up again; else that of the options.
  ///   - afterEnd: What happens when a session is closed.
  ///   - namesFacilitator: Whether the command line says who facilitates, so that the settings do not.
  init(
    options: LiveOptions, pace: Int? = nil, afterEnd: Conductor.AfterEnd,
    namesFacilitator: Bool = false
  ) {
    var editor: LineEditor?
    if Program.facts.canEditLines, !options.wantsPlain {
      editor = try? LineEditor(historyFile: Program.dataFolder + "/history")
    }
    self.editor = editor
    terminal = editor.map {
      TerminalConsole(
        editor: $0, rendering: Program.lineRendering, pager: Program.pager,
        hasTitle: Program.facts.hasTitle && Program.settings.isOn(.title))
    }
    console = terminal ?? PlainConsole(aloud: PlainConsole.writeToOutput)
    var settings = ConductorSettings(
      afterEnd: afterEnd, zone: TimeZone.current.identifier, seed: options.chosenSeed,
      program: Program.version)
    settings.bell = Program.settings.isOn(.bell)
    settings.cues = Program.settings.isOn(.cues)
    settings.explains = Program.facts.inputIsTerminal
    settings.template = Program.template
    settings.facilitator = namesFacilitator ? nil : Program.settings.text(.facilitator)
    conductor = Conductor(
      console: console, clock: LiveClock(pace: pace ?? options.pace ?? 1),
      library: Program.library,
      places: Program.places(minutes: options.out),
      settings: settings)
  }

  /// Opens the input, plays the opening and runs until the program is to end.
  ///
  /// - Parameter opening: What is said and done before the first line is read.
  func play(_ opening: (Conductor) -> Bool) -> Never {
    let conductor = conductor
    let editor = editor
    conductor.onLeave = {
      // A history that cannot be kept is no reason to leave a meeting with an error.
      try? editor?.saveHistory()
      Foundation.exit(Program.exitCode(conductor.exitCode))
    }
    conductor.onWithdrawal = { hasWords in
      // Where the file cannot be written it is tried again when the program ends.
      try? editor?.forget(where: hasWords)
    }
    startInput()
    guard opening(conductor) else {
      console.close()
      Foundation.exit(1)
    }
    conductor.startWaking()
    RunLoop.main.run()
    Foundation.exit(Program.exitCode(conductor.exitCode))
  }

  private func startInput() {
    if let editor {
      startEditing(editor)
    } else {
      startReadingLines()
    }
  }

  private func startEditing(_ editor: LineEditor) {
    let conductor = conductor
    try? editor.loadHistory()
    editor.completer = completer
    editor.start(
      status: "",
      handlers: LineEditorHandlers(
        lineBegun: { conductor.lineBegun() },
        line: { typed in
          editor.remember(typed.text)
          conductor.submit(typed.text)
        },
        resized: { _ in conductor.advance() },
        ended: { end in
          switch end {
          case .controlD: conductor.inputEnded(.controlD)
          case .hangUp, .terminated: conductor.inputEnded(.hangUp)
          }
        }))
  }

  private var completer: LineEditor.Completer? {
    guard let terminal else { return nil }
    let conductor = conductor
    return { line, cursor in
      let (completion, list) = conductor.completion(of: line, at: cursor, rows: terminal.rows)
      return terminal.offer(completion, shownAs: list)
    }
  }

  private func startReadingLines() {
    let conductor = conductor
    let input = PlainInput()
    input.start(
      line: { conductor.submit($0.text, line: $0.number) },
      ended: { conductor.inputEnded(.endOfFile) })
  }
}
