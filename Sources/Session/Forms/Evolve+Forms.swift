import Filling

/// Changes a state by what happened to a copy of a form.
func evolveForms(_ state: inout SessionState, _ event: FormEvent) {
  if case .opened(let key, let part, let isAlone) = event {
    if state.forms.copy(key) == nil {
      state.forms.copies.append(FormCopy(key: key))
      state.forms.firstSlots[key] = state.slots.count
    }
    state.forms.open = key
    state.forms.part = part
    state.forms.slot = state.slots.count
    if isAlone { state.forms.alone.insert(key) }
    return
  }
  guard let index = state.forms.copies.firstIndex(where: { $0.key == event.key }),
    let layout = state.layout(of: state.forms.copies[index], part: state.forms.part)
  else { return }
  switch event {
  case .opened: break
  case .entered(_, let place, let entry):
    state.forms.copies[index].enter([(place, entry)], in: layout)
  case .putOff(_, let place): state.forms.copies[index].putOff(place, in: layout)
  case .wentBack(_, let place):
    state.forms.copies[index].place = place
    state.forms.copies[index].finishedParts.remove(state.forms.part)
  case .tableEnded(_, let field): state.forms.copies[index].endTable(field, in: layout)
  case .finished: state.forms.copies[index].finishedParts.insert(state.forms.part)
  }
}
