// Everything that Swift sees of GNU readline. Readline keeps one line in global variables and is called
// from the main thread only, so all of it is isolated to the main actor here, once.

#ifndef CONVENE_CREADLINE_SHIM_H
#define CONVENE_CREADLINE_SHIM_H

// Before the push, or the C library's own functions would become main-actor functions too.
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <wchar.h>

/// The columns that the C library, and so readline, counts for a character; negative if it has none.
static inline int convene_cell_width(unsigned int scalar) {
  // Hidden by glibc's header unless a feature macro is set, which Swift does not.
  extern int wcwidth(wchar_t);
  return wcwidth((wchar_t)scalar);
}

#pragma clang attribute push(__attribute__((swift_attr("@MainActor"))), \
                             apply_to = any(function, variable(is_global)))

#include <readline/readline.h>
#include <readline/history.h>

// The libedit that macOS installs under readline's name says 4.2 and has half of what is needed.
#if !defined(RL_READLINE_VERSION) || RL_READLINE_VERSION < 0x0800
#error "GNU readline 8 or later is needed, not libedit: brew install readline"
#endif

/// Whether readline is in any of the given states. `RL_ISSTATE` is a macro that Swift cannot see.
static inline bool convene_readline_is_in(unsigned long states) {
  return RL_ISSTATE(states) != 0;
}

/// Whether a history search or a numeric argument has replaced the prompt by its own text.
static inline bool convene_readline_has_message(void) {
  return RL_ISSTATE(RL_STATE_ISEARCH | RL_STATE_NSEARCH | RL_STATE_NUMERICARG) != 0;
}

#pragma clang attribute pop

#endif
