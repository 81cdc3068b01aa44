/* Starts Paddock with the Python inside the bundle, so that no other one on the Mac, no variable of
   the environment and no current folder has a say. Knows where the bundle's parts lie, no more.

   The bundle holds it twice, under two names. Contents/MacOS/Paddock runs the module "app".
   Contents/MacOS/python3 is an interpreter that takes -c, -m and files as any other does: it is
   sys.executable in both, and so what the engine's process and other children are started with. */

#include <Python.h>

#include <limits.h>
#include <mach-o/dyld.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define AS_TEXT(number) #number
#define DOTTED(major, minor) AS_TEXT(major) "." AS_TEXT(minor)
#define PYTHON "python" DOTTED(PY_MAJOR_VERSION, PY_MINOR_VERSION)

#define INTERPRETER "python3"
#define APP "app"

/* Below Contents. The order is that of sys.path: what is ours comes before what is installed. */
#define HOME "Resources/python"
#define LIBRARY HOME "/lib/" PYTHON
static const char *const SEARCHED[] = {
    LIBRARY,
    LIBRARY "/lib-dynload",
    "Resources/src",
    "Resources/site-packages",
};

static char *path_of_this_program(void);
static char *folder_of(const char *path);
static char *joined(const char *folder, const char *name);
static void prepare(void);
static void configure(PyConfig *config, const char *program);
static void set(PyConfig *config, wchar_t **field, const char *value);
static void search(PyConfig *config, const char *folder);
static void check(PyStatus status);
static _Noreturn void stop(const char *format, ...);

int main(int argc, char **argv)
{
    char *program = path_of_this_program();
    int as_interpreter = strcmp(strrchr(program, '/') + 1, INTERPRETER) == 0;

    prepare();
    PyConfig config;
    PyConfig_InitIsolatedConfig(&config);
    configure(&config, program);
    /* Paddock's arguments are its own: Python must not take -c or -v for itself. */
    config.parse_argv = as_interpreter;
    check(PyConfig_SetBytesArgv(&config, argc, argv));
    if (!as_interpreter)
        set(&config, &config.run_module, APP);

    PyStatus status = Py_InitializeFromConfig(&config);
    PyConfig_Clear(&config);
    /* Not a fault: Python itself has answered --version or --help. */
    if (PyStatus_IsExit(status))
        return status.exitcode;
    check(status);
    free(program);
    return Py_RunMain();
}

/* Resolves links, as the bundle is found from here and somebody may have linked to it. Of any length:
   macOS names a translocated bundle by a path of its own, and folders can nest deep. */
static char *path_of_this_program(void)
{
    uint32_t size = 0;
    _NSGetExecutablePath(NULL, &size);
    char *given = malloc(size);
    if (given == NULL || _NSGetExecutablePath(given, &size) != 0)
        stop("the system does not tell where it lies.");
    char *real = realpath(given, NULL);
    if (real == NULL)
        stop("“%s” cannot be found: its path is too long, or a folder in it may not be read.", given);
    free(given);
    return real;
}

static char *folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    char *folder = slash == NULL ? NULL : strndup(path, (size_t)(slash - path));
    if (folder == NULL)
        stop("“%s” does not lie in an application.", path);
    return folder;
}

static char *joined(const char *folder, const char *name)
{
    size_t size = strlen(folder) + strlen(name) + sizeof "/";
    char *path = malloc(size);
    if (path == NULL)
        stop("there is no memory left.");
    snprintf(path, size, "%s/%s", folder, name);
    return path;
}

/* Settles what must stand before the first path is decoded: names of files and all text are UTF-8,
   also where the Finder starts us without any language set. */
static void prepare(void)
{
    PyPreConfig before;
    PyPreConfig_InitIsolatedConfig(&before);
    before.utf8_mode = 1;
    /* As every other Python does; the C library's own functions ask for it. */
    before.configure_locale = 1;
    check(Py_PreInitialize(&before));
    /* The one variable that the site module looks at even so: it would make another Python's
       folders ours. */
    unsetenv("__PYVENV_LAUNCHER__");
}

static void configure(PyConfig *config, const char *program)
{
    char *macos = folder_of(program);
    char *contents = folder_of(macos);
    char *home = joined(contents, HOME);
    char *library = joined(contents, LIBRARY);
    char *interpreter = joined(macos, INTERPRETER);

    /* Python itself would say that it has no encodings. */
    if (access(library, R_OK | X_OK) != 0)
        stop("“%s” is missing or may not be read. Put a new copy of Paddock in its place.", library);
    /* An isolated Python leaves signals alone: Control-C would not be heard, and a closed pipe would
       end the process. */
    config->install_signal_handlers = 1;
    /* Nothing may be written into a signed bundle. */
    config->write_bytecode = 0;
    set(config, &config->home, home);
    set(config, &config->executable, interpreter);
    set(config, &config->base_executable, interpreter);
    config->module_search_paths_set = 1;
    for (size_t each = 0; each < sizeof SEARCHED / sizeof *SEARCHED; each++) {
        char *folder = joined(contents, SEARCHED[each]);
        search(config, folder);
        free(folder);
    }
    free(interpreter);
    free(library);
    free(home);
    free(contents);
    free(macos);
}

static void set(PyConfig *config, wchar_t **field, const char *value)
{
    check(PyConfig_SetBytesString(config, field, value));
}

static void search(PyConfig *config, const char *folder)
{
    wchar_t *decoded = Py_DecodeLocale(folder, NULL);
    if (decoded == NULL)
        stop("there is no memory left.");
    check(PyWideStringList_Append(&config->module_search_paths, decoded));
    PyMem_RawFree(decoded);
}

static void check(PyStatus status)
{
    if (PyStatus_Exception(status))
        stop("Python says: %s", status.err_msg == NULL ? "it cannot start." : status.err_msg);
}

static _Noreturn void stop(const char *format, ...)
{
    va_list values;
    va_start(values, format);
    fputs("Paddock cannot start: ", stderr);
    vfprintf(stderr, format, values);
    fputc('\n', stderr);
    va_end(values);
    exit(EXIT_FAILURE);
}
