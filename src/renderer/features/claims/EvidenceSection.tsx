/** What speaks for and against the claim, in an order of the checker's choice. */
import { ArrowDown, ArrowUp, FilePlus, Plus, Trash2 } from 'lucide-react'
import { type Claim, type Evidence, type PassageNow, STANCES } from '../../../core/model/claim.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { showProblem } from '../../platform/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import styles from './Claims.module.css'
import { emptyEvidence } from './checkClaim.ts'
import { changeClaim } from './claimsState.ts'
import { SavedField } from './SavedField.tsx'
import { usePassages } from './usePassages.ts'

interface EvidenceSectionProps {
  readonly claim: Claim
  readonly onOpen: (article: string, place: { start: number; end: number }) => void
}

/** The list of evidence, and what adds to it. */
export function EvidenceSection({ claim, onOpen }: EvidenceSectionProps) {
  const t = useT()
  const { id, evidence } = claim
  const passages = usePassages(claim)
  const add = (fields: Partial<Evidence>) => {
    const added = { ...emptyEvidence(), ...fields }
    void changeClaim(id, [{ path: `evidence/${added.id}`, value: added }])
  }
  const addFile = async () => {
    const answer = await answerOf(bridge.chooseEvidence())
    if (!answer.ok) showProblem(answer.error)
    else if (answer.value) add({ file: answer.value, title: answer.value.name })
  }
  const move = (from: number, by: number) => {
    const ids = evidence.map((one) => one.id)
    const [moved = ''] = ids.splice(from, 1)
    ids.splice(from + by, 0, moved)
    void changeClaim(id, [{ path: 'evidence', value: ids }])
  }
  return (
    <section aria-label={t('claims.page.evidence')}>
      <h2 className={styles.heading}>{t('claims.page.evidence')}</h2>
      <ol className={styles.entries}>
        {evidence.map((one, index) => (
          <li key={one.id} className={styles.evidence} data-stance={one.stance}>
            <EvidenceFields claim={id} evidence={one} now={passages[one.id]} onOpen={onOpen} />
            <div className={styles.tools}>
              <IconButton label={t('claims.page.up')} disabled={index === 0} onClick={() => move(index, -1)}>
                <ArrowUp size={15} aria-hidden="true" />
              </IconButton>
              <IconButton
                label={t('claims.page.down')}
                disabled={index === evidence.length - 1}
                onClick={() => move(index, 1)}
              >
                <ArrowDown size={15} aria-hidden="true" />
              </IconButton>
              <IconButton
                label={t('claims.page.removeEvidence')}
                onClick={() => void changeClaim(id, [{ path: `evidence/${one.id}`, value: null }])}
              >
                <Trash2 size={15} aria-hidden="true" />
              </IconButton>
            </div>
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        <Button icon={<Plus size={15} aria-hidden="true" />} onClick={() => add({})}>
          {t('claims.page.addEvidence')}
        </Button>
        <Button icon={<FilePlus size={15} aria-hidden="true" />} onClick={() => void addFile()}>
          {t('claims.page.addFile')}
        </Button>
      </div>
    </section>
  )
}

function EvidenceFields({
  claim,
  evidence,
  now,
  onOpen,
}: {
  readonly claim: string
  readonly evidence: Evidence
  readonly now: PassageNow | undefined
} & Pick<EvidenceSectionProps, 'onOpen'>) {
  const t = useT()
  const set = (field: string, value: unknown) =>
    void changeClaim(claim, [{ path: `evidence/${evidence.id}/${field}`, value }])
  const { file, passage } = evidence
  const open = async () => {
    const answer = await answerOf(bridge.openEvidence({ claim, evidence: evidence.id }))
    if (!answer.ok) showProblem(answer.error)
  }
  return (
    <div className={styles.fields}>
      <SelectField
        label={t('claims.page.stance')}
        value={evidence.stance}
        onChange={(event) => set('stance', event.target.value)}
      >
        {STANCES.map((stance) => (
          <option key={stance} value={stance}>
            {t(`claims.stance.${stance}`)}
          </option>
        ))}
      </SelectField>
      <SavedField
        label={t('claims.page.evidenceTitle')}
        value={evidence.title}
        onSave={(value) => set('title', value)}
      />
      <SavedField
        label={t('claims.page.address')}
        type="url"
        value={evidence.url ?? ''}
        onSave={(value) => set('url', value === '' ? null : value)}
      />
      <SavedField label={t('claims.page.locator')} value={evidence.locator} onSave={(value) => set('locator', value)} />
      <SavedField
        label={t('claims.page.accessed')}
        type="date"
        value={evidence.accessed?.slice(0, 10) ?? ''}
        onSave={(value) => set('accessed', value === '' ? null : value)}
      />
      <SwitchField
        label={t('claims.page.primary')}
        checked={evidence.primary}
        onChange={(checked) => set('primary', checked)}
      />
      <div className={styles.wide}>
        <SavedField
          label={t('claims.page.excerpt')}
          isLong
          value={evidence.excerpt}
          onSave={(value) => set('excerpt', value)}
        />
        <SavedField label={t('claims.page.note')} isLong value={evidence.note} onSave={(value) => set('note', value)} />
      </div>
      {file && <Button onClick={() => void open()}>{t('claims.page.openFile', { name: file.name })}</Button>}
      {passage && now?.as !== 'missing' && (
        <Button onClick={() => onOpen((now ?? passage).article, now ?? passage)}>{t('claims.page.openPassage')}</Button>
      )}
      {now && now.as !== 'same' && (
        <p className={styles.wide}>{t(`claims.page.passageAs.${now.as}`, { quote: now.quote })}</p>
      )}
    </div>
  )
}
