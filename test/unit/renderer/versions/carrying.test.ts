import { beforeEach, describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import type { Annotation } from '../../../../src/core/model/annotation.ts'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { fail } from '../../../../src/core/problem.ts'
import { ok, type Result } from '../../../../src/core/result.ts'
import { textBlocksOf } from '../../../../src/core/text/structure.ts'
import type { ArticleVersions } from '../../../../src/ipc/versions.ts'
import { type Carrying, createCarrying } from '../../../../src/renderer/features/versions/carrying.ts'
import type { InFront } from '../../../../src/renderer/features/versions/carryingPorts.ts'
import { CHANGED, layerOf, succeeded, uuid } from '../../core/support/layers.ts'
import { ARTICLE, countingIds, on, TEXT } from '../support.ts'

const NEW = TEXT.replace('All 31 members', 'All 29 members').replace(' “We are glad,” she said.', '')
const LATER = { ...ARTICLE, id: 'later', text: NEW, previous: ARTICLE.id }
const OLD_LAYER = layerOf(
  ARTICLE,
  on('The council voted on Monday', 1),
  on('31 members', 2, 'figure'),
  on('“We are glad,”', 3, 'quote'),
)

let front: InFront | null
let answers: ((answer: Result<ArticleVersions>) => void)[]
let told: unknown[]
let accepts: boolean
let words: { start: number; end: number } | null
let shown: { start: number; end: number } | null
let carrying: Carrying

const VERSIONS: ArticleVersions = {
  earlier: [{ ...ARTICLE, captured: null }],
  problem: null,
  own: { article: ARTICLE.id, layer: serializeLayer(OLD_LAYER) },
  outstanding: [],
  verdicts: null,
}

function inFront(layer: Layer = layerOf(LATER)): InFront {
  return { article: LATER, blocks: textBlocksOf({ text: NEW }), layer, selected: null, isReadOnly: false }
}

beforeEach(() => {
  front = inFront()
  answers = []
  told = []
  accepts = true
  words = null
  shown = null
  carrying = createCarrying({
    inFront: () => front,
    read: () => new Promise((resolve) => answers.push(resolve)),
    perform: (edit, selected) => {
      if (!accepts || !front) return false
      const { layer } = succeeded(applyEdit(front.article.text, front.layer, edit))
      front = { ...front, layer, ...(selected !== undefined && { selected }) }
      return true
    },
    goTo: ({ id }) => {
      if (front) front = { ...front, selected: id }
    },
    goToLost: (span) => {
      if (front) front = { ...front, selected: null }
      words = span && span.end > span.start ? span : null
      shown = span
    },
    selectedSpan: () => words,
    idsAndClock: countingIds(),
    tell: {
      offer: (what) => told.push(['offer', what]),
      withdrawOffer: () => told.push(['withdrawn']),
      carried: ({ same, changed, gone }, verdicts) => told.push(['carried', same, changed, gone, verdicts]),
      dropped: () => told.push(['dropped']),
      selectFirst: () => told.push(['select first']),
      removedEarlier: () => told.push(['removed earlier']),
    },
  })
})

/** The earlier version with three annotations whose words changed. */
function withThree(): ArticleVersions {
  const spans = ['All 31 members', '31 members', '31'].map((words, index) => on(words, index + 1, 'figure'))
  return { ...VERSIONS, own: { article: ARTICLE.id, layer: serializeLayer(layerOf(ARTICLE, ...spans)) } }
}

async function opened(answer: Result<ArticleVersions> = ok(VERSIONS)): Promise<void> {
  const reading = carrying.begin()
  answers.at(-1)?.(answer)
  await reading
}

const annotations = (): readonly Annotation[] => front?.layer.annotations ?? []

describe('the versions of the article that comes to the front', () => {
  it('are read, and what waits on an earlier one is offered', async () => {
    await opened()
    expect(carrying.state.getState()).toMatchObject({ article: 'later', own: { article: { id: ARTICLE.id } } })
    expect(told).toEqual([['withdrawn'], ['offer', { annotations: 3, verdicts: 0 }]])
    expect(carrying.hasEarlier()).toBe(true)
  })

  it('are none of an article that follows no other, and nothing is read', async () => {
    front = { ...inFront(), article: ARTICLE }
    await carrying.begin()
    expect(answers).toEqual([])
    expect(carrying.hasEarlier()).toBe(false)
  })

  it('are those of the article in front, however late another’s come', async () => {
    const first = carrying.begin()
    front = { ...inFront(), article: { ...LATER, id: 'latest' } }
    const second = carrying.begin()
    answers[1]?.(ok({ ...VERSIONS, own: null }))
    await second
    answers[0]?.(ok(VERSIONS))
    await first
    expect(carrying.state.getState()).toMatchObject({ article: 'latest', own: null })
  })

  it('say what is wrong with them, and offer nothing then, nor where nothing can be written', async () => {
    await opened(fail('article-missing'))
    expect(carrying.state.getState().problem?.code).toBe('article-missing')
    front = { ...inFront(), isReadOnly: true }
    await opened()
    expect(told.filter((one) => (one as string[])[0] === 'offer')).toEqual([])
  })
})

describe('carrying over', () => {
  it('brings all that waits as one step, says what became of it, and goes to what is to be decided', async () => {
    await opened()
    expect(carrying.carryOver()).toBe(true)
    expect(told.at(-1)).toEqual(['carried', 1, 1, 1, 0])
    expect(annotations().map(({ id, quote }) => [id, quote])).toEqual([
      [uuid(1), 'The council voted on Monday'],
      [uuid(2), '29 members'],
    ])
    expect(front?.selected).toBe(uuid(2))
    expect(carrying.selectedCarried()?.id).toBe(uuid(2))
    expect(carrying.carryOver()).toBe(false)
  })

  it('does nothing of another article, or where the edit is refused', async () => {
    await opened()
    accepts = false
    expect(carrying.carryOver()).toBe(false)
    accepts = true
    front = { ...inFront(), article: { ...LATER, id: 'another' } }
    expect(carrying.carryOver()).toBe(false)
    expect(told).toEqual([['withdrawn'], ['offer', { annotations: 3, verdicts: 0 }]])
  })

  it('keeps, drops and places', async () => {
    await opened()
    carrying.carryOver()
    const changed = annotations()[1]
    if (!changed) throw new Error('not carried')
    carrying.keep([changed])
    expect(annotations()[1]?.carried?.confirmed).toBe(true)
    expect(carrying.selectedLost()?.reason, 'what has no place follows').toBe('gone')
    carrying.drop(annotations()[1] ?? changed)
    expect(told.at(-1)).toEqual(['dropped'])
    expect(front?.layer.uncarried?.map(({ reason }) => reason).sort()).toEqual(['dropped', 'gone'])

    const lost = front?.layer.uncarried?.find(({ annotation }) => annotation === uuid(3))
    if (!lost) throw new Error('not listed')
    carrying.placeAtSelection(lost)
    expect(told.at(-1)).toEqual(['select first'])
    words = { start: 0, end: 11 }
    carrying.placeAtSelection({ ...lost, annotation: uuid(9) })
    expect(told.at(-1), 'its annotator has removed it from the earlier version').toEqual(['removed earlier'])
    carrying.placeAtSelection(lost)
    expect(annotations().find(({ id }) => id === uuid(3))).toMatchObject({ tag: 'quote', quote: 'The council' })
    expect(front?.selected).toBe(uuid(3))
  })

  it('goes through those without a place after those to confirm, and shows each place of one in turn', async () => {
    const text = `${NEW} It rose. It rose.`
    const places = [text.indexOf('It rose.'), text.lastIndexOf('It rose.')]
    const spans = [on('31 members', 1, 'figure'), on('“We are glad,”', 2, 'quote'), on('Nobody', 3)]
    front = { ...inFront(), article: { ...LATER, text }, blocks: textBlocksOf({ text }) }
    const own = { article: ARTICLE.id, layer: serializeLayer(layerOf(ARTICLE, ...spans)) }
    const entry = { id: uuid(50), article: ARTICLE.id, annotation: uuid(3), at: CHANGED, quote: 'It rose.' }
    front = { ...front, layer: { ...front.layer, uncarried: [{ ...entry, reason: 'ambiguous' }] } }
    await opened(ok({ ...VERSIONS, own }))
    carrying.carryOver()
    const entries = () => (front?.layer.uncarried ?? []).map(({ annotation, reason }) => [annotation, reason])
    expect(entries()).toEqual([
      [uuid(3), 'ambiguous'],
      [uuid(2), 'gone'],
    ])
    expect(front?.selected).toBe(uuid(1))
    carrying.goToNext()
    expect([carrying.selectedLost()?.annotation, shown?.start]).toEqual([uuid(3), places[0]])
    carrying.goToNext()
    expect([carrying.selectedLost()?.annotation, shown?.start]).toEqual([uuid(3), places[1]])
    carrying.goToNext()
    expect(carrying.selectedLost()?.annotation).toBe(uuid(2))
    expect(shown, 'where it stood').toEqual({ start: NEW.length, end: NEW.length })
    carrying.goToNext()
    expect(front?.selected, 'and over again').toBe(uuid(1))
    expect(carrying.selectedLost(), 'an annotation that is selected is what keys act on').toBeNull()

    carrying.goToNext()
    carrying.goToNext()
    const several = carrying.selectedLost()
    if (!several) throw new Error('not listed')
    carrying.placeAtSelection(several)
    expect(annotations().find(({ id }) => id === uuid(3))).toMatchObject({ start: places[1], quote: 'It rose.' })
    const gone = carrying.selectedLost()
    if (!gone) throw new Error('not listed')
    expect(gone.annotation, 'on to the next').toBe(uuid(2))
    carrying.dropLost(gone)
    expect(entries()).toEqual([[uuid(2), 'dropped']])
    expect(front?.selected, 'on to what is left').toBe(uuid(1))
    accepts = false
    carrying.dropLost(gone)
    expect(front?.selected, 'nothing where the edit is refused').toBe(uuid(1))
  })

  it('goes on after the one that was kept or dropped, and begins again at the end', async () => {
    await opened(ok(withThree()))
    front = inFront(layerOf(LATER))
    carrying.carryOver()
    const [first, second, third] = annotations().filter(({ carried }) => carried?.confirmed === false)
    if (!first || !second || !third) throw new Error('not carried')
    carrying.drop(second)
    expect(front?.selected).toBe(third.id)
    carrying.keep([third])
    expect(front?.selected).toBe(first.id)
  })
})
