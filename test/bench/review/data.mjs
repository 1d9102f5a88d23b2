/** Made-up layers to measure with: words at random, spans at random, and a colleague who mostly agrees. */
import { randomFrom } from '../../../src/core/agreement/gamma/sampling.ts'
import { anchorOf, compareAnnotations } from '../../../src/core/model/annotation.ts'
import { TAGS } from '../../../src/core/model/tag.ts'

const MADE = '2026-01-01T00:00:00.000Z'

/** A text of this many code units. */
export function textOf(length, seed) {
  const random = randomFrom(seed)
  const parts = []
  let size = 0
  while (size < length) {
    const end = random() < 0.01 ? '.\n\n' : random() < 0.1 ? '. ' : ' '
    const word = 'woordenboek'.slice(0, 2 + Math.floor(random() * 9)) + end
    parts.push(word)
    size += word.length
  }
  return parts.join('').slice(0, length)
}

/** An annotator's layer of so many spans over a text. */
export function layerOf(article, annotator, spans) {
  const annotations = spans.map(({ tag, start, end }, index) => ({
    id: uuid(annotator, index),
    tag,
    start,
    end,
    ...anchorOf(article.text, { start, end }),
    note: '',
    links: [],
    created: MADE,
    updated: MADE,
  }))
  return {
    format: 'factmark-layer',
    version: 1,
    offsets: 'utf-16',
    article: { id: article.id, sha256: article.sha256 },
    annotator: { id: annotator, name: annotator },
    status: 'done',
    annotations: annotations.sort(compareAnnotations),
    reviews: [],
    replies: [],
  }
}

/** So many spans over a text of this length. */
export function spansOf(count, length, seed) {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => {
    const start = Math.floor(random() * (length - 90))
    return { tag: TAGS[Math.floor(random() * TAGS.length)], start, end: start + 4 + Math.floor(random() * 80) }
  })
}

/** What a colleague makes of them: a tenth is missing, a tenth has another tag, a fifth other edges. */
export function varied(spans, seed) {
  const random = randomFrom(seed)
  return spans
    .filter(() => random() > 0.1)
    .map((span) => ({
      tag: random() < 0.1 ? TAGS[Math.floor(random() * TAGS.length)] : span.tag,
      start: span.start + (random() < 0.2 ? 2 : 0),
      end: span.end,
    }))
}

function uuid(annotator, index) {
  const letters = [...annotator].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffff, 7)
  return `${letters.toString(16).padStart(8, '0')}-0000-4000-8000-${index.toString(16).padStart(12, '0')}`
}
