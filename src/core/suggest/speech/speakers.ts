/** Who is meant by the words that name somebody: kind and name, and whom a pronoun or a role carries back to. */
import type { Speaker } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import type { SpeechTable } from '../language/speechTable.ts'
import type { Item, Passage } from './items.ts'
import { isName, isParticle, isPronoun, phraseEnd } from './nounPhrase.ts'

/**
 * What a text has said so far of who speaks in it: people by surname and by role, and the person, the body and the
 * speaker named last. It only ever looks back.
 */
export class Speakers {
  readonly #byName = new Map<string, string>()
  readonly #byRole = new Map<string, string>()
  #person: Speaker | null = null
  #body: Speaker | null = null
  #last: Speaker | null = null

  constructor(
    private readonly text: string,
    private readonly table: SpeechTable,
  ) {}

  /** Takes note of the people that a sentence names by title or in full, and of who it is about. */
  read({ items }: Passage, sentence: Span): void {
    const { table } = this
    for (let index = sentence.start; index < sentence.end; index += 1) {
      if (!isName(items[index], table)) continue
      let end = index + 1
      while (end < sentence.end && continuesName(items, end, table)) end += 1
      this.#readName(items, index, end)
      index = end - 1
    }
    const end = phraseEnd(items, sentence.start, sentence.end, table)
    if (end === sentence.start || isPronoun(items, sentence.start, table)) return
    const isMeant = items
      .slice(sentence.start, end)
      .some(({ lower }) => table.isPerson(lower) || table.isOrganisation(lower) || this.#byName.has(lower))
    if (isMeant) this.#note(this.#resolve(items, { start: sentence.start, end }))
  }

  /** Who the items from `start` to `end` name; it is who speaks last from now on. */
  who(items: readonly Item[], naming: Span): Speaker {
    const speaker = this.#resolve(items, naming)
    this.#last = speaker
    this.#note(speaker)
    return speaker
  }

  /** Does `look` without taking note of who speaks in it: who is quoted within a quotation doesn't go on speaking. */
  aside<T>(look: () => T): T {
    const [person, body, last] = [this.#person, this.#body, this.#last]
    const found = look()
    this.#person = person
    this.#body = body
    this.#last = last
    return found
  }

  #note(speaker: Speaker): void {
    if (speaker.kind === 'person' || speaker.kind === 'anonymous') this.#person = speaker
    else if (speaker.kind === 'organisation') this.#body = speaker
  }

  /** A name is a person's after a title ("kapitein Havelaar"), with one in it ("Wethouder Droogstoppel"), or in full. */
  #readName(items: readonly Item[], start: number, end: number): void {
    const { table } = this
    const run = items.slice(start, end)
    const at = roleIn(run, false, table)
    const role = run[at] ?? [items[start - 1]].find((item) => item && table.isPerson(item.lower))
    const names = run.slice(at + 1)
    const isFull =
      names.length > 1 &&
      !table.determiners.has(items[start - 1]?.lower ?? '') &&
      !names.some((word) => isBody(word, table) || table.determiners.has(word.lower))
    if (names.length > 0 && (role || isFull) && names.every(({ kind }) => kind === 'word'))
      this.#know(names, role?.lower)
  }

  #resolve(items: readonly Item[], { start, end }: Span): Speaker {
    const { table } = this
    const first = items[start]
    if (first && end === start + 1 && isPronoun(items, start, table)) return this.#carried(first)
    const words = items.slice(start, end)
    const plain = ` ${words.map(({ lower }) => lower).join(' ')} `
    const naming = withoutDeterminer(upTo(words, table.relatives), table)
    const core = coreOf(naming, table)
    // "40 per cent of the voters"
    const isShare = table.quantities.has(core.at(-1)?.lower ?? '') && naming.some(({ lower }) => table.isPerson(lower))
    const whole = { name: this.#slice(naming), kind: isShare ? 'person' : 'organisation' }
    if (table.anonymous.some((phrase) => plain.includes(` ${phrase} `)))
      return { name: this.#slice(core), kind: 'anonymous' }
    const determined = naming.length < words.length && table.determiners.has(first?.lower ?? '')
    const at = roleIn(core, determined, table)
    if (at === -1 && core.some(({ lower }) => table.documents.has(lower))) return { ...whole, kind: 'document' }
    const head = core.at(-1)
    if (determined && core.length === 1 && head && table.peoples.has(head.lower))
      return this.#person ?? { ...whole, kind: 'person' }
    if (head && isBody(head, table)) return whole
    const begins = core.findIndex((word, index) => index > at && isName(word, table))
    const named = begins === -1 ? [] : namesIn(core, begins, table)
    const comma = words.findIndex(({ lower }) => lower === ',')
    // "His lawyer, Sarah Cole,"
    const names = named.length > 0 || at === -1 || comma === -1 ? named : namesIn(words, comma + 1, table)
    const known = names.length > 0 ? this.#byName.get(names.at(-1)?.lower ?? '') : undefined
    if (known) return { name: known, kind: 'person' }
    const role = core[at]
    if (role && names.length > 0) return { name: this.#know(names, role.lower), kind: 'person' }
    if (role) {
      const bearer = core.length === 1 && determined ? this.#byRole.get(role.lower) : undefined
      return { name: bearer ?? whole.name, kind: 'person' }
    }
    const isFull = names.length > 1 && !determined && !table.determiners.has(names[0]?.lower ?? '')
    // "weet Nurks, die een ijzerwinkel heeft"
    const isTold = names.length > 0 && items[end]?.lower === ',' && table.relatives.has(items[end + 1]?.lower ?? '')
    return (isFull || (isTold && !determined)) && !core.some((word) => isBody(word, table))
      ? { name: this.#know(names, undefined), kind: 'person' }
      : whole
  }

  #carried({ lower }: Item): Speaker {
    const reference = this.table.pronouns.get(lower)
    const unknown = { name: lower, kind: 'person' }
    if (reference === 'self') return unknown
    if (reference === 'one') return this.#person ?? unknown
    return (reference === 'many' ? (this.#body ?? this.#last) : (this.#person ?? this.#last)) ?? unknown
  }

  /** Remembers a person; the fullest name that was given. */
  #know(names: readonly Item[], role: string | undefined): string {
    const last = names.at(-1)?.lower ?? ''
    const full = this.#slice(names)
    const known = this.#byName.get(last)
    const name = known && known.length >= full.length ? known : full
    this.#byName.set(last, name)
    if (role) this.#byRole.set(role, name)
    return name
  }

  #slice(words: readonly Item[]): string {
    const first = words[0]
    const last = words.at(-1)
    return first && last ? this.text.slice(first.start, last.end) : ''
  }
}

/**
 * The index of the noun that says what somebody is; -1 where none does. With a capital it is one before a name or alone
 * ("Minister Dale", "the Prime Minister"); elsewhere it is a surname ("Klaas de Boer").
 */
function roleIn(words: readonly Item[], determined: boolean, table: SpeechTable): number {
  return words.findLastIndex(
    ({ lower, capital }, index) =>
      table.isPerson(lower) && (!capital || index === 0 || determined || isName(words[index + 1], table)),
  )
}

/** The words of the name that begins at `from`. */
function namesIn(words: readonly Item[], from: number, table: SpeechTable): readonly Item[] {
  let end = from
  while (isName(words[end], table) || isParticle(words, end, table)) end += 1
  return words.slice(from, end)
}

/** The words before an insertion or a clause about who is named. */
function upTo(words: readonly Item[], relatives: ReadonlySet<string>): readonly Item[] {
  const end = words.findIndex(
    ({ lower, capital }, index) => index > 0 && (lower === ',' || lower === '(' || (!capital && relatives.has(lower))),
  )
  return end === -1 ? words : words.slice(0, end)
}

/** The words before the first preposition: they say which kind of speaker it is. One within a name is part of it. */
function coreOf(words: readonly Item[], table: SpeechTable): readonly Item[] {
  const end = words.findIndex(
    ({ lower, capital }, index) =>
      index > 0 &&
      !capital &&
      !isParticle(words, index, table) &&
      (table.nameLinks.has(lower) || table.placeLinks.has(lower)),
  )
  return end === -1 ? words : words.slice(0, end)
}

function continuesName(items: readonly Item[], index: number, table: SpeechTable): boolean {
  return items[index]?.spaced === true && (isName(items[index], table) || isParticle(items, index, table))
}

/** Whether a word names a body: "Bank", "universiteit", "plc". */
function isBody({ lower, capital }: Item, table: SpeechTable): boolean {
  return table.isOrganisation(lower) || (capital && COMPANIES.has(lower))
}

/** How names of companies end. */
const COMPANIES: ReadonlySet<string> = new Set(['bv', 'nv', 'ltd', 'inc', 'plc', 'gmbh', 'ag', 'group'])

function withoutDeterminer(words: readonly Item[], table: SpeechTable): readonly Item[] {
  return words.length > 1 && table.determiners.has(words[0]?.lower ?? '') ? words.slice(1) : words
}
