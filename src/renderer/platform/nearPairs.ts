/** New articles that may be later versions of others, and the question about them. */
import { FAR } from '../../core/text/nearness.ts'
import type { Imported } from '../../ipc/contract.ts'
import { answerOf, bridge } from './bridge.ts'
import { type NearPair, setDialog } from './dialogs.ts'
import type { Translate } from './i18n.ts'

/** The articles of an import that may be others which were here before. */
export function nearPairsOf(imported: readonly Imported[]): readonly NearPair[] {
  return imported.flatMap(({ outcome }) => {
    if (!outcome.ok || outcome.value.near === undefined) return []
    const { id, near, nearBy } = outcome.value
    if (nearBy === 'name') return [{ id, near }]
    return [{ id, near, proposed: 'later' as const, ...(nearBy === 'address' && { isAddress: true as const }) }]
  })
}

/** The sentence that such articles came in; `count` is how many articles did. */
export function nearSentence(t: Translate, pairs: readonly NearPair[], count: number): string {
  const byAddress = pairs.filter(({ isAddress }) => isAddress).length
  if (byAddress === 0) return t('source.near.said', { count })
  return t(byAddress === pairs.length ? 'source.near.saidAddress' : 'source.near.saidEither', { count })
}

/** Asks what articles are to those that they may be later versions of; where two have nothing in common, that is said. */
export async function askAboutNear(pairs: readonly NearPair[], details: readonly string[]): Promise<void> {
  const rated = await Promise.all(
    pairs.map(async (pair): Promise<NearPair> => {
      if (pair.proposed !== 'later') return pair
      return (await areFar(pair)) ? { ...pair, proposed: 'new', isFar: true } : pair
    }),
  )
  setDialog({ name: 'near', pairs: rated, details })
}

/** Whether two articles have hardly any words in common. */
export async function areFar({ id, near }: NearPair): Promise<boolean> {
  const nearness = await answerOf(bridge.nearness({ id, other: near }))
  return nearness.ok && nearness.value < FAR
}
