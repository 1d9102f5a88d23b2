/** The ids of imported annotations: UUIDs are kept, anything else is replaced. */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** The annotations' ids by those in the file. */
export class AnnotationIds {
  private readonly book = new Map<string, string>()
  private readonly taken = new Set<string>()
  private readonly newId: () => string

  /** `newId` makes a UUID. */
  constructor(newId: () => string) {
    this.newId = newId
  }

  /** Enters the id that a span has in its file, and the one that Factmark wrote beside it; gives the annotation's. */
  enter(foreign: string, written: unknown): string {
    const known = [written, foreign].flatMap((id) => (typeof id === 'string' ? id.toLowerCase() : []))
    const id = known.find((one) => UUID.test(one) && !this.taken.has(one)) ?? this.newId()
    this.taken.add(id)
    // Of spans with the same id the first is what relations lead to.
    if (!this.book.has(foreign)) this.book.set(foreign, id)
    return id
  }

  /** The id of the annotation of a span, if it was entered. */
  find(foreign: string): string | undefined {
    return this.book.get(foreign)
  }
}
