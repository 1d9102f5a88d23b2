/** What speaks for and against the claim, in an order of the checker's choice. */
import { ArrowDown, ArrowUp, FilePlus, GripVertical, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Claim, Evidence } from '../../../core/model/claim.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { showProblem } from '../../platform/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './Claims.module.css'
import { emptyEvidence } from './checkClaim.ts'
import { EvidenceFields } from './EvidenceFields.tsx'
import { focusEntry } from './focusing.ts'
import { usePassages } from './usePassages.ts'
import { claims } from './window.ts'

interface EvidenceSectionProps {
  readonly claim: Claim
  readonly onOpen: (article: string, place: { start: number; end: number }) => void
}

/** The list of evidence, and what adds to it. Files can also be dropped on the window (`shell/DropTarget.tsx`). */
export function EvidenceSection({ claim, onOpen }: EvidenceSectionProps) {
  const t = useT()
  const { id, evidence } = claim
  const passages = usePassages(claim)
  const [dragged, setDragged] = useState<number | null>(null)
  const add = async (fields: Partial<Evidence>) => {
    const added = { ...emptyEvidence(), ...fields }
    if (await claims.change(id, [{ path: `evidence/${added.id}`, value: added }])) focusEntry(added.id)
  }
  const addFile = async () => {
    const answer = await answerOf(bridge.chooseEvidence())
    if (!answer.ok) showProblem(answer.error)
    else if (answer.value) await add({ file: answer.value, title: answer.value.name })
  }
  const move = (from: number, to: number) => {
    if (from === to) return
    const ids = evidence.map((one) => one.id)
    const [moved = ''] = ids.splice(from, 1)
    ids.splice(to, 0, moved)
    void claims.change(id, [{ path: 'evidence', value: ids }])
  }
  return (
    <section aria-label={t('claims.page.evidence')}>
      <h2 className={styles.heading}>{t('claims.page.evidence')}</h2>
      <ol className={styles.entries}>
        {evidence.map((one, index) => (
          <li
            key={one.id}
            className={styles.evidence}
            data-entry={one.id}
            data-stance={one.stance}
            data-dragged={dragged === index}
            onDragOver={(event) => dragged !== null && event.preventDefault()}
            onDrop={(event) => {
              if (dragged === null) return
              event.preventDefault()
              event.stopPropagation()
              move(dragged, index)
              setDragged(null)
            }}
          >
            <EvidenceFields claim={id} evidence={one} now={passages[one.id]} onOpen={onOpen} />
            <div className={styles.tools}>
              {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows do the same by keyboard */}
              <span
                className={styles.grip}
                title={t('claims.page.drag')}
                draggable
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move'
                  event.dataTransfer.setData('text/plain', one.title)
                  setDragged(index)
                }}
                onDragEnd={() => setDragged(null)}
              >
                <GripVertical size={15} aria-hidden="true" />
              </span>
              <IconButton label={t('claims.page.up')} disabled={index === 0} onClick={() => move(index, index - 1)}>
                <ArrowUp size={15} aria-hidden="true" />
              </IconButton>
              <IconButton
                label={t('claims.page.down')}
                disabled={index === evidence.length - 1}
                onClick={() => move(index, index + 1)}
              >
                <ArrowDown size={15} aria-hidden="true" />
              </IconButton>
              <IconButton
                label={t('claims.page.removeEvidence')}
                onClick={() => void claims.change(id, [{ path: `evidence/${one.id}`, value: null }])}
              >
                <Trash2 size={15} aria-hidden="true" />
              </IconButton>
            </div>
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        <Button icon={<Plus size={15} aria-hidden="true" />} onClick={() => void add({})}>
          {t('claims.page.addEvidence')}
        </Button>
        <Button icon={<FilePlus size={15} aria-hidden="true" />} onClick={() => void addFile()}>
          {t('claims.page.addFile')}
        </Button>
      </div>
    </section>
  )
}
