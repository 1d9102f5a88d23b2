/** Builds a long text from many short ones. */

/** So many short texts are joined at a time. */
const AT_A_TIME = 4096

/**
 * A text that grows at its end. What is added is joined every few thousand times: kept apart until the end, a million
 * characters of words would take ten times their room.
 */
export class LongText {
  private readonly joined: string[] = []
  private readonly parts: string[] = []
  private units = 0

  /** How long the text is, in UTF-16 code units. */
  get length(): number {
    return this.units
  }

  /** Adds to its end. */
  add(text: string): void {
    this.units += text.length
    if (this.parts.push(text) >= AT_A_TIME) this.join()
  }

  /** The whole text so far. */
  toString(): string {
    this.join()
    return this.joined.join('')
  }

  private join(): void {
    this.joined.push(this.parts.join(''))
    this.parts.length = 0
  }
}
