/** Texts that many rows share, by number: a column of them is a column of small numbers. */

/** The texts; number 0 is no text. */
export interface Terms {
  readonly numberOf: (text: string) => number
  readonly textOf: (number: number) => string
  readonly size: () => number
}

/** No texts yet. */
export function createTerms(): Terms {
  const texts = ['']
  const numbers = new Map<string, number>([['', 0]])
  return {
    numberOf: (text) => {
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, texts.length)
      texts.push(text)
      return texts.length - 1
    },
    textOf: (number) => texts[number] ?? '',
    size: () => texts.length,
  }
}
