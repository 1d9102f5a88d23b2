/** Sends one of the member's own layers, or puts it together with what another machine of theirs sent. */
import { serializeLayer } from '../model/files.ts'
import { ADJUDICATED } from '../model/ids.ts'
import type { Layer } from '../model/layer.ts'
import { fail, type Problem } from '../problem.ts'
import { isReasonCode } from '../reasons.ts'
import { ok, type Result } from '../result.ts'
import { type Decision, decide } from './decide.ts'
import { fetched } from './fetchLayer.ts'
import { rebase } from './rebase.ts'
import type { Head, LayerHead, Place } from './remote.ts'
import { stateOf } from './rows.ts'
import { placeKey } from './state.ts'
import { hold, type Syncing } from './syncing.ts'
import { commonLines, headOf, layerAt, linesAfter, type Trail } from './trailLines.ts'
import type { CopiedLayer } from './workingCopy.ts'

/** How often one layer is looked at in a cycle: sent, forked, put together, sent. */
const MOST_TRIES = 4

/** Brings the server and this folder to the same layer, as far as that is possible now. */
export async function sendLayer(at: Syncing, place: Place): Promise<void> {
  let hasSettled = false
  for (let tries = 0; tries < MOST_TRIES && !at.stopped; tries += 1) {
    const local = await at.copy.read(place)
    if (!local) return
    const decision = decide(local, known(at, place), at.state.held[placeKey(place)] ?? null)
    if (decision.do === 'wait' && !hasSettled) {
      hasSettled = true
      if (await at.copy.settle(place)) continue
    }
    if (decision.do === 'send' && (await send(at, place, { local, after: decision.after }))) continue
    if (decision.do === 'rebase' && (await takeTogether(at, place, local))) continue
    return note(at, place, { local, decision })
  }
}

function known(at: Syncing, place: Place): LayerHead | null {
  return at.state.layers[placeKey(place)] ?? null
}

/** What stays here is counted, and told where it can't be sent at all. */
function note(at: Syncing, place: Place, found: { local: CopiedLayer; decision: Decision }): void {
  const { trail } = found.local
  const remote = known(at, place)
  const common = remote ? Math.min(remote.entries, trail.lines.length) : 0
  at.report = { ...at.report, unsent: at.report.unsent + trail.lines.length - common }
  if (found.decision.do !== 'quarantine') return
  const kept = at.state.held[placeKey(place)]?.code ?? ''
  const refused = isReasonCode(kept) ? kept : 'unsent-other'
  const reason = found.decision.because === 'trail-broken' ? 'unsent-trail' : refused
  const problem: Problem = { code: 'layer-unsent', details: { ...place, reason } }
  if (!at.report.held.some((held) => placeKey(held.place) === placeKey(place))) hold(at, place, problem)
}

interface Sending {
  readonly local: CopiedLayer
  readonly after: Head
}

/** Sends one part; whether to look again. */
async function send(at: Syncing, place: Place, { local, after }: Sending): Promise<boolean> {
  const { trail, layer, file } = local
  const lines = linesAfter(trail, after.entries)
  const isEnd = after.entries + lines.length === trail.lines.length
  const text = layer && isEnd ? serializeLayer(layer) : null
  if (text !== null && at.tools.sha256(text) !== file) return refuse(at, place, { trail, reason: 'unsent-form' })
  const remote = known(at, place)
  const base = remote?.file && isEnd ? await at.copy.base(place, remote.file) : null
  const turn = place.annotator === ADJUDICATED ? await turnOn(at, place) : ok(null)
  if (!turn.ok) return notSent(at, place, { trail, problem: turn.error })
  const fence = turn.value
  const push = async (from: { readonly layer: Layer; readonly file: string } | null) =>
    at.remote.push({
      ...place,
      after,
      lines: lines.map(({ line }) => line),
      fence,
      state: layer && text !== null && file !== null ? stateOf(layer, file, from) : null,
    })
  let pushed = await push(base && remote?.file ? { layer: base, file: remote.file } : null)
  if (pushed.ok && pushed.value.outcome === 'restate') pushed = await push(null)
  if (!pushed.ok) return notSent(at, place, { trail, problem: pushed.error })
  const { outcome, head } = pushed.value
  if (outcome === 'forked') return takeTogether(at, place, local)
  learn(at, { ...place, ...head, file: isEnd ? file : (remote?.file ?? null) })
  at.report = { ...at.report, sent: at.report.sent + Math.max(0, head.entries - after.entries) }
  if (text !== null) await at.copy.keepBase(place, text)
  return !isEnd
}

/** The number of the lease on an article's adjudicated layer, which each part that is sent takes or renews. */
async function turnOn(at: Syncing, { article }: Place): Promise<Result<number>> {
  const lease = await at.remote.settle.open(article)
  if (!lease.ok) return lease
  const { fence } = lease.value
  return fence === null ? fail('server-refused', { reason: 'unsent-lease' }) : ok(fence)
}

/** What couldn't be sent; whether to look again. */
function notSent(at: Syncing, place: Place, { trail, problem }: { trail: Trail; problem: Problem }): boolean {
  const reason = String(problem.details.reason ?? 'unsent-other')
  if (at.tools.isTransient(problem)) at.stopped = problem
  // Whose turn it is changes, and the layer need not: it is tried again.
  else if (reason === 'unsent-lease') hold(at, place, { code: 'layer-unsent', details: { ...place, reason } })
  else return refuse(at, place, { trail, reason })
  return false
}

/** Keeps a layer here until it changes: sent again as it is, it would be refused again. */
function refuse(at: Syncing, place: Place, { trail, reason }: { trail: Trail; reason: string }): true {
  const held = { ...at.state.held, [placeKey(place)]: { code: reason, head: headOf(trail).hash } }
  at.state = { ...at.state, held }
  return true
}

function learn(at: Syncing, head: LayerHead): void {
  at.state = { ...at.state, layers: { ...at.state.layers, [placeKey(head)]: head } }
}

/** Fetches what another machine sent and puts it together with what is here; whether to look again. */
async function takeTogether(at: Syncing, place: Place, local: CopiedLayer): Promise<boolean> {
  const theirs = await fetched(at, place, local)
  if (!theirs) return false
  learn(at, theirs.head)
  const after = commonLines(local.trail, theirs.trail)
  const common = layerAt({ ...local.trail, lines: local.trail.lines.slice(0, after) })
  const base = common ? await at.copy.base(place, common) : null
  const rebased = rebase(
    { mine: { trail: local.trail, layer: local.layer }, theirs, base },
    { ...at.tools, by: at.welcome.member.id },
  )
  if (rebased.lost.length > 0) {
    const kept = await at.remote.keepFork(
      place,
      headOf(local.trail, after),
      rebased.lost.map(({ line }) => line),
    )
    if (!kept.ok) {
      hold(at, place, kept.error)
      return false
    }
  }
  const replaced = await at.copy.replace(place, headOf(local.trail), rebased)
  if (!replaced.ok) {
    hold(at, place, replaced.error)
    return false
  }
  if (!replaced.value) return false
  await at.copy.keepBase(place, theirs.text)
  const { differences } = rebased
  at.report =
    rebased.lost.length > 0
      ? { ...at.report, merged: [...at.report.merged, { place, differences }] }
      : { ...at.report, taken: [...at.report.taken, place] }
  return true
}
