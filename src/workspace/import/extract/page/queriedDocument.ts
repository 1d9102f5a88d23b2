/** The part of a document that is asked. */
export interface QueriedDocument {
  readonly querySelectorAll: (selector: string) => Iterable<{
    readonly getAttribute: (name: string) => string | null
    readonly textContent: string | null
  }>
}
