/*
 * Preloaded into a process: counts its calls that change something below FACTMARK_ROOT, and ends the process before call
 * number FACTMARK_KILL_AT as SIGKILL does (0: never). Without that number, it writes how many calls there were to
 * FACTMARK_COUNT at the end.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_int calls;
static atomic_uchar ours[4096];

static int below(const char *path) {
  const char *root = getenv("FACTMARK_ROOT");
  return root && path && strncmp(path, root, strlen(root)) == 0;
}

static void count(void) {
  const char *at = getenv("FACTMARK_KILL_AT");
  int number = atomic_fetch_add(&calls, 1) + 1;
  if (at && number == atoi(at)) kill(getpid(), SIGKILL);
}

static int known(int fd) { return fd >= 0 && fd < 4096 && atomic_load(&ours[fd]); }

__attribute__((destructor)) static void tell(void) {
  const char *file = getenv("FACTMARK_COUNT");
  FILE *out = file ? fopen(file, "w") : NULL;
  if (!out) return;
  fprintf(out, "%d", atomic_load(&calls));
  fclose(out);
}

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(name); \
    va_list list; \
    va_start(list, flags); \
    mode_t mode = (flags & O_CREAT) ? va_arg(list, mode_t) : 0; \
    va_end(list); \
    int is_ours = below(path); \
    if (is_ours && (flags & (O_CREAT | O_TRUNC))) count(); \
    int fd = real(path, flags, mode); \
    if (fd >= 0 && fd < 4096) atomic_store(&ours[fd], is_ours); \
    return fd; \
  }
OPEN(open)
OPEN(open64)

#define ON_PATH(name, arguments, path, ...) \
  int name arguments { \
    REAL(name); \
    if (below(path)) count(); \
    return real(__VA_ARGS__); \
  }
ON_PATH(rename, (const char *from, const char *to), to, from, to)
ON_PATH(link, (const char *from, const char *to), to, from, to)
ON_PATH(unlink, (const char *path), path, path)
ON_PATH(rmdir, (const char *path), path, path)
ON_PATH(mkdir, (const char *path, mode_t mode), path, path, mode)

#define ON_FILE(type, name, arguments, fd, ...) \
  type name arguments { \
    REAL(name); \
    if (known(fd)) count(); \
    return real(__VA_ARGS__); \
  }
ON_FILE(ssize_t, write, (int fd, const void *bytes, size_t size), fd, fd, bytes, size)
ON_FILE(ssize_t, writev, (int fd, const struct iovec *parts, int number), fd, fd, parts, number)
ON_FILE(ssize_t, pwrite64, (int fd, const void *bytes, size_t size, off64_t at), fd, fd, bytes, size, at)
ON_FILE(ssize_t, pwritev64, (int fd, const struct iovec *parts, int number, off64_t at), fd, fd, parts, number, at)
ON_FILE(int, fsync, (int fd), fd, fd)
ON_FILE(int, fdatasync, (int fd), fd, fd)
ON_FILE(int, ftruncate64, (int fd, off64_t size), fd, fd, size)

int close(int fd) {
  REAL(close);
  if (fd >= 0 && fd < 4096) atomic_store(&ours[fd], 0);
  return real(fd);
}
