/** JSON that Factmark itself made a moment ago. */

/**
 * Parses `json` without validation. Only for text that another process of this program serialised from a value it had
 * parsed by its schema (a layer or an article that the main process sends to the window): validating a book-length
 * layer a second time takes as long as opening it. Anything else goes through `parseBy`.
 */
export function parseTrusted<T>(json: string): T {
  return JSON.parse(json) as T
}
