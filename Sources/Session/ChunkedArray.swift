/// A list that is cheap to copy and then to change.
///
/// A turn keeps the state before it beside the one after; of an array every element would be copied each time, so that
/// a turn would cost more the longer the session is.
public struct ChunkedArray<Element> {
  /// Chunks that are full, which later elements leave as they are.
  private var full: [[Element]] = []
  /// What came last; never as long as a chunk.
  private var tail: [Element] = []

  /// An empty list.
  public init() {}

  /// A list of elements in their order.
  public init(_ elements: some Sequence<Element>) {
    for element in elements { append(element) }
  }

  /// Adds an element at the end.
  public mutating func append(_ element: Element) {
    tail.append(element)
    guard tail.count == Self.chunkLength else { return }
    full.append(tail)
    tail = []
  }

  /// Takes the last element away.
  public mutating func removeLast() {
    if tail.isEmpty, let last = full.popLast() { tail = last }
    tail.removeLast()
  }

  private static var chunkLength: Int { 64 }
}

extension ChunkedArray: RandomAccessCollection, MutableCollection {
  /// The place of the first element.
  public var startIndex: Int { 0 }
  /// The place behind the last element.
  public var endIndex: Int { full.count * Self.chunkLength + tail.count }

  /// The element at a place.
  public subscript(index: Int) -> Element {
    get {
      let chunk = index / Self.chunkLength
      let place = index % Self.chunkLength
      return chunk < full.count ? full[chunk][place] : tail[place]
    }
    _modify {
      let chunk = index / Self.chunkLength
      let place = index % Self.chunkLength
      if chunk < full.count {
        yield &full[chunk][place]
      } else {
        yield &tail[place]
      }
    }
  }
}

extension ChunkedArray: ExpressibleByArrayLiteral {
  /// A list of the elements that are written down.
  public init(arrayLiteral elements: Element...) {
    self.init(elements)
  }
}

extension ChunkedArray: Equatable where Element: Equatable {}
extension ChunkedArray: Sendable where Element: Sendable {}

extension ChunkedArray: CustomStringConvertible {
  /// The elements as an array shows them.
  public var description: String { Array(self).description }
}
