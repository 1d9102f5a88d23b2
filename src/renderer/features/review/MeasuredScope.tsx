/** Whether the open article or the whole workspace is measured. */
import { useEffect, useState } from 'react'
import type { MeasuredState } from '../../../core/agreement/measuredState.ts'
import type { Article } from '../../../core/model/article.ts'
import { useEditor } from '../../document/editor.ts'
import { useBlind } from '../../platform/blindness.ts'
import { useT } from '../../platform/i18n.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { measuring } from './window.ts'

const SCOPES = ['article', 'workspace'] as const

/** What is measured, and how to change it. */
export interface MeasuredScope {
  readonly scope: (typeof SCOPES)[number]
  readonly setScope: (scope: (typeof SCOPES)[number]) => void
  /** The open article. */
  readonly open: Article | undefined
  /** The id of the article that is measured; null for the workspace. */
  readonly article: string | null
  readonly state: MeasuredState
  readonly setState: (state: MeasuredState) => void
}

/** Measures the open article, or the workspace if none is open or the analyst asks for it, while it is mounted. */
export function useMeasuredScope(): MeasuredScope {
  const open = useEditor((state) => state.open?.article)
  const [scope, setScope] = useState<MeasuredScope['scope']>(open ? 'article' : 'workspace')
  const article = scope === 'article' ? (open?.id ?? null) : null
  const [state, setState] = useState<MeasuredState>('now')
  const blind = useBlind()
  // biome-ignore lint/correctness/useExhaustiveDependencies: it decides what may be measured
  useEffect(() => {
    void measuring.measure(article, state)
    return measuring.cancel
  }, [article, state, blind])
  return { scope, setScope, open, article, state, setState }
}

/** The control; nothing while no article is open. */
export function ScopeControl({ scope, setScope, open }: MeasuredScope) {
  const t = useT()
  if (!open) return null
  return (
    <SegmentedControl
      label={t('review.measuring.scope')}
      value={scope}
      options={SCOPES.map((value) => ({ value, label: t(`review.measuring.${value}`) }))}
      onChange={setScope}
    />
  )
}

/** Whether layers are measured as each was when it was first done. */
export function StateControl({ state, setState }: Pick<MeasuredScope, 'state' | 'setState'>) {
  const t = useT()
  return (
    <SwitchField
      label={t('review.measuring.firstDone')}
      hint={t('review.measuring.firstDoneHint')}
      checked={state === 'first-done'}
      onChange={(isOn) => setState(isOn ? 'first-done' : 'now')}
    />
  )
}
