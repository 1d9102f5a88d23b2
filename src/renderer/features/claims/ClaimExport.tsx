/** Exporting the listed claims; before they are written as ClaimReview, what they lack for it. */
import { Menu } from '@base-ui/react/menu'
import { FileUp } from 'lucide-react'
import { useState } from 'react'
import type { ClaimReviewGap } from '../../../core/claims/claimReview/write.ts'
import type { Claim } from '../../../core/model/claim.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT, useWriteList } from '../../platform/i18n.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MenuItem, MenuPopup } from '../../ui/Menu.tsx'
import styles from './ClaimExport.module.css'
import { claims, useClaims } from './window.ts'

const NONE: readonly Claim[] = []

const FORMATS = ['docx', 'pdf', 'html', 'claimreview'] as const

type Format = (typeof FORMATS)[number]

/** A record that lacks something. */
interface Incomplete {
  readonly id: string
  readonly missing: readonly ClaimReviewGap[]
}

/** The most records that are named: the rest is counted. */
const MOST = 200

/** The menu, and the dialog that comes before an export that lacks something. */
export function ClaimExport() {
  const t = useT()
  const listed = useClaims((state) => state.page?.claims ?? NONE)
  const [incomplete, setIncomplete] = useState<readonly Incomplete[] | null>(null)
  if (listed.length === 0) return null
  const ids = listed.map(({ id }) => id)
  const write = async (format: Format) => {
    const answer = await answerOf(bridge.exportClaims({ ids, format }))
    if (!answer.ok) showProblem(answer.error)
    else if (answer.value)
      notify({ text: t('claims.exported', { path: answer.value.path, count: ids.length }), tone: 'info' })
  }
  const begin = async (format: Format) => {
    if (format !== 'claimreview') return write(format)
    const gaps = await answerOf(bridge.claimReviewGaps({ ids }))
    if (!gaps.ok) showProblem(gaps.error)
    else if (gaps.value.length > 0) setIncomplete(gaps.value)
    else await write(format)
  }
  return (
    <>
      <Menu.Root>
        <Menu.Trigger
          render={<Button icon={<FileUp size={15} aria-hidden="true" />}>{t('claims.page.export')}</Button>}
        />
        <MenuPopup label={t('claims.page.export')}>
          {FORMATS.map((format) => (
            <MenuItem key={format} onClick={() => void begin(format)}>
              {t(`claims.page.formats.${format}`)}
            </MenuItem>
          ))}
        </MenuPopup>
      </Menu.Root>
      {incomplete && (
        <IncompleteDialog
          listed={listed}
          incomplete={incomplete}
          onClose={() => setIncomplete(null)}
          onExport={() => {
            setIncomplete(null)
            void write('claimreview')
          }}
        />
      )}
    </>
  )
}

interface IncompleteDialogProps {
  readonly listed: readonly Claim[]
  readonly incomplete: readonly Incomplete[]
  readonly onClose: () => void
  readonly onExport: () => void
}

/** What each review would lack; a record opens to be completed. */
function IncompleteDialog({ listed, incomplete, onClose, onExport }: IncompleteDialogProps) {
  const t = useT()
  const list = useWriteList()
  const statements = new Map(listed.map(({ id, statement }) => [id, statement]))
  const more = incomplete.length - MOST
  return (
    <Dialog
      title={t('claims.page.incomplete.title')}
      size="large"
      onClose={onClose}
      onSubmit={onExport}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('claims.page.incomplete.export')}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>
        {t('claims.page.incomplete.hint', { count: incomplete.length, all: listed.length })}
      </p>
      <ul className={styles.records}>
        {incomplete.slice(0, MOST).map(({ id, missing }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                onClose()
                void claims.open(id)
              }}
            >
              <span>{statements.get(id)}</span>
              <small>
                {t('claims.page.incomplete.lacks', { what: list(missing.map((gap) => t(`claims.gaps.${gap}`))) })}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.hint}>{t('claims.page.incomplete.more', { count: more })}</p>}
    </Dialog>
  )
}
