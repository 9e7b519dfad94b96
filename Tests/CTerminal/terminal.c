#define _GNU_SOURCE

#include "CTerminal.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#endif

enum { highest_inherited_descriptor = 1024, cannot_execute = 127 };

static struct winsize size_of(int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return size;
}

// Between fork and exec of a process with threads: only what a signal handler may do.
static void become(const char *path, char *const arguments[], char *const environment[]) {
  sigset_t none;
  sigemptyset(&none);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigprocmask(SIG_SETMASK, &none, NULL);
  // An inherited master of another terminal would keep that one from ever hanging up.
  for (int descriptor = 3; descriptor < highest_inherited_descriptor; descriptor++) close(descriptor);
  execve(path, arguments, environment);
  _exit(cannot_execute);
}

pid_t terminal_spawn(const char *path, char *const arguments[], char *const environment[], int columns,
                     int rows, int *master) {
  struct winsize size = size_of(columns, rows);
  pid_t child = forkpty(master, NULL, NULL, &size);
  if (child == 0) become(path, arguments, environment);
  if (child > 0) {
    fcntl(*master, F_SETFD, FD_CLOEXEC);
    fcntl(*master, F_SETFL, O_NONBLOCK);
  }
  return child;
}

int terminal_resize(int master, int columns, int rows) {
  struct winsize size = size_of(columns, rows);
  return ioctl(master, TIOCSWINSZ, &size);
}

int terminal_state(int status, int *value) {
  if (WIFEXITED(status)) return *value = WEXITSTATUS(status), 1;
  if (WIFSIGNALED(status)) return *value = WTERMSIG(status), 2;
  if (WIFSTOPPED(status)) return *value = WSTOPSIG(status), 3;
  if (WIFCONTINUED(status)) return *value = 0, 4;
  return *value = 0, 0;
}
