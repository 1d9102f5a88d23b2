/** Hyphens at line ends: which were set by the line, and which are the word's own. */

/** Words after which a hyphen stands for the rest of a compound: "binnen- en buitenland", "pre- and post-war". */
const SUSPENDED = new Set('en of und oder and or et ou y o e to tot bis als noch nor y/o en/of'.split(' '))

/** English words that make compounds with a hyphen, and that begin no word of another language that is looked at. */
const ENGLISH = new Set(
  (
    'cross decision eight eighty evidence fifty five forty four half high low middle mid nine ninety north old part quick right self ' +
    'seven seventy short single six sixty sixteen slow small south ten thirty three twenty two west well wide year'
  ).split(' '),
)

/** Those that do so in English, but begin words in Dutch or German as well (longontsteking, bestuur). */
const ENGLISH_HERE = new Set(
  'best better double east ex first full hard large last late left long new non one post pre pro second semi so soft third top vice'.split(
    ' ',
  ),
)

/** What words beyond letters keep their hyphen in Dutch, German and French: who somebody was, and what something isn't. */
const CONTINENTAL = new Set(
  'niet oud ex non vice anti pro semi quasi nicht demi sous grand petit celui celle peut est rendez'.split(' '),
)

/** How words are joined over a line's end. */
export class Hyphens {
  readonly #isEnglish: boolean
  readonly #hyphenated = new Set<string>()
  readonly #whole = new Set<string>()

  /** `lines` are all of a text's: what words look like elsewhere says how they are written. */
  constructor(language: string | null, lines: readonly string[]) {
    this.#isEnglish = isEnglish(lines.slice(0, 400).join(' '), language === null || language.startsWith('en'))
    for (const line of lines) {
      for (const [word] of line.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
        const folded = word.toLowerCase()
        if (folded.includes('-')) this.#hyphenated.add(folded)
        else if (folded.length > 4) this.#whole.add(folded)
      }
    }
  }

  /** Two lines as one. */
  join(before: string, after: string): string {
    if (/\u00ad$/.test(before)) return before.slice(0, -1) + after
    const ending = /([\p{L}\p{N}'’]+)[-\u2010]$/u.exec(before)
    const beginning = /^([\p{L}\p{N}]+(?:\/\p{L}+)?)/u.exec(after)
    if (!ending || !beginning)
      return before + (/[\p{L}\p{N}][-\u2010–—/]$/u.test(before) && beginning ? '' : ' ') + after
    const [stem = '', rest = ''] = [ending[1], beginning[1]]
    if (SUSPENDED.has(rest.toLowerCase())) return `${before} ${after}`
    // Before a capital or a digit the hyphen is the word's own: Noord-Holland, Covid-19.
    if (!/^\p{Ll}/u.test(rest) || /\p{Lu}$|\p{N}$/u.test(stem)) return before + after
    const inner = stem.toLowerCase()
    const [hyphenated, whole] = [`${inner}-${rest.toLowerCase()}`, inner + rest.toLowerCase()]
    if (this.#hyphenated.has(hyphenated) && !this.#whole.has(whole)) return before + after
    if (this.#whole.has(whole)) return before.slice(0, -1) + after
    // "state-of-the-" goes on as it began.
    if (/-$/.test(before.slice(0, -1 - stem.length))) return before + after
    return this.#isCompound(inner, `${before.slice(-24)} ${after}`) ? before + after : before.slice(0, -1) + after
  }

  #isCompound(stem: string, around: string): boolean {
    if (ENGLISH.has(stem)) return true
    if (isEnglish(around, this.#isEnglish)) return ENGLISH_HERE.has(stem)
    return CONTINENTAL.has(stem)
  }
}

/** Whether words are English: by their little words, `otherwise` where they say nothing. */
function isEnglish(words: string, otherwise: boolean): boolean {
  const english = words.match(/\b(?:the|and|for|to|with|that|by|from|it|as)\b/gi)?.length ?? 0
  const others = words.match(/\b(?:de|het|een|en|van|dat|met|voor|der|die|das|und|le|la|les|des|et)\b/gi)?.length ?? 0
  return english === others ? otherwise : english > others
}
