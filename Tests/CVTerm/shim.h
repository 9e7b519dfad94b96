#ifndef CONVENE_CVTERM_SHIM_H
#define CONVENE_CVTERM_SHIM_H

#include <vterm.h>

/// The first scalar of a cell: 0 if it is blank, all ones if the cell before reaches into it.
static inline uint32_t convene_cell_scalar(const VTermScreenCell *cell, int index) {
  return index < VTERM_MAX_CHARS_PER_CELL ? cell->chars[index] : 0;
}

static inline bool convene_cell_is_bold(const VTermScreenCell *cell) { return cell->attrs.bold; }

static inline bool convene_cell_is_reverse(const VTermScreenCell *cell) { return cell->attrs.reverse; }

#endif
