/* Stands in for macOS's header of that name, so that the launcher can be compiled and run on Linux:
   where a program lies, as Linux tells it. */

#include <limits.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

static int _NSGetExecutablePath(char *path, uint32_t *size)
{
    char real[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", real, sizeof real);
    if (length < 0 || length == sizeof real)
        return -1;
    uint32_t needed = (uint32_t)length + 1;
    int fits = path != NULL && *size >= needed;
    *size = needed;
    if (!fits)
        return -1;
    memcpy(path, real, (size_t)length);
    path[length] = '\0';
    return 0;
}
