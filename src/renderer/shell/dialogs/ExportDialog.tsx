/** Exports annotations: what, in which format, and then what became of it. */
import { useState } from 'react'
import { EXPORT_FORMATS, type ExportFormat } from '../../../core/formats/names.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Exported } from '../../../ipc/contract.ts'
import { answerOf, bridge } from '../../bridge.ts'
import { useMessage, useT } from '../../i18n.ts'
import { useEditor } from '../../state/editor.ts'
import { useLibrary } from '../../state/library.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceGroup } from '../../ui/ChoiceGroup.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ExportResult } from './ExportResult.tsx'

/** The choices, and behind them the result. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const message = useMessage()
  const open = useEditor((state) => state.open?.article.id ?? null)
  const title = useLibrary((state) => state.library?.articles.find((row) => row.id === open)?.title)
  const [scope, setScope] = useState<'article' | 'workspace'>(open ? 'article' : 'workspace')
  const [format, setFormat] = useState<ExportFormat>('factmark')
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [exported, setExported] = useState<Exported | null>(null)

  const submit = async () => {
    if (working) return
    setWorking(true)
    setProblem(null)
    const answer = await answerOf(bridge.export({ format, article: scope === 'article' ? open : null }))
    setWorking(false)
    if (answer.ok) setExported(answer.value)
    else setProblem(answer.error)
  }
  if (exported) return <ExportResult exported={exported} onAgain={() => setExported(null)} onClose={onClose} />
  return (
    <Dialog
      title={t('shell.export.title')}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="primary" aria-disabled={working}>
            {t(working ? 'shell.export.working' : 'shell.export.submit')}
          </Button>
        </>
      }
    >
      <ChoiceGroup
        label={t('shell.export.what')}
        value={scope}
        onChange={setScope}
        options={[
          {
            value: 'article',
            label: t('shell.export.article'),
            hint: title ?? t('shell.export.nothingOpen'),
            disabled: open === null,
          },
          { value: 'workspace', label: t('shell.export.workspace'), hint: t('shell.export.workspaceHint') },
        ]}
      />
      <ChoiceGroup
        label={t('shell.export.format')}
        value={format}
        onChange={setFormat}
        options={EXPORT_FORMATS.map((value) => ({
          value,
          label: t(`formats.names.${value}`),
          hint: t(`formats.hints.${value}`),
        }))}
      />
      {problem && <Notice tone="error">{message(problem)}</Notice>}
    </Dialog>
  )
}
