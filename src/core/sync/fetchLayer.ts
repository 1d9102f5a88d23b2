/** Fetches a layer that the server has: the lines that are new, and the file that they lead to. */
import { parseLayer, serializeLayer } from '../model/files.ts'
import { ADJUDICATED } from '../model/ids.ts'
import type { Layer } from '../model/layer.ts'
import type { Problem } from '../problem.ts'
import type { Head, LayerHead, LayerLines, Place } from './remote.ts'
import { replayed } from './replay.ts'
import { placeKey } from './state.ts'
import { hold, type Syncing, setAside } from './syncing.ts'
import { headOf, isOnTrail, layerAt, type Trail, type TrailLine, trailLine } from './trailLines.ts'
import type { CopiedLayer } from './workingCopy.ts'

/** A layer of the server: a trail that ends in the file `text`. */
export interface Fetched {
  readonly trail: Trail
  readonly text: string
  readonly layer: Layer
  readonly head: LayerHead
}

/** Brings colleagues' layers here, where they aren't as the server has them, many with each call. */
export async function fetchLayers(at: Syncing, heads: readonly LayerHead[]): Promise<void> {
  let batch: Wanted[] = []
  let entries = 0
  for (const head of heads) {
    const wanted = await wantedOf(at, head)
    if (!wanted) continue
    batch.push(wanted)
    entries += head.entries
    if (batch.length < AT_ONCE && entries < LINES_AT_ONCE) continue
    await fetchBatch(at, batch)
    if (at.stopped) return
    batch = []
    entries = 0
  }
  await fetchBatch(at, batch)
}

/** How many layers are asked for at once, and of about how many lines in all. */
const AT_ONCE = 100
const LINES_AT_ONCE = 2000

interface Wanted {
  readonly head: LayerHead
  readonly local: CopiedLayer
}

async function wantedOf(at: Syncing, head: LayerHead): Promise<Wanted | null> {
  if (head.file === null) return null
  const here = await at.copy.head(placeOf(head))
  if (!here || (here.file === head.file && here.hash === head.hash)) return null
  if (at.state.held[placeKey(head)]?.head === between(here, head)) {
    hold(at, placeOf(head), behind(head))
    return null
  }
  const local = await at.copy.read(placeOf(head))
  return local && { head, local }
}

async function fetchBatch(at: Syncing, batch: readonly Wanted[]): Promise<void> {
  if (batch.length === 0) return
  const asked = batch.map(({ head, local }) => ({ place: placeOf(head), since: headOf(local.trail) }))
  const answer = await at.remote.layers(asked)
  // One of them may be what failed: each is asked for by itself.
  if (!answer.ok && at.tools.isTransient(answer.error)) {
    at.stopped = answer.error
    return
  }
  const found = new Map(answer.ok ? answer.value.map((one) => [placeKey(one.head), one]) : [])
  for (const { head, local } of batch) {
    const lines = found.get(placeKey(head))
    if (answer.ok && !lines) hold(at, placeOf(head), { code: 'layer-missing', details: { ...placeOf(head) } })
    else await fetchLayer(at, { head, local }, lines ?? null)
    if (at.stopped) return
  }
}

function placeOf({ article, annotator }: LayerHead): Place {
  return { article, annotator }
}

async function fetchLayer(at: Syncing, { head: wanted, local }: Wanted, lines: LayerLines | null): Promise<void> {
  const place = placeOf(wanted)
  const here = headOf(local.trail)
  const theirs = lines ? await fetchedFrom(at, place, { local, answer: lines }) : await fetched(at, place, local)
  if (!theirs || (headOf(theirs.trail).hash === here.hash && local.file === theirs.head.file)) return
  if (isBehind(theirs.trail, local.trail)) return stay(at, wanted, here)
  if (!isOnTrail(theirs.trail, here) && !(await keptAside(at, place, local))) return
  const replaced = await at.copy.replace(place, here, { ...theirs, lost: [], after: 0 })
  if (!replaced.ok) return hold(at, place, replaced.error)
  if (!replaced.value) return
  // So that it shows later whether something was decided here since.
  if (place.annotator === ADJUDICATED) await at.copy.keepBase(place, theirs.text)
  at.report = { ...at.report, taken: [...at.report.taken, place] }
}

/** Whether the server's trail is the beginning of the one here: it lost the rest, and whose layer it is sends that again. */
function isBehind(theirs: Trail, mine: Trail): boolean {
  return theirs.lines.length < mine.lines.length && isOnTrail(mine, headOf(theirs))
}

/** Keeps what is here, and remembers that, so that it isn't asked for again until one side goes on. */
function stay(at: Syncing, head: LayerHead, here: Head): void {
  const held = { ...at.state.held, [placeKey(head)]: { code: 'layer-behind', head: between(here, head) } }
  at.state = { ...at.state, held }
  hold(at, placeOf(head), behind(head))
}

function between(here: Head, there: Head): string {
  return `${here.hash} ${there.hash}`
}

function behind({ article, annotator }: LayerHead): Problem {
  return { code: 'layer-behind', details: { article, annotator } }
}

/** Keeps a layer beside that the server has another continuation of; whether it may be replaced. */
async function keptAside(at: Syncing, { article, annotator }: Place, { layer }: CopiedLayer): Promise<boolean> {
  return layer === null || setAside(at, `layers/${article}/${annotator}.json`, serializeLayer(layer))
}

/** What the server has of a layer that is `local` here; null where it can't be had now, which is noted where it matters. */
export async function fetched(at: Syncing, place: Place, local: CopiedLayer): Promise<Fetched | null> {
  const answer = await at.remote.layers([{ place, since: headOf(local.trail) }])
  const lines = answer.ok ? answer.value[0] : undefined
  if (lines) return fetchedFrom(at, place, { local, answer: lines })
  hold(at, place, answer.ok ? { code: 'layer-missing', details: { ...place } } : answer.error)
  return null
}

async function fetchedFrom(
  at: Syncing,
  place: Place,
  { local, answer }: { readonly local: CopiedLayer; readonly answer: LayerLines },
): Promise<Fetched | null> {
  const { after, lines, head } = answer
  const trail = joined(local.trail, after, lines)
  if (!trail || !at.tools.isSound(trail) || headOf(trail).hash !== head.hash) return notWhole(at, place)
  const isWhole = answer.text !== null && at.tools.sha256(answer.text) === head.file
  const text = isWhole ? { text: answer.text ?? '', head } : await textAt(at, { place, local, trail, after }, head)
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
