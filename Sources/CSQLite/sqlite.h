#include <sqlite3.h>

// What SQLite offers as variadic functions only, which Swift cannot call.

/// Takes file names that begin with "file:" as URIs. Works before the first connection only.
static inline int sqlite_allow_uris(void) {
    return sqlite3_config(SQLITE_CONFIG_URI, 1);
}

/// Forbids what could corrupt a file by SQL alone, such as writing to its schema table.
static inline int sqlite_make_defensive(sqlite3 *connection) {
    return sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}

/// Whether the last connection to close moves what stands in the -wal into the file.
static inline int sqlite_set_checkpoint_on_close(sqlite3 *connection, int checkpoints) {
    return sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, !checkpoints, (int *)0);
}
