import Diagnostics
public import MeetingProtocol

extension FormLayout {
  /// What can be typed for a question: codes with their meaning, or options with their number; empty where
  /// anything can.
  public func choices(for step: FillingStep, _ copy: FormCopy) -> [Scale.Code] {
    switch step.type {
    case .yesNo, .scale, .lights: return step.type.scale?.allCodes ?? []
    case .axes(let axes): return axes.levels.allCodes
    case .choice(let choices), .several(let choices):
      return items(choices.options, copy).map { Scale.Code($0) }
        + (choices.none.map { [Scale.Code($0)] } ?? [])
    case .rank(let items): return self.items(items, copy).map { Scale.Code($0) }
    case .text, .lines, .number, .date, .person, .list, .grid, .table, .file, .signature, .rollUp,
      .sum:
      return []
    }
  }

  /// The codes or options that begin with what was typed so far.
  public func completions(of typed: String, for step: FillingStep, _ copy: FormCopy) -> [Scale.Code]
  {
    let begun = Folding.folded(typed)
    return choices(for: step, copy).filter {
      Folding.folded($0.text).hasPrefix(begun) || Folding.folded($0.label).hasPrefix(begun)
    }
  }
}
