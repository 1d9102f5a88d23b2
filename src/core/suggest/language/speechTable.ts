/** What the rules of attributions, links and claims ask of a language. All words are in lower case. */
import type { SentenceTable } from '../../text/sentences/sentenceTable.ts'
import type { Phrases } from './phrases.ts'

/** Who a pronoun can stand for: one person, more than one or an organisation, either, or whoever writes. */
export type Reference = 'one' | 'many' | 'any' | 'self'

/** A preposition, and what its noun must be for a source. */
export type SourceFrame = readonly [preposition: string, source: 'any' | 'documents']

/** How a language names who speaks. */
export interface SpeechTable {
  /** Prepositions that name a source: "volgens", "according to". The source follows. */
  readonly sources: Phrases<true>
  /** Nouns that no source is meant by: "volgens plan", "according to the rules". */
  readonly notSources: ReadonlySet<string>
  /** Verbs of saying, in the forms that papers use. */
  readonly verbs: ReadonlySet<string>
  /** Those of the verbs that may as well tell an opinion or a wish: what is said counts where it holds a figure or is quoted. */
  readonly weakVerbs: ReadonlySet<string>
  /** Those of the verbs that what is said may follow without a word between: "said the bridge was closed". */
  readonly bareVerbs: ReadonlySet<string>
  /** Those of the verbs that may as well have an object: what is said follows only where it has a verb that helps. */
  readonly clauseVerbs: ReadonlySet<string>
  /** The word before an infinitive that tells what is said: "zegt banen te schrappen". */
  readonly infinitive: string
  /** Those of the verbs that whom it was said to follows: "told reporters". */
  readonly tellVerbs: ReadonlySet<string>
  /** Whether a word can be a verb by its ending: whoever is named beside it and a quotation says that. */
  readonly canBeVerb: (word: string) => boolean
  /** Verbs that need a quotation in their sentence: "noemt", "calls". */
  readonly labelVerbs: ReadonlySet<string>
  /** The second part of verbs of saying that come in two, by the first: "laat … weten", "heeft … gezegd". */
  readonly splitVerbs: ReadonlyMap<string, readonly string[]>
  /** Whether a statement's verb is its second part, so that it follows a source in front: "volgens hem kost dat". */
  readonly verbSecond: boolean
  /** Words before a verb of saying that point back to what was said: "dat" in "dat zegt de minister". */
  readonly leads: ReadonlySet<string>
  /**
   * Verbs with the prepositions that point to a source, which follows or comes between, the other way about: "blijkt uit",
   * "staat in". Of `documents` it is one only if a word for a document is in it.
   */
  readonly sourceFrames: ReadonlyMap<string, readonly SourceFrame[]>
  /** The preposition before the document that something was said in: "in een brief". */
  readonly inDocument: string
  /** Pronouns as subjects and after a preposition. */
  readonly pronouns: ReadonlyMap<string, Reference>
  readonly determiners: ReadonlySet<string>
  /** Prepositions that lead on within the naming of somebody: "voorzitter van de raad". */
  readonly nameLinks: ReadonlySet<string>
  /** Prepositions that do so before a name only: "Jansen uit Breda". */
  readonly placeLinks: ReadonlySet<string>
  readonly coordinators: ReadonlySet<string>
  /** What begins a clause about somebody: "die", "who". */
  readonly relatives: ReadonlySet<string>
  /** What joins a verb of saying with what is said: "dat", "that". */
  readonly complementers: ReadonlySet<string>
  /** Finite verbs that stand alone or help others. */
  readonly auxiliaries: ReadonlySet<string>
  /** What comes between who speaks and the verb: "has", "also". */
  readonly isBetween: (word: string) => boolean
  /** Other words that are never part of a name: conjunctions, prepositions, adverbs, days. */
  readonly stops: ReadonlySet<string>
  /** Words before a verb of saying that make it passive, or no statement: "to say", "was told". */
  readonly blockers: ReadonlySet<string>
  /** Phrases that say that a source is not named. */
  readonly anonymous: readonly string[]
  readonly documents: ReadonlySet<string>
  /** Nouns for how much something is or changed by: "a fall of 4 per cent" says nothing. */
  readonly quantities: ReadonlySet<string>
  readonly isOrganisation: (word: string) => boolean
  /** People by where they are from, which stands for a name: "de Noor". */
  readonly peoples: ReadonlySet<string>
  readonly isPerson: (word: string) => boolean
  /** Where its sentences end, and what it abbreviates. */
  readonly sentences: SentenceTable
  /** Words of opinion, wish and intent. */
  readonly notFactual: ReadonlySet<string>
  /** Words that a claim doesn't begin with. */
  readonly claimLeads: ReadonlySet<string>
}
