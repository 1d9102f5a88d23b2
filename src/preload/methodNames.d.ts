/**
 * The names of the methods, put in at the build (electron.vite.config.ts): the table itself would bring its schemas, and
 * their library, into the page's process.
 */
declare const METHOD_NAMES: readonly (keyof import('../ipc/methods.ts').Requests)[]
