/** How well one file was read, beside what is known of it. */
import { commonInOrder, lacking, unitsOf } from './words.mjs'

const DETAILS = ['title', 'author', 'publisher', 'published', 'captured', 'source', 'language']

/**
 * Shares as pairs of counts: `[right, of]`. `main`: main words in the text, in order. `omitted`: words that are said to
 * be left out and are furniture. `told`: visible words that are in the text or among what is left out. `clean`: words of
 * the text that are no furniture. `details`: details that are right. `exact`: passages that have to be there to the letter.
 * @param {{ main: string, either: string, furniture: string, visible: string, exact: string[], details: Record<string, string | null> }} facts
 * @param {{ text: string, omitted: { words: number, excerpt: string }[], details: Record<string, string | null> }} read
 */
export function scoresOf(facts, read) {
  const [main, text] = [unitsOf(facts.main), unitsOf(read.text)]
  const kept = commonInOrder(main, text)
  const furniture = unitsOf(`${facts.furniture}\n${facts.either}`)
  // Of what is longer than an excerpt, the beginning is known.
  const said = read.omitted.flatMap(({ excerpt }) => unitsOf(excerpt.replace(/…$/, '')))
  // Running heads are said as often as they stand on pages.
  const furnished = new Set(furniture)
  const strange = said.filter((unit) => !furnished.has(unit))
  const visible = unitsOf(facts.visible)
  const missing = lacking(visible, text)
  const excerpts = unitsOf(read.omitted.map(({ excerpt }) => excerpt).join(' '))
  const unseen = lacking(missing, excerpts)
  // Words past the end of an excerpt are counted, not repeated.
  const beyond = read.omitted
    .filter(({ excerpt }) => excerpt.endsWith('…'))
    .map(({ words, excerpt }) => words - unitsOf(excerpt).length)
  const hidden = beyond.reduce((sum, words) => sum + Math.max(0, words + 1), 0)
  const untold = Math.max(0, unseen.length - hidden)
  const wrong = detailsWrong(facts.details, read.details)
  const lost = facts.exact.filter((words) => !read.text.includes(words))
  const extra = lacking(text, [...main, ...unitsOf(facts.either)])
  return {
    main: [kept, main.length],
    omitted: [said.length - strange.length, said.length],
    told: [visible.length - untold, visible.length],
    clean: [text.length - extra.filter((unit) => furnished.has(unit)).length, text.length],
    details: [Object.keys(facts.details).length - wrong.length, Object.keys(facts.details).length],
    exact: [facts.exact.length - lost.length, facts.exact.length],
    why: {
      main: kept < main.length ? lacking(main, text).slice(0, 12).join(' ') || 'in another order' : '',
      omitted: strange.slice(0, 12).join(' '),
      told: untold > 0 ? unseen.slice(0, 12).join(' ') : '',
      clean: extra.slice(0, 12).join(' '),
      details: wrong.join('; '),
      exact: lost.join('; '),
    },
  }
}

function detailsWrong(expected, found) {
  return DETAILS.filter((key) => key in expected && !isSame(key, expected[key], found[key])).map(
    (key) => `${key} is ${JSON.stringify(found[key])}`,
  )
}

/** A language is right without its region. */
function isSame(key, expected, found) {
  if (key === 'language') return expected?.split('-')[0] === found?.split('-')[0]
  if (key === 'source' && expected && found) return new URL(expected).href === new URL(found).href
  return (expected ?? null) === (found ?? null)
}
