// What Swift cannot see or do: a pseudo-terminal, and a child that is exec'd right after the fork.

#ifndef CONVENE_CTERMINAL_H
#define CONVENE_CTERMINAL_H

#include <sys/types.h>

/// Starts a program as the session leader of a new pseudo-terminal. Returns its process id and stores the
/// non-blocking master side; -1 with `errno` on failure.
pid_t terminal_spawn(const char *path, char *const arguments[], char *const environment[], int columns,
                     int rows, int *master);

/// Gives the pseudo-terminal a new size, of which the foreground process group is told.
int terminal_resize(int master, int columns, int rows);

/// The state of a child that a wait status means: 0 running, 1 exited, 2 killed, 3 stopped, 4 continued.
int terminal_state(int status, int *value);

#endif
