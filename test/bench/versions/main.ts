/** `npm run bench:versions`: how rightly and how fast annotations are carried to a later version of their article. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { alignTexts } from '../../../src/core/anchoring/alignment.ts'
import { placingIn } from '../../../src/core/anchoring/placeAgain.ts'
import type { Span } from '../../../src/core/model/span.ts'
import { sketchNearness, sketchOf } from '../../../src/core/versions/sketch.ts'
import { readGold } from '../../gold/gold.ts'
import { chanceOf, EDIT_KINDS, severalEdits } from './editKinds.ts'
import { readPairs, type WrittenPair } from './pairs.ts'
import { count, emptyScore, rowOf, type Score } from './scoring.ts'
import { timings } from './speed.ts'
import { tracked, truthOf } from './tracked.ts'

interface Annotated {
  readonly id: string
  readonly text: string
  readonly spans: readonly Span[]
}

/** Prints every table. `root` is the project's folder; `--why` also prints each wrong place. */
export function main(root: string, options: readonly string[]): void {
  const articles = articlesIn(root)
  const isWhy = options.includes('--why')
  const rows = new Map<string, Score>()
  const all = emptyScore()
  const kinds = { ...EDIT_KINDS, 'three of these and a note': severalEdits }
  for (const [name, edit] of Object.entries(kinds)) {
    const score = emptyScore()
    for (const { id, text, spans } of articles) {
      for (let seed = 1; seed <= 10; seed += 1) {
        const later = edit(tracked(text), chanceOf(seed * 7919 + text.length))
        const place = placingIn(alignTexts(text, later.text))
        for (const span of spans) {
          const truth = truthOf(later, span)
          const placed = place(span)
          count(all, truth, placed)
          const isWrong = count(score, truth, placed)
          if (isWhy && (isWrong || (truth?.left === 1 && !('start' in placed))))
            tell(name, id, text, later.text, span, truth, placed)
        }
      }
    }
    rows.set(name, score)
  }
  rows.set('all', all)
  const written = emptyScore()
  for (const { id, old, later, spans } of readPairs(join(root, 'test/bench/versions/pairs'))) {
    const place = placingIn(alignTexts(old, later))
    for (const { span, truth } of spans) {
      const placed = place(span)
      const isWrong = count(written, truth, placed)
      if (isWhy && (isWrong || (truth?.left === 1 && !('start' in placed))))
        tell('written', id, old, later, span, truth, placed)
    }
  }
  rows.set('ten articles in two versions', written)
  console.table(Object.fromEntries([...rows].map(([name, score]) => [name, rowOf(score)])))
  console.table(nearnesses(articles, readPairs(join(root, 'test/bench/versions/pairs'))))
  console.table(timings().map(({ ours, ...row }) => ({ ...row, ours: `${ours.toFixed(0)} ms` })))
}

/** How near sketches of versions are, and how near those of other articles: what the threshold of 0.15 stands between. */
function nearnesses(articles: readonly Annotated[], pairs: readonly WrittenPair[]) {
  const versions = [
    ...pairs.map(({ old, later }) => [old, later] as const),
    ...articles.flatMap(({ text }) =>
      [1, 2, 3].map((seed) => [text, severalEdits(tracked(text), chanceOf(seed)).text] as const),
    ),
  ].map(([old, later]) => sketchNearness(sketchOf(old), sketchOf(later)))
  const all = [...articles.map(({ text }) => text), ...pairs.map(({ old }) => old)].map(sketchOf)
  const others = all.flatMap((one, index) => all.slice(index + 1).map((other) => sketchNearness(one, other)))
  const spread = (of: readonly number[]) => ({ least: Math.min(...of), most: Math.max(...of), pairs: of.length })
  return { 'versions of one article': spread(versions), 'different articles': spread(others) }
}

function tell(name: string, id: string, text: string, later: string, span: Span, truth: Span | null, placed: object) {
  const place = placed as Partial<Span>
  const words = (one: Partial<Span> | null, of: string) =>
    one?.start === undefined ? '–' : JSON.stringify(of.slice(one.start, one.end))
  console.log(
    `${name}, ${id}: ${words(span, text)}\n  is ${words(truth, later)}\n  given ${JSON.stringify(placed)} ${words(place, later)}`,
  )
}

function articlesIn(root: string): readonly Annotated[] {
  const folder = join(root, 'annotations')
  const samples = readdirSync(join(folder, 'articles')).map((file): Annotated => {
    const { id, text } = JSON.parse(readFileSync(join(folder, 'articles', file), 'utf8'))
    const layers = readdirSync(join(folder, 'layers', id)).map((name) =>
      JSON.parse(readFileSync(join(folder, 'layers', id, name), 'utf8')),
    )
    return { id, text, spans: layers.flatMap((layer) => layer.annotations) }
  })
  return [...samples, ...readGold(join(root, 'test', 'gold')).map(({ id, text, tags }) => ({ id, text, spans: tags }))]
}
