/** Where the passages of a record are in the latest versions of their articles. */
import { useEffect, useState } from 'react'
import type { Claim, PassageNow } from '../../../core/model/claim.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useLibrary } from '../../platform/library.ts'

/** By the id of their evidence; empty until it is known, and where it can't be. Follows the record and the library. */
export function usePassages({ id, evidence }: Claim): Readonly<Record<string, PassageNow>> {
  const [places, setPlaces] = useState<Readonly<Record<string, PassageNow>>>({})
  const library = useLibrary((state) => state.library)
  const asked = evidence.flatMap((one) => (one.passage ? [one.id] : [])).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another library may have later versions
  useEffect(() => {
    let isOver = false
    const ask = async () => {
      const answer = await answerOf(bridge.passages({ id }))
      if (!isOver && answer.ok) setPlaces(answer.value)
    }
    if (asked !== '') void ask()
    return () => {
      isOver = true
    }
  }, [id, asked, library])
  return places
}
