/** Fetches a layer that the server has: the lines that are new, and the file that they lead to. */
import { parseLayer } from '../model/files.ts'
import { ADJUDICATED } from '../model/ids.ts'
import type { Layer } from '../model/layer.ts'
import type { LayerHead, Place } from './remote.ts'
import { replayed } from './replay.ts'
import { placeKey } from './state.ts'
import { hold, type Syncing } from './syncing.ts'
import { headOf, layerAt, type Trail, type TrailLine, trailLine } from './trailLines.ts'
import type { CopiedLayer } from './workingCopy.ts'

/** A layer of the server: a trail that ends in the file `text`. */
export interface Fetched {
  readonly trail: Trail
  readonly text: string
  readonly layer: Layer
  readonly head: LayerHead
}

/** Brings a colleague's layer here, where it isn't as the server has it. */
export async function fetchLayer(at: Syncing, wanted: LayerHead): Promise<void> {
  const place = { article: wanted.article, annotator: wanted.annotator }
  const local = await at.copy.read(place)
  if (!local || wanted.file === null) return
  const here = headOf(local.trail)
  if (local.file === wanted.file && here.hash === wanted.hash) return
  const theirs = await fetched(at, place, local)
  if (!theirs || (headOf(theirs.trail).hash === here.hash && local.file === theirs.head.file)) return
  const replaced = await at.copy.replace(place, here, { ...theirs, lost: [], after: 0 })
  if (!replaced.ok) return hold(at, place, replaced.error)
  if (!replaced.value) return
  // So that it shows later whether something was decided here since.
  if (place.annotator === ADJUDICATED) await at.copy.keepBase(place, theirs.text)
  at.report = { ...at.report, taken: [...at.report.taken, place] }
}

/** What the server has of a layer that is `local` here; null where it can't be had now, which is noted where it matters. */
export async function fetched(at: Syncing, place: Place, local: CopiedLayer): Promise<Fetched | null> {
  const answer = await at.remote.lines(place, headOf(local.trail))
  if (!answer.ok) {
    hold(at, place, answer.error)
    return null
  }
  const { after, lines, head } = answer.value
  const trail = joined(local.trail, after, lines)
  if (!trail || !at.tools.isSound(trail) || headOf(trail).hash !== head.hash) return notWhole(at, place)
  const text = await textAt(at, { place, local, trail, after }, head)
  if (text === null) return null
  const problem = await at.tools.check(place, text.text)
  const layer = parseLayer(text.text, placeKey(place))
  if (problem || !layer.ok) {
    hold(at, place, problem ?? { code: 'layer-unfetched', details: { ...place } })
    return null
  }
  // Lines whose file isn't there yet are fetched with it.
  const end = trail.lines.findLastIndex((line) => line.layer === text.head.file)
  return {
    trail: { ...trail, lines: trail.lines.slice(0, end + 1) },
    text: text.text,
    layer: layer.value,
    head: text.head,
  }
}

function joined(local: Trail, after: number, lines: readonly string[]): Trail | null {
  const read = lines.map(trailLine)
  if (read.includes(null)) return null
  return { ...local, lines: [...local.lines.slice(0, after), ...(read as TrailLine[])] }
}

interface Fetching {
  readonly place: Place
  readonly local: CopiedLayer
  readonly trail: Trail
  readonly after: number
}

/** The file at the end of the server's lines, made of what is here where that gives the very bytes, else fetched. */
async function textAt(
  at: Syncing,
  { place, local, trail, after }: Fetching,
  head: LayerHead,
): Promise<{ readonly text: string; readonly head: LayerHead } | null> {
  const isOurs = after === local.trail.lines.length && local.layer && layerAt(local.trail) === local.file
  const article = isOurs ? await at.copy.article(place.article) : null
  if (isOurs && article && local.layer) {
    const text = replayed(article.text, local.layer, trail.lines.slice(after))
    if (text !== null && at.tools.sha256(text) === head.file) return { text, head }
  }
  const file = await at.remote.file(place)
  if (!file.ok) {
    hold(at, place, file.error)
    return null
  }
  if (!file.value) return null
  const { text, head: now } = file.value
  // Somebody sent more meanwhile: the next cycle fetches both.
  if (now.file === null || !trail.lines.some(({ layer }) => layer === now.file)) return null
  if (at.tools.sha256(text) !== now.file) return notWhole(at, place)
  return { text, head: { ...head, file: now.file } }
}

function notWhole(at: Syncing, place: Place): null {
  hold(at, place, { code: 'layer-unfetched', details: { ...place } })
  return null
}
