/** Words left out of a document one after the other, told together: a program may write them letter by letter. */
import type { OmittedKind } from '../../../../core/model/articleBlock.ts'

/** Collects them by runs of one kind. */
export class LeftOutRuns {
  readonly #tell: (words: string, kind: OmittedKind) => void
  #kind: OmittedKind | null = null
  #words = ''

  constructor(tell: (words: string, kind: OmittedKind) => void) {
    this.#tell = tell
  }

  /** Adds words to the run, or begins one of another kind. */
  add(words: string, kind: OmittedKind): void {
    if (this.#kind !== kind) this.end()
    this.#kind = kind
    this.#words += words
  }

  /** Parts words of two paragraphs. */
  part(): void {
    if (this.#kind !== null) this.#words += ' '
  }

  /** Ends the run: words of the text follow. */
  end(): void {
    if (this.#kind !== null && /\S/.test(this.#words)) this.#tell(this.#words, this.#kind)
    this.#kind = null
    this.#words = ''
  }
}
