import CVTerm

/// A terminal emulator that is fed bytes and tells what a person would see.
final class ScreenEmulator {
  private final class Memory {
    var bells = 0
    var scrolledOff: [String] = []
  }

  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>
  private let memory = Memory()
  /// How much of what clears the scrollback has come.
  private var clearingCount = 0

  init(columns: Int, rows: Int) {
    guard let terminal = vterm_new(Int32(rows), Int32(columns)),
      let screen = vterm_obtain_screen(terminal)
    else { fatalError("libvterm has no memory") }
    self.terminal = terminal
    self.screen = screen
    vterm_set_utf8(terminal, 1)
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: VTermScreenCallbacks())
    callbacks.pointee.bell = { user in
      ScreenEmulator.memory(user)?.bells += 1
      return 1
    }
    callbacks.pointee.sb_pushline = { count, cells, user in
      let row = UnsafeBufferPointer(start: cells, count: Int(count))
      ScreenEmulator.memory(user)?.scrolledOff.append(ScreenEmulator.text(of: row))
      return 1
    }
    let user = Unmanaged.passUnretained(memory).toOpaque()
    vterm_screen_set_callbacks(screen, callbacks, user)
    vterm_screen_reset(screen, 1)
  }

  deinit {
    vterm_free(terminal)
    callbacks.deallocate()
  }

  /// The library does not know how a terminal forgets what was scrolled off.
  private static let clearing = Array("\u{1B}[3J".utf8)

  func feed(_ bytes: [UInt8]) {
    var rest = bytes[...]
    for (index, byte) in bytes.enumerated() {
      let isNext = byte == Self.clearing[clearingCount]
      clearingCount = isNext ? clearingCount + 1 : byte == Self.clearing[0] ? 1 : 0
      guard clearingCount == Self.clearing.count else { continue }
      clearingCount = 0
      write(Array(bytes[rest.startIndex...index]))
      memory.scrolledOff = []
      rest = bytes[(index + 1)...]
    }
    write(Array(rest))
  }

  private func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes {
      let characters = $0.bindMemory(to: CChar.self)
      _ = vterm_input_write(terminal, characters.baseAddress, characters.count)
    }
  }

  func resize(columns: Int, rows: Int) {
    vterm_set_size(terminal, Int32(rows), Int32(columns))
  }

  var snapshot: Screen {
    var height: Int32 = 0
    var width: Int32 = 0
    vterm_get_size(terminal, &height, &width)
    var cursor = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &cursor)
    let cells = (0..<height).map { row in
      (0..<width).map { column in
        var cell = VTermScreenCell()
        vterm_screen_get_cell(screen, VTermPos(row: row, col: column), &cell)
        return cell
      }
    }
    return Screen(
      rows: cells.map { Self.text(of: $0) },
      scrolledOff: memory.scrolledOff,
      cursor: Screen.Position(row: Int(cursor.row), column: Int(cursor.col)),
      bells: memory.bells,
      styles: cells.map { row in row.map { Self.style(of: $0) } })
  }

  private static func memory(_ user: UnsafeMutableRawPointer?) -> Memory? {
    user.map { Unmanaged<Memory>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func text(of cells: some Collection<VTermScreenCell>) -> String {
    var text = ""
    for var cell in cells {
      let first = convene_cell_scalar(&cell, 0)
      if first == .max { continue }
      if first == 0 { text += " " }
      for index in 0..<VTERM_MAX_CHARS_PER_CELL {
        let value = convene_cell_scalar(&cell, index)
        guard value != 0, let scalar = Unicode.Scalar(value) else { break }
        text.unicodeScalars.append(scalar)
      }
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  private static func style(of cell: VTermScreenCell) -> Screen.Style {
    var cell = cell
    var style: Screen.Style = []
    if convene_cell_is_bold(&cell) { style.insert(.bold) }
    if convene_cell_is_reverse(&cell) { style.insert(.reverse) }
    return style
  }
}
