import Diagnostics

/// The places of forms: apart from those of protocols, whose keys have the same names and other meanings.
extension Place {
  /// Whether it is a place of a form.
  var isOfForms: Bool {
    switch self {
    case .form, .inlineForm, .section, .field, .column, .item, .gridRow: true
    default: false
    }
  }

  /// The places of forms.
  static let ofForms: [Place] = allCases.filter(\.isOfForms)

  /// The keys known there, in the order of the language page.
  var formKeys: [String] {
    let scale = ["scale", "good", "apart"]
    let handedDown = ["part", "each", "only-for", "if"]
    return switch self {
    case .form: ["convene", "form"] + Self.ofForm + scale + ["fields", "items", "sections"]
    case .inlineForm: ["title"] + Self.ofForm + scale + ["fields", "items", "sections"]
    case .section: ["section"] + handedDown + scale + ["fields", "items"]
    case .field: FieldSort.allCases.map(\.key) + handedDown + Self.ofAnyField + Self.ofSorts
    case .column:
      FieldSort.allCases.filter(\.mayBeColumn).map(\.key) + handedDown + Self.ofAnyField
        + Self.ofSorts.filter { !["levels", "rows", "columns", "across", "up"].contains($0) }
        + ["percent-of"]
    case .item: ["item", "reversed"] + handedDown + Self.ofAnyField
    case .gridRow: ["row", "says", "n/a"]
    default: []
    }
  }

  /// The place as it is named in messages.
  var formName: String {
    switch self {
    case .form, .inlineForm: "a form"
    case .section: "a section"
    case .field: "a field"
    case .column: "a column"
    case .item: "an item"
    default: "a row"
    }
  }

  private static let ofForm = ["purpose", "source", "readings", "at-least-n", "paired-by"]
  private static let ofAnyField = ["required", "n/a"]
  /// The keys that may stand in a field of any sort.
  static let ofEveryField: Set<String> = ["part", "each", "only-for", "if", "required", "n/a"]
  /// The keys that belong to one sort of field or a few.
  private static let ofSorts = [
    "of", "other", "none", "at-least", "at-most", "up-to", "exactly", "good", "apart", "levels",
    "rows", "columns", "across", "up", "adds-up",
  ]
}

/// The key that says what a field is.
enum FieldSort: String, CaseIterable {
  case text, lines, number, date, person
  case yesNo = "yes-no"
  case choice, several, rank, list, scale, lights, grid, table, axes, file, signature, from

  /// The key as it is written.
  var key: String { rawValue }

  /// Whether a column of a table may be of it.
  var mayBeColumn: Bool { ![.grid, .table, .axes].contains(self) }

  /// The keys that say more of a field of this sort.
  var keys: [String] {
    switch self {
    case .text, .lines, .date, .person, .file, .signature, .yesNo, .lights: []
    case .number: ["at-least", "at-most", "percent-of", "adds-up"]
    case .choice, .several: ["of", "other", "none"]
    case .rank: ["of"]
    case .list: ["up-to", "exactly"]
    case .scale: ["of", "good", "apart"]
    case .grid: ["levels", "good", "apart", "rows"]
    case .table: ["rows", "columns", "adds-up"]
    case .axes: ["across", "up", "levels"]
    case .from: ["text"]
    }
  }

  /// The key that says more of some sorts only, and the sorts; nil where it may stand in every field.
  static func sorts(of key: String) -> [FieldSort]? {
    let sorts = allCases.filter { $0.keys.contains(key) }
    return sorts.isEmpty || FieldSort(rawValue: key) != nil ? nil : sorts
  }
}

extension ScriptReader {
  /// Says that a key is unknown in a place of a form, and where it belongs or what was meant.
  mutating func reportFormKey(_ entry: ScriptEntry, _ place: Place) {
    let name = entry.name
    let keys = place.keys
    if place == .inlineForm, name == "form" {
      report(.key(.unknown(name, in: place.name, nearest: "title", known: keys)), entry.key)
    } else if let nearest = Nearest.name(to: name, among: keys) {
      report(.key(.unknown(name, in: place.name, nearest: nearest, known: keys)), entry.key)
    } else if let owner = Place.ofForms.first(where: { $0 != place && $0.keys.contains(name) }) {
      report(.key(.misplaced(name, in: place.name, belongsTo: owner.name)), entry.key)
    } else {
      let known =
        place == .field || place == .column ? keys.filter(Place.ofEveryField.contains) : keys
      report(.key(.unknown(name, in: place.name, nearest: nil, known: known)), entry.key)
    }
  }
}
