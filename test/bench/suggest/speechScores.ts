/** Whether quotations are linked to the right attribution, and whether the right speaker is named. */

import type { Speaker } from '../../../src/core/model/annotation.ts'
import { overlaps } from '../../../src/core/model/span.ts'
import { ofTag, type Sample } from './samples.ts'
import { pairsOf } from './scoring.ts'
import { percent, row } from './table.ts'

/** The table of links and speakers, as lines, with what is wrong. `title` says what was scored. */
export function speechLines(title: string, samples: readonly Sample[]): readonly string[] {
  const links = (['quote', 'claim'] as const).map((tag) => ({
    tag,
    found: samples.flatMap((sample) => linksOf(sample, tag)),
  }))
  const speakers = samples.flatMap(speakersOf)
  const right = <T>(all: readonly T[], isRight: (one: T) => boolean) => [
    all.length,
    all.filter(isRight).length,
    percent(all.length === 0 ? null : all.filter(isRight).length / all.length),
  ]
  return [
    row([title, 'found', 'right', 'share']),
    ...links
      .filter(({ found }) => found.length > 0)
      .map(({ tag, found }) => row([`links of a ${tag}`, ...right(found, ({ isRight }) => isRight)])),
    ...(speakers.length === 0
      ? []
      : [
          row(['speakers by name', ...right(speakers, ({ isNamed }) => isNamed)]),
          row(['speakers by kind', ...right(speakers, ({ isKind }) => isKind)]),
        ]),
    ...links
      .flatMap(({ found }) => found.filter(({ isRight }) => !isRight).map(({ line }) => `    ${line}`))
      .slice(0, 16),
    ...speakers
      .filter(({ isNamed, isKind }) => !isNamed || !isKind)
      .map(({ line }) => `    ${line}`)
      .slice(0, 16),
  ]
}

/**
 * The links of what was found and annotated: right where it leads to words that overlap those of the annotated
 * attribution, or where neither has one.
 */
function linksOf(sample: Sample, tag: 'quote' | 'claim') {
  const { proposed, annotated } = ofTag(sample, tag)
  return pairsOf(proposed, annotated, false).map(([suggestion, gold]) => {
    const wanted = sample.annotated.find(({ id }) => gold.link !== undefined && id === gold.link)
    const { link } = suggestion
    const isRight = wanted && link ? overlaps(wanted, link) : !wanted && !link
    const got = link ? sample.text.slice(link.start, link.end) : 'none'
    return { isRight, line: `${short(gold.quote)}: ${got} for ${wanted?.quote ?? 'none'}` }
  })
}

function speakersOf(sample: Sample) {
  const { proposed, annotated } = ofTag(sample, 'attribution')
  return pairsOf(proposed, annotated, false).flatMap(([{ speaker, quote }, gold]) => {
    if (!speaker || !gold.speaker) return []
    const isNamed = isSameName(speaker, gold.speaker)
    const isKind = speaker.kind === gold.speaker.kind
    const named = ({ name, kind }: Speaker) => `${name} (${kind})`
    return [{ isNamed, isKind, line: `${short(quote)}: ${named(speaker)} for ${named(gold.speaker)}` }]
  })
}

/** Two names are of one speaker where they share a word of four letters or more, or the last word. */
export function isSameName({ name: a }: { readonly name: string }, { name: b }: { readonly name: string }): boolean {
  const wordsOf = (name: string) => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const long = new Set(wordsOf(a).filter((word) => word.length > 3))
  return wordsOf(b).some((word) => long.has(word)) || wordsOf(a).at(-1) === wordsOf(b).at(-1)
}

function short(words: string): string {
  const line = words.replaceAll('\n', ' ')
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}
