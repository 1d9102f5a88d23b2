/** What a machine can check of how the interface is written, in both languages. The words of a rule stand beside it. */
import { describe, expect, it } from 'vitest'
import { sentencesOf } from './sentences.ts'

const LANGUAGES = { en: sentencesOf('en'), nl: sentencesOf('nl') } as const

/** Words that read as translated, or a second word for a thing that has one: the word to use is beside each. */
const BANNED = {
  en: {
    anew: 'again',
    'begins?': 'start, but for where text begins and ends',
    'bring(s|ing)? back|put(s|ting)? back': 'restore',
    bundle: 'review file',
    chosen: 'selected',
    'every(body| body)': 'everyone',
    'go(es)? on': 'continue',
    'hits?': 'match',
    'lies|lay': 'is',
    'mark(s|ed)? (the|a|this|your) (claim|figure|quote|attribution|fact)s?': 'annotate',
    'mend(s|ed)?': 'fix',
    'set aside': 'move aside',
    settl: 'resolve',
    'somebody|nobody else': 'someone, a colleague',
    'stands?': 'is',
    'tak(e|es|en|ing) over': 'accept, add',
    'tells? of': 'say',
    'what is (asked|remembered|said)': 'a noun',
  },
  nl: {
    'alstublieft|u|uw': 'je-vorm',
    begrensd: 'nauwkeurigheid',
    'beslecht(en)?|beslechte?': 'oplossen',
    bundel: 'beoordelingsbestand',
    gekozen: 'geselecteerd',
    'na(ge)?(kijk|kek)\\w*': 'beoordelen',
    'niets kiezen': 'selectie opheffen',
    'over(nemen|genomen|nam|neemt)': 'accepteren, toevoegen',
    terzijde: 'apart gezet',
    'toetsen van één letter': 'sneltoetsen met één letter',
    treffers: 'resultaten',
    'uit(lijnen|lijnt)|lijnt uit': 'vastklikken',
    'verstel\\w*': 'aanpassen',
    'wat onthouden': 'geheugen',
    werkmap: 'werkruimte',
  },
} as const

/** Where a banned word is the right one. */
const EXCEPTIONS: Readonly<Record<string, RegExp>> = {
  'review.explained.alphaU': /where annotations begin/,
  'review.nothingReceived': /^Nobody has/,
}

/** The sentences of a language whose key starts with one of these. */
function under(language: keyof typeof LANGUAGES, ...starts: readonly string[]): readonly (readonly [string, string])[] {
  return [...LANGUAGES[language]].filter(([key]) => starts.some((start) => key.startsWith(start)))
}

describe.each(['en', 'nl'] as const)('the sentences in %s', (language) => {
  const sentences = [...LANGUAGES[language]]
  const breaking = (rule: RegExp) => sentences.filter(([, sentence]) => rule.test(sentence))

  it.each(Object.entries(BANNED[language]))('do not say “%s” but “%s”', (word) => {
    const rule = new RegExp(`(?<![-+\\p{L}\\d])(${word})(?![+\\p{L}\\d])`, 'iu')
    expect(breaking(rule).filter(([key, sentence]) => !EXCEPTIONS[key]?.test(sentence))).toEqual([])
  })

  it('have typographic quotation marks, apostrophes and ellipses, and single spaces', () => {
    expect(breaking(/\.\.\.|["']| {2}|\s…| - /)).toEqual([])
  })

  it('have no space before a mark that ends a clause, nor two of them', () => {
    expect(breaking(/ [,;:.!?](?!\w)|[,;:]{2}|[.!?]{2}/).filter(([key]) => !key.startsWith('reasons.'))).toEqual([])
  })

  it('end with a full stop where they say what went wrong and what to do', () => {
    const messages = under(
      language,
      'problems.',
      'shell.details.wrong.',
      'shell.welcome.nameM',
      'shell.welcome.folderM',
    )
    const unended = messages.filter(([, sentence]) => !/[.?]$/.test(sentence))
    expect(unended.map(([key]) => key)).toEqual(['problems.arguments-invalid'])
  })

  it('have no full stop at the end where they name a command, a menu or a button', () => {
    const buttons = under(language, 'commands.', 'system.menu.').concat(
      under(language, 'suggest.', 'review.', 'shell.', 'exchange.dialog.').filter(
        ([key]) =>
          !key.includes('.wrong.') &&
          /\.(accept|reject|adjust|agree|keep|take(Agreed_\w+|Many|Both|All|None)?|reopen|submit|write|html|pdf|again|another|add|reset\w*|turnO\w+|close|cancel|title)$/.test(
            key,
          ),
      ),
    )
    expect(buttons.length).toBeGreaterThan(100)
    expect(buttons.filter(([, sentence]) => /[.!;]$/.test(sentence))).toEqual([])
  })

  it('name commands with a capital at the front, and reasons within a sentence without one', () => {
    expect(under(language, 'commands.').filter(([, sentence]) => !/^\p{Lu}/u.test(sentence))).toEqual([])
    const capitals = under(language, 'reasons.').filter(([, sentence]) => /^\p{Lu}\p{Ll}/u.test(sentence))
    expect(capitals).toEqual([])
  })
})

describe('the two languages', () => {
  it('have an ellipsis at the end of the same commands and buttons', () => {
    const differing = under('en', 'commands.', 'system.', 'shell.', 'suggest.', 'review.', 'exchange.').filter(
      ([key, sentence]) => sentence.endsWith('…') !== LANGUAGES.nl.get(key)?.endsWith('…'),
    )
    expect(differing).toEqual([])
  })
})
