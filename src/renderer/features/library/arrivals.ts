/** Articles that come in by themselves, from the inbox: said with what to do about them. */
import type { Imported } from '../../../ipc/contract.ts'
import { showArticle } from '../../document/openArticle.ts'
import { bridge } from '../../platform/bridge.ts'
import { detailsOf, list, say, translate } from '../../platform/i18n.ts'
import { refreshLibrary, rowOf } from '../../platform/library.ts'
import { notify } from '../../platform/messages.ts'
import { askAboutNear, nearPairsOf, nearSentence } from '../../platform/nearPairs.ts'
import { useSession } from '../../platform/session.ts'
import { removeTogether } from './workspaceHistory.ts'

/** How many titles a message names. */
const NAMED = 3

/** Says what comes in, from now on and whatever workspace is open. */
export function followArrivals(): void {
  const take = () => void bridge.takeArrived().then(tell)
  bridge.on('arrived', take)
  useSession.subscribe(({ session }, before) => {
    if (session !== before.session) take()
  })
  take()
}

async function tell(arrived: readonly Imported[]): Promise<void> {
  if (arrived.length === 0) return
  const t = translate()
  const ids = arrived.flatMap(({ outcome }) => (outcome.ok ? [outcome.value.id] : []))
  const [first] = ids
  if (first !== undefined) {
    await refreshLibrary()
    const titles = ids.map((id) => rowOf(id)?.title ?? id)
    const more = titles.length > NAMED ? [t('inbox.more', { count: titles.length - NAMED })] : []
    notify({
      text: t('inbox.arrived', { count: ids.length, titles: list([...titles.slice(0, NAMED), ...more]) }),
      tone: 'info',
      action: { label: t('inbox.open'), run: () => void showArticle(first) },
      second: { label: t('commands.undo'), run: () => void removeTogether(ids) },
    })
  }
  const pairs = nearPairsOf(arrived)
  if (pairs.length > 0)
    notify({
      text: nearSentence(t, pairs, pairs.length),
      tone: 'info',
      action: { label: t('source.near.ask'), run: () => void askAboutNear(pairs, []) },
    })
  for (const { outcome } of arrived) {
    if (outcome.ok || outcome.error.code === 'cancelled') continue
    notify({
      text: t('inbox.failed', { reason: say(outcome.error) }),
      details: detailsOf(outcome.error),
      tone: 'error',
    })
  }
}
