/** One piece of evidence as a form. */
import { type Evidence, type PassageNow, STANCES } from '../../../core/model/claim.ts'
import { isWebAddress } from '../../../core/model/webAddress.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { showProblem } from '../../platform/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import styles from './Claims.module.css'
import { SavedField } from './SavedField.tsx'
import { claims } from './window.ts'

interface EvidenceFieldsProps {
  readonly claim: string
  readonly evidence: Evidence
  /** Where its passage is by now. */
  readonly now: PassageNow | undefined
  readonly onOpen: (article: string, place: { start: number; end: number }) => void
}

/** The fields; each is saved when it is left. */
export function EvidenceFields({ claim, evidence, now, onOpen }: EvidenceFieldsProps) {
  const t = useT()
  const set = (field: string, value: unknown) =>
    void claims.change(claim, [{ path: `evidence/${evidence.id}/${field}`, value }])
  const { file, passage } = evidence
  const of = `${claim}/evidence/${evidence.id}`
  const open = async () => {
    const answer = await answerOf(bridge.openEvidence({ claim, evidence: evidence.id }))
    if (!answer.ok) showProblem(answer.error)
  }
  return (
    <div className={styles.fields}>
      <SavedField
        of={`${of}/title`}
        label={t('claims.page.evidenceTitle')}
        isWide
        value={evidence.title}
        onSave={(value) => set('title', value)}
      />
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
      <SwitchField
        label={t('claims.page.primary')}
        checked={evidence.primary}
        onChange={(checked) => set('primary', checked)}
      />
      <SavedField
        of={`${of}/url`}
        label={t('claims.page.address')}
        isWide
        type="url"
        value={evidence.url ?? ''}
        faultIn={(typed) => (typed === '' || isWebAddress(typed) ? null : t('claims.page.webOnly'))}
        onSave={(value) => set('url', value === '' ? null : value)}
      />
      <SavedField
        of={`${of}/locator`}
        label={t('claims.page.locator')}
        value={evidence.locator}
        onSave={(value) => set('locator', value)}
      />
      <SavedField
        of={`${of}/accessed`}
        label={t('claims.page.accessed')}
        type="date"
        value={evidence.accessed?.slice(0, 10) ?? ''}
        onSave={(value) => set('accessed', value === '' ? null : value)}
      />
      <div className={styles.wide}>
        <SavedField
          of={`${of}/excerpt`}
          label={t('claims.page.excerpt')}
          isLong
          value={evidence.excerpt}
          onSave={(value) => set('excerpt', value)}
        />
        <SavedField
          of={`${of}/note`}
          label={t('claims.page.note')}
          isLong
          value={evidence.note}
          onSave={(value) => set('note', value)}
        />
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
